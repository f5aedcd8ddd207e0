import type {
  Attribute,
  Compatibility,
  ContainerDefinition,
  PortMapping,
  RegisterTaskDefinitionRequest,
  TaskDefinition,
} from '@aws-sdk/client-ecs'
import { checkDefinition } from '@/lib/definition-rules/check-definition'
import { parseCpu, parseMemory } from '@/lib/memory/size'
import { resourceArn } from '../resource-arn'
import type { Wire } from '../wire'
import type { Region } from '../world'

export type TaskDefinitionRequest = Wire<Omit<RegisterTaskDefinitionRequest, 'tags'>>

/**
 * A revision as ECS writes it down from a request that the rules let pass: defaults filled in, sizes as whole numbers
 * in strings, and what it can run on.
 * Source: API_RegisterTaskDefinition; answers of AWS to the developer guide's samples.
 */
export function newTaskDefinition(
  region: Region,
  request: TaskDefinitionRequest,
  registration: { revision: number; registeredAt: number; registeredBy: string },
): Wire<TaskDefinition> {
  const { cpu, memory, family = '', containerDefinitions = [], networkMode, ...rest } = structuredClone(request)
  const cpuUnits = parseCpu(cpu)
  const memoryMiB = parseMemory(memory)
  const containers = containerDefinitions.map((container) => withDefaults(container, networkMode))
  return {
    ...rest,
    taskDefinitionArn: resourceArn(region, 'task-definition', `${family}:${registration.revision}`),
    family,
    ...registration,
    status: 'ACTIVE',
    containerDefinitions: containers,
    volumes: (rest.volumes ?? []).map((volume) => ({ host: isPlain(volume) ? {} : undefined, ...volume })),
    placementConstraints: rest.placementConstraints ?? [],
    requiresAttributes: requiredAttributes(request),
    compatibilities: compatibilitiesOf(request),
    ...(networkMode ? { networkMode } : {}),
    ...(cpuUnits === null ? {} : { cpu: String(cpuUnits) }),
    ...(memoryMiB === null ? {} : { memory: String(memoryMiB) }),
  }
}

function withDefaults(
  container: Wire<ContainerDefinition>,
  networkMode: TaskDefinition['networkMode'],
): Wire<ContainerDefinition> {
  return {
    cpu: 0,
    essential: true,
    environment: [],
    mountPoints: [],
    volumesFrom: [],
    systemControls: [],
    ...container,
    portMappings: (container.portMappings ?? []).map((mapping) => ({
      protocol: 'tcp' as const,
      ...hostPort(mapping, networkMode),
      ...mapping,
    })),
  }
}

/** In awsvpc and host mode the container's port is the host's; in bridge mode 0 means one that Docker picks. */
function hostPort(
  { containerPort, containerPortRange }: Wire<PortMapping>,
  networkMode: TaskDefinition['networkMode'],
) {
  if (containerPortRange !== undefined || containerPort === undefined) return {}
  return { hostPort: networkMode === 'awsvpc' || networkMode === 'host' ? containerPort : 0 }
}

function isPlain(volume: object): boolean {
  return Object.keys(volume).every((key) => key === 'name' || key === 'host')
}

/** The launch types that the rules find no fault with; EXTERNAL has no awsvpc. Source: guide, ECS Anywhere. */
function compatibilitiesOf(request: TaskDefinitionRequest): Compatibility[] {
  const candidates: Compatibility[] = ['EC2', 'FARGATE', 'EXTERNAL', 'MANAGED_INSTANCES']
  return candidates.filter((launchType) => {
    if (launchType === 'EXTERNAL' && request.networkMode === 'awsvpc') return false
    if (launchType === 'MANAGED_INSTANCES' && !request.requiresCompatibilities?.includes(launchType)) return false
    const findings = checkDefinition(request as RegisterTaskDefinitionRequest, { launchType })
    return findings.every(({ severity }) => severity !== 'error')
  })
}

/** The container instance attributes that a definition needs: the common ones. */
function requiredAttributes(request: TaskDefinitionRequest): Wire<Attribute>[] {
  const names = new Set<string>()
  for (const { logConfiguration, image = '', secrets, healthCheck, privileged } of request.containerDefinitions ?? []) {
    if (logConfiguration) names.add(`com.amazonaws.ecs.capability.logging-driver.${logConfiguration.logDriver}`)
    if (logConfiguration?.logDriver === 'awslogs' && request.executionRoleArn) {
      names.add('ecs.capability.execution-role-awslogs')
    }
    if (image.includes('.dkr.ecr.')) names.add('com.amazonaws.ecs.capability.ecr-auth')
    if (secrets?.length) names.add('ecs.capability.secrets.asm.environment-variables')
    if (healthCheck) names.add('ecs.capability.container-health-check')
    if (privileged) names.add('com.amazonaws.ecs.capability.privileged-container')
  }
  names.add('com.amazonaws.ecs.capability.docker-remote-api.1.18')
  if (request.taskRoleArn) names.add('com.amazonaws.ecs.capability.task-iam-role')
  if (request.networkMode === 'awsvpc') names.add('ecs.capability.task-eni')
  return [...names].map((name) => ({ name }))
}
