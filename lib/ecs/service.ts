import type { Condition } from './condition'
import { type DeploymentState, isDeploymentFailing } from './deployment-condition'

/** A service as far as its condition goes; null: not told. */
export type ServiceState = {
  readonly status: string | null
  readonly desiredCount: number | null
  readonly runningCount: number | null
  readonly pendingCount: number | null
  readonly deployments: readonly DeploymentState[]
  /** What the newest events tell: `eventTrouble`. */
  readonly trouble?: Condition | null
}

/**
 * How a service fares. A rollout that loses its tasks is failing although the old revision may still serve; one that
 * goes well is changing, however few tasks run. Tasks that start close a gap; a gap that nothing closes is degraded.
 * Source: API reference, Service, status: ACTIVE, DRAINING, INACTIVE; Deployment, rolloutState.
 */
export function serviceCondition(service: ServiceState): Condition {
  if (service.status === 'INACTIVE') return 'atRest'
  if (service.status === 'DRAINING') return 'leaving'
  const { desiredCount, runningCount } = service
  if (service.status !== 'ACTIVE' || desiredCount === null || runningCount === null) return 'unknown'
  if (isRolloutFailing(service.deployments)) return 'failing'
  if (desiredCount === 0) return runningCount === 0 ? 'atRest' : 'changing'
  if (runningCount < desiredCount && service.trouble) return service.trouble
  if (isRollingOut(service.deployments)) return 'changing'
  if (runningCount > desiredCount) return 'changing'
  return gapCondition(desiredCount, runningCount, service.pendingCount)
}

function gapCondition(desiredCount: number, runningCount: number, pendingCount: number | null): Condition {
  if (runningCount === desiredCount) return 'steady'
  if (pendingCount === null) return 'unknown'
  return runningCount + pendingCount >= desiredCount ? 'changing' : 'degraded'
}

// A deployment that failed stays listed while its tasks are replaced by the one that rolls back.
function isRolloutFailing(deployments: readonly DeploymentState[]): boolean {
  return deployments.some(
    (each) => each.rolloutState === 'FAILED' || (each.status === 'PRIMARY' && isDeploymentFailing(each)),
  )
}

function isRollingOut(deployments: readonly DeploymentState[]): boolean {
  return deployments.some((each) => each.rolloutState === 'IN_PROGRESS' || each.status === 'ACTIVE')
}
