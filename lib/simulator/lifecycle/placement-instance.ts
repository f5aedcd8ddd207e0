import type { ContainerInstance } from '@aws-sdk/client-ecs'
import { nameOf } from '@/lib/ecs/arn'
import { freeResources, type PlacementInstance } from '@/lib/placement/instance'
import type { Wire } from '../wire'
import type { ClusterRecord } from '../world'
import { containerInstanceCounts, remainingResources } from './counts'
import { isAlive } from './task-state'

/** A container instance as placement sees it. */
export function placementInstance(cluster: ClusterRecord, instance: Wire<ContainerInstance>): PlacementInstance {
  const arn = instance.containerInstanceArn ?? ''
  return {
    id: nameOf(arn),
    ec2InstanceId: instance.ec2InstanceId ?? null,
    status: instance.status ?? null,
    agentConnected: instance.agentConnected ?? null,
    agentVersion: instance.versionInfo?.agentVersion ?? null,
    registeredAt: instance.registeredAt === undefined ? null : new Date(instance.registeredAt * 1_000).toISOString(),
    capacityProviderName: instance.capacityProviderName ?? null,
    attributes: instance.attributes ?? [],
    free: freeResources(
      remainingResources(cluster, instance).map(({ name = '', integerValue, stringSetValue }) => ({
        name,
        number: stringSetValue ? null : (integerValue ?? null),
        strings: stringSetValue ?? null,
      })),
    ),
    // Counted only where a constraint asks for it: a task is placed many times a second.
    get runningTasksCount() {
      return containerInstanceCounts(cluster, instance).runningTasksCount
    },
    get groups() {
      return [...cluster.tasks.onInstance(arn)].flatMap(({ task }) => (isAlive(task) ? [task.group ?? ''] : []))
    },
  }
}
