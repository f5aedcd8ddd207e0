import type { ContainerDefinition, TaskDefinition } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'
import type { Region } from '../world'
import { arnsOf } from './build-arn'

export type ContainerInput = Wire<ContainerDefinition> & { name: string; image: string }

/** What a scenario writes of a revision; the rest is what ECS adds when it registers one. */
export type RevisionInput = Omit<Wire<TaskDefinition>, 'containerDefinitions'> & {
  family: string
  revision: number
  containerDefinitions: ContainerInput[]
  registeredAt: number
}

/**
 * Registers one revision in the past, with the defaults and the derived fields that ECS writes.
 * Source: Amazon ECS API Reference, RegisterTaskDefinition, response elements.
 */
export function addRevision(region: Region, input: RevisionInput): Wire<TaskDefinition> {
  const arns = arnsOf(region)
  const definition: Wire<TaskDefinition> = {
    volumes: [],
    placementConstraints: [],
    status: 'ACTIVE',
    registeredBy: arns.role('ci-deploy'),
    ...input,
    taskDefinitionArn: arns.taskDefinition(input.family, input.revision),
    containerDefinitions: input.containerDefinitions.map((container) => withDefaults(container, input.networkMode)),
    compatibilities: compatibilitiesOf(input),
    requiresAttributes: requiredAttributes(input),
  }
  const revisions = region.taskDefinitions.get(input.family) ?? new Map<number, Wire<TaskDefinition>>()
  region.taskDefinitions.set(input.family, revisions.set(input.revision, definition))
  region.lastRevision.set(input.family, Math.max(input.revision, region.lastRevision.get(input.family) ?? 0))
  return definition
}

/**
 * Registers several revisions of one family, oldest first, each as a change to the one before; answers the last.
 * A change is a function so that a story reads as its diff.
 */
export function addRevisions(
  region: Region,
  first: RevisionInput,
  changes: readonly ((before: RevisionInput) => Partial<RevisionInput>)[],
): Wire<TaskDefinition> {
  let input = first
  let definition = addRevision(region, input)
  for (const change of changes) {
    input = { ...input, revision: input.revision + 1, ...change(input) }
    definition = addRevision(region, input)
  }
  return definition
}

/** The revision's containers with one of them changed. */
export function changedContainer(
  { containerDefinitions }: RevisionInput,
  name: string,
  change: (container: ContainerInput) => Partial<ContainerInput>,
): ContainerInput[] {
  return containerDefinitions.map((container) =>
    container.name === name ? { ...container, ...change(container) } : container,
  )
}

function withDefaults(container: ContainerInput, networkMode: TaskDefinition['networkMode']): ContainerInput {
  return {
    cpu: 0,
    essential: true,
    environment: [],
    mountPoints: [],
    volumesFrom: [],
    systemControls: [],
    ...container,
    portMappings: (container.portMappings ?? []).map((mapping) => ({
      protocol: 'tcp',
      hostPort: networkMode === 'awsvpc' || networkMode === 'host' ? mapping.containerPort : 0,
      ...mapping,
    })),
  }
}

function compatibilitiesOf({ networkMode, cpu, memory, requiresCompatibilities }: RevisionInput) {
  const fitsFargate = networkMode === 'awsvpc' && cpu !== undefined && memory !== undefined
  if (requiresCompatibilities?.includes('EXTERNAL')) return ['EXTERNAL' as const, 'EC2' as const]
  return fitsFargate ? ['EC2' as const, 'FARGATE' as const] : ['EC2' as const]
}

/** The container instance attributes that ECS derives from a definition; the common ones of them. */
function requiredAttributes({ containerDefinitions, networkMode, taskRoleArn, executionRoleArn }: RevisionInput) {
  const names = new Set<string>()
  for (const { logConfiguration, image, secrets, healthCheck } of containerDefinitions) {
    if (logConfiguration) names.add(`com.amazonaws.ecs.capability.logging-driver.${logConfiguration.logDriver}`)
    if (image.includes('.dkr.ecr.')) names.add('com.amazonaws.ecs.capability.ecr-auth')
    if (secrets?.length) names.add('ecs.capability.secrets.asm.environment-variables')
    if (healthCheck) names.add('ecs.capability.container-health-check')
  }
  if (networkMode === 'awsvpc') names.add('ecs.capability.task-eni')
  if (taskRoleArn) names.add('com.amazonaws.ecs.capability.task-iam-role')
  if (executionRoleArn) names.add('ecs.capability.execution-role-awslogs')
  return [...names].map((name) => ({ name }))
}
