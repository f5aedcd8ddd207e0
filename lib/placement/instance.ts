import { type InstanceResource, resourceNumber } from '@/lib/ecs/container-instance'

/** What a container instance has left. Null: not told. Units: CPU units, MiB. */
export type FreeResources = {
  readonly cpuUnits: number | null
  readonly memoryMiB: number | null
  /** Ports that nobody else can have: reserved by the system or taken by a task. */
  readonly takenTcpPorts: readonly number[] | null
  readonly takenUdpPorts: readonly number[] | null
  readonly gpuCount: number
}

/** A container instance as far as placement goes. Null: not told. */
export type PlacementInstance = {
  readonly id: string
  readonly ec2InstanceId: string | null
  readonly status: string | null
  readonly agentConnected: boolean | null
  readonly agentVersion: string | null
  /** ISO time. */
  readonly registeredAt: string | null
  readonly runningTasksCount: number | null
  readonly capacityProviderName: string | null
  /** With a value or, where the name says all, without. */
  readonly attributes: readonly { readonly name?: string | null; readonly value?: string | null }[]
  readonly free: FreeResources
  /** The group of each task on it that is not about to stop. */
  readonly groups: readonly string[] | null
}

/**
 * What is left of an instance's resources.
 * Source: API reference, ContainerInstance, remainingResources: PORTS and PORTS_UDP list what is taken. An instance
 * without GPUs registers no such resource.
 */
export function freeResources(remaining: readonly InstanceResource[]): FreeResources {
  const strings = (name: string) => remaining.find((each) => each.name === name)?.strings ?? null
  return {
    cpuUnits: resourceNumber(remaining, 'CPU'),
    memoryMiB: resourceNumber(remaining, 'MEMORY'),
    takenTcpPorts: strings('PORTS')?.map(Number) ?? null,
    takenUdpPorts: strings('PORTS_UDP')?.map(Number) ?? null,
    gpuCount: resourceNumber(remaining, 'GPU') ?? 0,
  }
}

/** The instance once `count` tasks of a group with these needs stand on it as well. */
export function withTasks(
  instance: PlacementInstance,
  { count, group, need }: { count: number; group: string | null; need: TakenByTask },
): PlacementInstance {
  const less = (free: number | null, each: number) => (free === null ? null : free - count * each)
  const more = (taken: readonly number[] | null, ports: readonly number[]) => taken && [...taken, ...ports]
  const { free } = instance
  return {
    ...instance,
    runningTasksCount: instance.runningTasksCount === null ? null : instance.runningTasksCount + count,
    groups: instance.groups && [...instance.groups, ...Array.from({ length: count }, () => group ?? '')],
    free: {
      cpuUnits: less(free.cpuUnits, need.cpuUnits),
      memoryMiB: less(free.memoryMiB, need.memoryMiB),
      takenTcpPorts: more(free.takenTcpPorts, need.tcpPorts),
      takenUdpPorts: more(free.takenUdpPorts, need.udpPorts),
      gpuCount: free.gpuCount - count * need.gpuCount,
    },
  }
}

type TakenByTask = {
  readonly cpuUnits: number
  readonly memoryMiB: number
  readonly tcpPorts: readonly number[]
  readonly udpPorts: readonly number[]
  readonly gpuCount: number
}
