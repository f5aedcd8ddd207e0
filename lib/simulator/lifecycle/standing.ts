import type { Deployment, Task } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'
import type { ServiceRecord, TaskRecord } from '../world'
import { hasHealthCheck } from './health'
import type { Place } from './place'
import type { Standing } from './rollout'
import { isAlive, isRunning } from './task-state'

/** How the service's tasks stand that run or are on their way, oldest first; those told to stop are out of the count. */
export function standingsOf(
  place: Place,
  { service }: ServiceRecord,
  primary: Wire<Deployment>,
): Standing<TaskRecord>[] {
  return [...place.cluster.tasks.ofGroup(`service:${service.serviceName}`)]
    .filter(({ task }) => isAlive(task) && task.desiredStatus !== 'STOPPED')
    .map((record) => ({
      task: record,
      health: healthOf(place, record.task),
      isLeaving: record.task.startedBy !== primary.id || isOnDrainingInstance(place, record.task),
    }))
}

// AWS waits another 40 seconds before it counts a task that has neither a health check nor a load balancer as healthy;
// here it counts at once. Source: Amazon ECS API, DeploymentConfiguration.minimumHealthyPercent.
function healthOf(place: Place, task: Wire<Task>): Standing<TaskRecord>['health'] {
  if (task.healthStatus === 'UNHEALTHY') return 'unhealthy'
  if (!isRunning(task)) return 'starting'
  if (task.healthStatus === 'HEALTHY') return 'healthy'
  return hasHealthCheck(place, task) ? 'starting' : 'healthy'
}

function isOnDrainingInstance(place: Place, task: Wire<Task>): boolean {
  return place.cluster.containerInstances.get(task.containerInstanceArn ?? '')?.status === 'DRAINING'
}
