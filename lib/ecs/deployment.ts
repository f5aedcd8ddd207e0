import { type Condition, conditionOf } from './condition'

/** What the circuit breaker counts up to: a share of the desired count, bounded or not, or a plain number. */
export type CircuitBreakerThreshold = {
  readonly type?: string | null | undefined
  readonly value?: number | null | undefined
}

const DEFAULT_THRESHOLD_PERCENT = 50
const FEWEST_FAILURES = 3
const MOST_FAILURES = 200

/**
 * How many tasks in a row may fail before the deployment circuit breaker fails the deployment.
 * Units: tasks. That UNBOUNDED_PERCENT rounds up and trips at one failure at the earliest is a guess.
 * Source: developer guide, deployment circuit breaker; API reference, ThresholdConfiguration.
 */
export function circuitBreakerThreshold(desiredCount: number, threshold: CircuitBreakerThreshold = {}): number {
  const value = threshold.value ?? DEFAULT_THRESHOLD_PERCENT
  if (threshold.type === 'COUNT') return value
  const share = percentOf(desiredCount, value, Math.ceil)
  if (threshold.type === 'UNBOUNDED_PERCENT') return Math.max(1, share)
  return Math.min(MOST_FAILURES, Math.max(FEWEST_FAILURES, share))
}

/**
 * The fewest tasks that must keep running during a deployment: a part of a task counts as one.
 * Units: tasks. Source: API reference, DeploymentConfiguration, minimumHealthyPercent.
 */
export function healthyFloor(desiredCount: number, minimumHealthyPercent: number): number {
  return percentOf(desiredCount, minimumHealthyPercent, Math.ceil)
}

/**
 * The most tasks that may run or start during a deployment: a part of a task does not count.
 * Units: tasks. Source: API reference, DeploymentConfiguration, maximumPercent.
 */
export function taskCeiling(desiredCount: number, maximumPercent: number): number {
  return percentOf(desiredCount, maximumPercent, Math.floor)
}

/** One deployment of a service, as far as its condition goes; null: not told. */
export type DeploymentState = {
  readonly status: string | null
  readonly rolloutState: string | null
  readonly desiredCount: number | null
  readonly runningCount: number | null
  readonly failedTasks: number | null
}

/** Whether a deployment has been given up, or loses its tasks before they are all running. */
export function isDeploymentFailing(deployment: DeploymentState): boolean {
  if (deployment.rolloutState === 'FAILED') return true
  const isShort = (deployment.runningCount ?? 0) < (deployment.desiredCount ?? 0)
  return isShort && (deployment.failedTasks ?? 0) > 0
}

/**
 * How one deployment fares: the one being replaced is leaving, the one that is rolled out is changing until complete.
 * Source: API reference, Deployment: status PRIMARY, ACTIVE, INACTIVE; rolloutState is absent for other controllers
 * than ECS and for Classic Load Balancers.
 */
export function deploymentCondition(deployment: DeploymentState): Condition {
  if (isDeploymentFailing(deployment)) return 'failing'
  if (deployment.status === 'ACTIVE') return 'leaving'
  if (deployment.status === 'INACTIVE') return 'atRest'
  if (deployment.rolloutState === 'IN_PROGRESS') return 'changing'
  if (deployment.status !== 'PRIMARY' || deployment.desiredCount === null || deployment.runningCount === null)
    return 'unknown'
  if (deployment.desiredCount === 0 && deployment.runningCount === 0) return 'atRest'
  if (deployment.runningCount >= deployment.desiredCount) return 'steady'
  return deployment.rolloutState === null ? 'changing' : 'degraded'
}

const CONDITION_OF_SERVICE_DEPLOYMENT: Readonly<Record<string, Condition>> = {
  PENDING: 'changing',
  IN_PROGRESS: 'changing',
  STOP_REQUESTED: 'changing',
  STOPPED: 'note',
  SUCCESSFUL: 'steady',
  ROLLBACK_REQUESTED: 'changing',
  ROLLBACK_IN_PROGRESS: 'changing',
  ROLLBACK_SUCCESSFUL: 'failing',
  ROLLBACK_FAILED: 'failing',
}

/**
 * How a deployment of the history ended; one that was rolled back has failed.
 * Source: API reference, ServiceDeployment, status.
 */
export function serviceDeploymentCondition(status: string | null): Condition {
  return conditionOf(CONDITION_OF_SERVICE_DEPLOYMENT, status)
}

// Percent and counts are whole numbers, so the division by 100 comes last: 0.07 × 100 is not 7 in binary.
function percentOf(count: number, percent: number, round: (value: number) => number): number {
  return round((count * percent) / 100)
}
