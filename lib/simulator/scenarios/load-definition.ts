import type { TaskDefinition } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'
import type { Region } from '../world'
import { arnsOf } from './build-arn'
import { awslogs, environment, ports } from './build-container'
import { addRevision, type ContainerInput } from './build-task-definition'

export type LoadDefinitions = { readonly fargate: Wire<TaskDefinition>[]; readonly ec2: Wire<TaskDefinition>[] }

const revisionsPerFamily = 5

/** Registers that many revisions in all, five a family, every third family for EC2. */
export function addLoadDefinitions(region: Region, count: number, now: number): LoadDefinitions {
  const fargate: Wire<TaskDefinition>[] = []
  const ec2: Wire<TaskDefinition>[] = []
  for (let index = 0; index < count; index++) {
    const family = Math.floor(index / revisionsPerFamily)
    const isEc2 = family % 3 === 1
    const revision = (index % revisionsPerFamily) + 1
    const registeredAt = now - (40 - revision) * 86_400
    const definition = loadDefinition(region, {
      family: `app-${String(family + 1).padStart(3, '0')}`,
      revision,
      registeredAt,
      isEc2,
    })
    ;(isEc2 ? ec2 : fargate).push(definition)
  }
  return { fargate, ec2 }
}

function loadDefinition(
  region: Region,
  { family, revision, registeredAt, isEc2 }: { family: string; revision: number; registeredAt: number; isEc2: boolean },
): Wire<TaskDefinition> {
  const { image, role } = arnsOf(region)
  const sidecar: ContainerInput = {
    name: 'log-router',
    image: image('fluent-bit:2.32.4'),
    cpu: 32,
    memoryReservation: 64,
    essential: false,
    logConfiguration: awslogs(`/ecs/${family}`, region.region, 'log-router'),
  }
  const app: ContainerInput = {
    name: 'app',
    image: image(`${family}:v1.${revision}.0`),
    cpu: 96,
    memoryReservation: 256,
    memory: 448,
    portMappings: ports(8080),
    environment: environment({ LOG_LEVEL: 'info', RELEASE: `v1.${revision}.0` }),
    logConfiguration: awslogs(`/ecs/${family}`, region.region),
  }
  return addRevision(region, {
    family,
    revision,
    registeredAt,
    requiresCompatibilities: [isEc2 ? 'EC2' : 'FARGATE'],
    networkMode: isEc2 ? 'bridge' : 'awsvpc',
    ...(!isEc2 && {
      cpu: '256',
      memory: '512',
      runtimePlatform: { operatingSystemFamily: 'LINUX', cpuArchitecture: 'X86_64' },
    }),
    executionRoleArn: role('load-exec'),
    containerDefinitions: [app, sidecar],
  })
}
