import type { LaunchType } from '@aws-sdk/client-ecs'
import type { TaskBehaviour } from '../world'

/** How an uneventful task of that launch type fares: it starts, runs, and stops when asked. Units: seconds. */
export function usualBehaviour(launchType: LaunchType | undefined): TaskBehaviour {
  const onFargate = launchType === 'FARGATE' || launchType === 'MANAGED_INSTANCES'
  return {
    provisioningSeconds: onFargate ? 9 : 3,
    pullSeconds: onFargate ? 7 : 3,
    activatingSeconds: onFargate ? 4 : 2,
    stoppingSeconds: 4,
    deprovisioningSeconds: onFargate ? 9 : 3,
    startFailure: null,
    exit: null,
    unhealthyAfterSeconds: null,
  }
}
