import type { Condition } from './condition'
import type { DeploymentState } from './deployment-condition'

/** A deployment of a service as far as findings go; null: not told. */
export type DeploymentFacts = DeploymentState & {
  readonly rolloutStateReason: string | null
  readonly family: string | null
  readonly revision: number | null
  readonly createdAt: string | null
  readonly updatedAt: string | null
}

/** An event as it was read, with its own words. */
export type EventFacts = {
  readonly at: string | null
  readonly kind: string | null
  readonly values: Readonly<Record<string, string | number>>
  readonly condition: Condition
  readonly message: string
}

/** A task that stopped, with the cause as the catalogue knows it. */
export type StopFacts = {
  readonly task: string
  readonly at: string | null
  readonly family: string | null
  readonly revision: number | null
  readonly code: string
  readonly condition: Condition
  readonly values: Readonly<Record<string, string | number>>
  /** Of the container that the cause names. */
  readonly image: string | null
  readonly reason: string | null
}

/** A service as far as findings go. */
export type ServiceFacts = {
  readonly cluster: string
  readonly service: string
  readonly condition: Condition
  readonly desiredCount: number | null
  readonly runningCount: number | null
  readonly pendingCount: number | null
  readonly deployments: readonly DeploymentFacts[]
  /** What is left of the circuit breaker; null: off, or not known. */
  readonly breaker: { readonly rollback: boolean; readonly failuresLeft: number } | null
  /** Newest first; of a service that is not at fault those that tell of health checks are enough. */
  readonly events: readonly EventFacts[]
  /** Newest first. */
  readonly stops: readonly StopFacts[]
  /** What a task asks its instance for; null: not known, or no instance's matter. */
  readonly need: { readonly memoryMiB: number | null; readonly cpuUnits: number | null } | null
  readonly capacityProviders: readonly string[]
  /** Ids of instances that run its tasks unseen by ECS. */
  readonly unseenOn: readonly string[]
}

/** A service of which AWS told how many tasks it wants and has; of any other nobody can say that it is at fault. */
export type CountedService = ServiceFacts & { readonly desiredCount: number; readonly runningCount: number }

/** Whether AWS told both how many tasks a service wants and how many run. */
export function isCounted(service: ServiceFacts): service is CountedService {
  return service.desiredCount !== null && service.runningCount !== null
}
