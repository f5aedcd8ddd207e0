import type { ContainerInstance, ContainerInstanceField } from '@aws-sdk/client-ecs'
import { containerInstanceCounts, remainingResources } from '../lifecycle/counts'
import type { Wire } from '../wire'
import type { ClusterRecord, Region } from '../world'

/** A container instance as the API shows it: what is left of it and what runs on it are worked out now. */
export function containerInstanceAnswer(
  region: Region,
  cluster: ClusterRecord,
  instance: Wire<ContainerInstance>,
  include: readonly ContainerInstanceField[] = [],
): Wire<ContainerInstance> {
  const { healthStatus, ...answer } = structuredClone(instance)
  const tags = structuredClone(region.tags.get(instance.containerInstanceArn ?? '') ?? [])
  return {
    ...answer,
    ...containerInstanceCounts(cluster, instance),
    remainingResources: remainingResources(cluster, instance),
    tags: include.includes('TAGS') ? tags : [],
    ...(include.includes('CONTAINER_INSTANCE_HEALTH') && healthStatus ? { healthStatus } : {}),
  }
}
