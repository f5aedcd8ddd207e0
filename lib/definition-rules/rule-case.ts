import type { LaunchType } from '@/lib/ecs/task-definition'
import type { RuleCode } from './rule'

/** A rule shown at two neighbours: a definition that breaks it, and one beside it that keeps it. */
export type RuleCase = {
  readonly code: RuleCode
  readonly breaks: object
  readonly keeps: object
  /** What AWS says, where that is known. */
  readonly says?: string
  readonly launchType?: LaunchType
}

type Fields = Readonly<Record<string, unknown>>

/** A container that every launch type takes. */
export function container(fields: Fields = {}): Fields {
  return { name: 'app', image: 'httpd:2.4', memory: 256, ...fields }
}

/** A task definition for EC2; one container unless others are given. */
export function onEc2(fields: Fields = {}, ...containers: readonly Fields[]): Fields {
  return { family: 'web', containerDefinitions: containers.length > 0 ? containers : [container()], ...fields }
}

/** A task definition for Fargate of 512 CPU units and 1024 MiB. */
export function onFargate(fields: Fields = {}, ...containers: readonly Fields[]): Fields {
  return onEc2(
    {
      networkMode: 'awsvpc',
      requiresCompatibilities: ['FARGATE'],
      cpu: '512',
      memory: '1024',
      executionRoleArn: 'arn:aws:iam::012345678910:role/ecsTaskExecutionRole',
      ...fields,
    },
    ...containers,
  )
}

/** A task definition for Managed Instances. */
export function onManagedInstances(fields: Fields = {}, ...containers: readonly Fields[]): Fields {
  return onFargate({ requiresCompatibilities: ['MANAGED_INSTANCES'], ...fields }, ...containers)
}
