import type { ContainerInstance } from '@aws-sdk/client-ecs'
import { type ContainerInstanceSpec, newContainerInstance } from '../lifecycle/container-instance'
import { clusterArnAt, type Place } from '../lifecycle/place'
import type { Wire } from '../wire'

export type InstancePlan = ContainerInstanceSpec & {
  /** The container instance's own id, where a picture shows it. */
  id?: string
  status?: 'ACTIVE' | 'DRAINING'
}

/** Adds a container instance that registered in the past. */
export function addContainerInstance(place: Place, { id, status, ...spec }: InstancePlan): Wire<ContainerInstance> {
  const instance = newContainerInstance(place, spec)
  if (status) instance.status = status
  if (id) {
    place.cluster.containerInstances.delete(instance.containerInstanceArn ?? '')
    instance.containerInstanceArn = clusterArnAt(place, 'container-instance', id)
    place.cluster.containerInstances.set(instance.containerInstanceArn, instance)
  }
  return instance
}
