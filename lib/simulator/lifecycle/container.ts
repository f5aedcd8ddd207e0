import { createHash } from 'node:crypto'
import type { Container, ContainerDefinition, NetworkBinding, Task } from '@aws-sdk/client-ecs'
import { nameOf } from '@/lib/ecs/arn'
import { gpuCountOf } from '@/lib/placement/need'
import type { Wire } from '../wire'
import { clusterArnAt, type Place } from './place'
import type { TaskSpec } from './task'

/** The containers of a new task: PENDING, with what they reserve written as strings, as DescribeTasks does. */
export function newContainers(
  place: Place,
  options: { spec: TaskSpec; taskArn: string; freeGpuIds: readonly string[] },
): Wire<Container>[] {
  const free = [...options.freeGpuIds]
  return (options.spec.taskDefinition.containerDefinitions ?? []).map((definition) => ({
    containerArn: clusterArnAt(place, 'container', `${nameOf(options.taskArn)}/${place.world.random.uuid()}`),
    taskArn: options.taskArn,
    name: definition.name,
    image: definition.image,
    lastStatus: 'PENDING',
    healthStatus: 'UNKNOWN',
    networkBindings: fixedBindings(options.spec, definition),
    networkInterfaces: [],
    ...sizes(options.spec, definition),
    ...(gpuCountOf(definition) > 0 && { gpuIds: free.splice(0, gpuCountOf(definition)) }),
    ...(options.spec.enableExecuteCommand && {
      managedAgents: [{ name: 'ExecuteCommandAgent' as const, lastStatus: 'PENDING' }],
    }),
  }))
}

/** Once their images are pulled: what they were pulled as. */
export function pulledContainers(task: Wire<Task>): void {
  for (const container of task.containers ?? []) container.imageDigest = digestOf(container.image ?? '')
}

/** Starts all containers of a task. */
export function startContainers(place: Place, task: Wire<Task>, definitions: Wire<ContainerDefinition>[]): void {
  for (const container of task.containers ?? []) {
    const definition = definitions.find(({ name }) => name === container.name)
    container.lastStatus = 'RUNNING'
    container.runtimeId = runtimeId(place, task)
    if (!task.attachments?.length) bindDynamicPorts(place, container, definition)
    for (const agent of container.managedAgents ?? [])
      Object.assign(agent, { lastStatus: 'RUNNING', lastStartedAt: place.world.clock.now() })
  }
}

/**
 * Stops what still runs. A container that ends within its `stopTimeout` exits with 0, one that has to be killed with
 * 137; that well-behaved images exit with 0 rather than 143 is our choice.
 * Source: Amazon ECS API, ContainerDefinition.stopTimeout (default 30 seconds).
 */
export function endContainers(
  task: Wire<Task>,
  definitions: Wire<ContainerDefinition>[],
  stoppingSeconds: number,
): void {
  for (const container of task.containers ?? []) {
    if (container.lastStatus === 'STOPPED') continue
    const stopTimeout = definitions.find(({ name }) => name === container.name)?.stopTimeout ?? 30
    if (container.lastStatus === 'RUNNING') container.exitCode = stoppingSeconds >= stopTimeout ? 137 : 0
    stopContainer(container)
  }
}

export function stopContainer(container: Wire<Container>): void {
  container.lastStatus = 'STOPPED'
  for (const agent of container.managedAgents ?? []) agent.lastStatus = 'STOPPED'
}

const digests = new Map<string, string>()

/** The digest that an image name always has here. */
export function digestOf(image: string): string {
  const known = digests.get(image)
  if (known) return known
  const digest = `sha256:${createHash('sha256').update(image).digest('hex')}`
  digests.set(image, digest)
  return digest
}

function sizes(spec: TaskSpec, definition: Wire<ContainerDefinition>) {
  const override = spec.overrides?.containerOverrides?.find(({ name }) => name === definition.name)
  const memory = override?.memory ?? definition.memory
  const memoryReservation = override?.memoryReservation ?? definition.memoryReservation
  return {
    cpu: String(override?.cpu ?? definition.cpu ?? 0),
    ...(memory && { memory: String(memory) }),
    ...(memoryReservation && { memoryReservation: String(memoryReservation) }),
  }
}

// Host ports that the definition names are there from the start, because placement must see them on pending tasks too.
function fixedBindings({ taskDefinition }: TaskSpec, { portMappings }: Wire<ContainerDefinition>) {
  const bindings: Wire<NetworkBinding>[] = []
  if (taskDefinition.networkMode === 'awsvpc' || taskDefinition.networkMode === 'none') return bindings
  for (const { containerPort, hostPort, protocol } of portMappings ?? []) {
    const port = hostPort || (taskDefinition.networkMode === 'host' ? containerPort : undefined)
    if (port) bindings.push({ bindIP: '0.0.0.0', containerPort, hostPort: port, protocol: protocol ?? 'tcp' })
  }
  return bindings
}

function bindDynamicPorts(
  place: Place,
  container: Wire<Container>,
  definition: Wire<ContainerDefinition> | undefined,
): void {
  container.networkBindings ??= []
  for (const { containerPort, protocol = 'tcp' } of definition?.portMappings ?? []) {
    const isBound = container.networkBindings.some((binding) => binding.containerPort === containerPort)
    const hostPort = place.world.random.integer(32_768, 60_999)
    if (!isBound) container.networkBindings.push({ bindIP: '0.0.0.0', containerPort, hostPort, protocol })
  }
}

function runtimeId(place: Place, task: Wire<Task>): string {
  const { random } = place.world
  if (task.containerInstanceArn) return random.hex(64)
  return `${nameOf(task.taskArn ?? '')}-${random.integer(1_000_000_000, 4_294_967_295)}`
}
