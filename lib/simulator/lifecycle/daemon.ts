import type { ContainerInstance } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'
import type { ServiceRecord } from '../world'
import type { Place } from './place'
import { couldPlaceOn } from './placement'
import { serviceTaskSpec } from './service-task'
import { isAlive } from './task-state'

/**
 * The container instances that a DAEMON service wants one task on each: ACTIVE and meeting its constraints. One whose
 * agent is gone counts as long as its task is known.
 * Source: Amazon ECS developer guide, Amazon ECS services: daemon strategy.
 */
export function daemonInstances(place: Place, record: ServiceRecord): Wire<ContainerInstance>[] {
  const spec = serviceTaskSpec(place, record, undefined)
  return [...place.cluster.containerInstances.values()].filter(
    (instance) =>
      instance.status === 'ACTIVE' &&
      (instance.agentConnected || hasTask(place, record, instance)) &&
      spec !== null &&
      couldPlaceOn(place, spec, instance),
  )
}

/** Those of them that have no task of the service yet. */
export function daemonInstancesWithoutTask(place: Place, record: ServiceRecord): Wire<ContainerInstance>[] {
  return daemonInstances(place, record).filter((instance) => !hasTask(place, record, instance))
}

function hasTask(place: Place, { service }: ServiceRecord, instance: Wire<ContainerInstance>): boolean {
  const tasks = place.cluster.tasks.onInstance(instance.containerInstanceArn ?? '')
  return [...tasks].some(({ task }) => task.group === `service:${service.serviceName}` && isAlive(task))
}
