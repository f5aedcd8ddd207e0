import { type Condition, conditionOf } from './condition'

/** A resource of a container instance; the kind of its value depends on `type`. Null: not told. */
export type InstanceResource = {
  readonly name: string
  readonly number: number | null
  readonly strings: readonly string[] | null
}

/** A container instance as far as its condition goes; null: not told. */
export type ContainerInstanceState = {
  readonly status: string | null
  readonly agentConnected: boolean | null
  /** OK, IMPAIRED, INSUFFICIENT_DATA or INITIALIZING; null when health was not asked for. */
  readonly overallHealth: string | null
}

const CONDITION_OF_STATUS: Readonly<Record<string, Condition>> = {
  ACTIVE: 'steady',
  REGISTERING: 'changing',
  REGISTRATION_FAILED: 'failing',
  DEREGISTERING: 'leaving',
  DRAINING: 'leaving',
  INACTIVE: 'atRest',
}

/**
 * How a container instance fares; while its agent does not answer, ECS can neither start nor watch tasks on it.
 * Source: API reference, ContainerInstance: status, agentConnected, healthStatus.
 */
export function containerInstanceCondition(instance: ContainerInstanceState): Condition {
  const condition = conditionOf(CONDITION_OF_STATUS, instance.status)
  if (condition === 'atRest' || condition === 'failing') return condition
  if (instance.agentConnected === false || instance.overallHealth === 'IMPAIRED') return 'degraded'
  return condition === 'steady' && instance.agentConnected === null ? 'unknown' : condition
}

/**
 * A resource that is a number; null when it is not told.
 * Units: CPU in CPU units, MEMORY in MiB, GPU as a count (the agent registers the ids as a set of strings).
 * Source: API reference, Resource; ContainerInstance, registeredResources.
 */
export function resourceNumber(resources: readonly InstanceResource[], name: 'CPU' | 'MEMORY' | 'GPU'): number | null {
  const found = resources.find((each) => each.name === name)
  return found?.number ?? (name === 'GPU' ? (found?.strings?.length ?? null) : null)
}

/**
 * The ports that no further task can have: reserved by the system or taken by a task.
 * Shape: `22`, `53/udp`; smallest first.
 * Source: API reference, ContainerInstance, registeredResources: PORTS and PORTS_UDP list reserved ports, not free ones.
 */
export function reservedPorts(resources: readonly InstanceResource[]): readonly string[] {
  const portsOf = (name: string, suffix: string) =>
    resources.filter((each) => each.name === name).flatMap((each) => (each.strings ?? []).map((port) => port + suffix))
  const ports = new Set([...portsOf('PORTS', ''), ...portsOf('PORTS_UDP', '/udp')])
  return [...ports].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

type NamedInstance = { readonly ec2InstanceId?: string | null; readonly id: string }

/** What people call a container instance: the machine's id, or else ECS's own. */
export function nameOfInstance({ ec2InstanceId, id }: NamedInstance): string {
  return ec2InstanceId ?? id
}

/**
 * Whether a container instance is an external machine.
 * Source: developer guide, Amazon ECS clusters for external instances: Systems Manager names them `mi-…`.
 */
export function isExternal({ ec2InstanceId }: Pick<NamedInstance, 'ec2InstanceId'>): boolean {
  return ec2InstanceId?.startsWith('mi-') ?? false
}
