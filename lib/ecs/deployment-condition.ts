import { type Condition, conditionOf } from './condition'

/** One deployment of a service, as far as its condition goes; null: not told. */
export type DeploymentState = {
  readonly status: string | null
  readonly rolloutState: string | null
  readonly desiredCount: number | null
  readonly runningCount: number | null
  readonly pendingCount: number | null
  readonly failedTasks: number | null
}

/** Whether a deployment has been given up, or loses its tasks before they are all running. */
export function isDeploymentFailing(deployment: DeploymentState): boolean {
  if (deployment.rolloutState === 'FAILED') return true
  const { runningCount, desiredCount, failedTasks } = deployment
  if (runningCount === null || desiredCount === null || failedTasks === null) return false
  return runningCount < desiredCount && failedTasks > 0
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
  if (deployment.rolloutState === null) return 'changing'
  if (deployment.pendingCount === null) return 'unknown'
  return deployment.runningCount + deployment.pendingCount >= deployment.desiredCount ? 'changing' : 'degraded'
}

/**
 * How a task set fares: what an external controller or CodeDeploy keeps instead of a deployment.
 * Source: API reference, TaskSet: status PRIMARY, ACTIVE, DRAINING; stabilityStatus STEADY_STATE, STABILIZING.
 */
export function taskSetCondition(status: string | null, stabilityStatus: string | null): Condition {
  if (status === 'DRAINING') return 'leaving'
  if (status !== 'PRIMARY' && status !== 'ACTIVE') return 'unknown'
  return conditionOf({ STEADY_STATE: 'steady', STABILIZING: 'changing' }, stabilityStatus)
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
