import { taskMemory } from '@/lib/memory/limits'
import { parseCpu, type SizeInput } from '@/lib/memory/size'
import { sum } from '@/lib/value/sum'

/**
 * What one task takes of the container instance that it is placed on.
 * Units: CPU units, MiB.
 */
export type PlacementNeed = {
  readonly cpuUnits: number
  readonly memoryMiB: number
  /** Host ports that it asks for by number; ports that Docker picks are not reserved. */
  readonly tcpPorts: readonly number[]
  readonly udpPorts: readonly number[]
  readonly gpuCount: number
  /** In awsvpc mode the task takes a network interface; ECS does not tell how many an instance has left. */
  readonly hasInterface: boolean
}

type Maybe<Value> = Value | null | undefined

export type ContainerNeedInput = {
  readonly name?: Maybe<string>
  readonly cpu?: Maybe<number>
  readonly memory?: Maybe<number>
  readonly memoryReservation?: Maybe<number>
  readonly portMappings?: Maybe<
    readonly {
      readonly hostPort?: Maybe<number>
      readonly containerPort?: Maybe<number>
      readonly protocol?: Maybe<string>
    }[]
  >
  readonly resourceRequirements?: Maybe<readonly { readonly type?: Maybe<string>; readonly value?: Maybe<string> }[]>
}

/** A task definition as far as placement goes, with the fields that AWS calls so. */
export type NeedInput = {
  readonly cpu?: SizeInput
  readonly memory?: SizeInput
  readonly networkMode?: Maybe<string>
  readonly runtimePlatform?: Maybe<{ readonly operatingSystemFamily?: Maybe<string> }>
  readonly containerDefinitions?: Maybe<readonly ContainerNeedInput[]>
}

/** What RunTask may say otherwise. */
export type NeedOverrides = {
  readonly cpu?: SizeInput
  readonly memory?: SizeInput
  readonly containerOverrides?: Maybe<readonly ContainerNeedInput[]>
}

/**
 * What a task of this definition will reserve: the task size, else its containers' reservations, else their limits.
 * Source: Amazon ECS developer guide, Task definition parameters (cpu, memory, memoryReservation, hostPort).
 */
export function needOf(definition: NeedInput, overrides: NeedOverrides = {}): PlacementNeed {
  const containers = (definition.containerDefinitions ?? []).map((container) => withOverride(container, overrides))
  const taskCpu = parseCpu(overrides.cpu ?? definition.cpu)
  const { totals } = taskMemory({
    launchType: 'EC2',
    operatingSystem: definition.runtimePlatform?.operatingSystemFamily,
    memory: overrides.memory ?? definition.memory,
    containerDefinitions: containers,
  })
  return {
    cpuUnits: taskCpu ?? sum(containers.map(({ cpu }) => cpu ?? 0)),
    memoryMiB: totals.scheduledMiB,
    ...hostPorts(definition.networkMode, containers),
    gpuCount: sum(containers.map(gpuCountOf)),
    hasInterface: definition.networkMode === 'awsvpc',
  }
}

/** The GPUs that a container asks for; a number that cannot be read counts as none. */
export function gpuCountOf({ resourceRequirements }: Pick<ContainerNeedInput, 'resourceRequirements'>): number {
  const gpus = resourceRequirements?.filter(({ type }) => type === 'GPU') ?? []
  return sum(gpus.map(({ value }) => (/^\d{1,9}$/.test(value ?? '') ? Number(value) : 0)))
}

function withOverride(container: ContainerNeedInput, overrides: NeedOverrides): ContainerNeedInput {
  const own = overrides.containerOverrides?.find(({ name }) => name === container.name)
  if (!own) return container
  return {
    ...container,
    cpu: own.cpu ?? container.cpu,
    memory: own.memory ?? container.memory,
    memoryReservation: own.memoryReservation ?? container.memoryReservation,
    resourceRequirements: own.resourceRequirements ?? container.resourceRequirements,
  }
}

// In host mode a container's port is the host's; in bridge mode only a port that is named is taken.
function hostPorts(networkMode: Maybe<string>, containers: readonly ContainerNeedInput[]) {
  const tcpPorts: number[] = []
  const udpPorts: number[] = []
  if (networkMode === 'awsvpc' || networkMode === 'none') return { tcpPorts, udpPorts }
  for (const mapping of containers.flatMap(({ portMappings }) => portMappings ?? [])) {
    const port = mapping.hostPort || (networkMode === 'host' ? mapping.containerPort : 0)
    if (port) (mapping.protocol === 'udp' ? udpPorts : tcpPorts).push(port)
  }
  return { tcpPorts, udpPorts }
}
