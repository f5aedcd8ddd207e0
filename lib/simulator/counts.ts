import type { ContainerInstance, Deployment, KeyValuePair, Resource, Service } from '@aws-sdk/client-ecs'
import type { Wire } from './wire'
import type { ClusterRecord } from './world'

export type TaskCounts = { runningCount: number; pendingCount: number }

export type ClusterCounts = {
  registeredContainerInstancesCount: number
  runningTasksCount: number
  pendingTasksCount: number
  activeServicesCount: number
  /** The `include: STATISTICS` answer. */
  statistics: Wire<KeyValuePair>[]
}

/** Running and pending tasks of a service, as DescribeServices gives them. */
export function serviceCounts(cluster: ClusterRecord, service: Wire<Service>): TaskCounts {
  throw new Error(`not written yet ${cluster} ${service}`)
}

/** Running and pending tasks of one of a service's deployments. */
export function deploymentCounts(
  cluster: ClusterRecord,
  service: Wire<Service>,
  deployment: Wire<Deployment>,
): TaskCounts {
  throw new Error(`not written yet ${cluster} ${service} ${deployment}`)
}

/** What DescribeClusters counts. */
export function clusterCounts(cluster: ClusterRecord): ClusterCounts {
  throw new Error(`not written yet ${cluster}`)
}

/** Running and pending tasks on a container instance. */
export function containerInstanceCounts(
  cluster: ClusterRecord,
  instance: Wire<ContainerInstance>,
): { runningTasksCount: number; pendingTasksCount: number } {
  throw new Error(`not written yet ${cluster} ${instance}`)
}

/** What is left of a container instance's registered resources after the reservations of the tasks on it. */
export function remainingResources(cluster: ClusterRecord, instance: Wire<ContainerInstance>): Wire<Resource>[] {
  throw new Error(`not written yet ${cluster} ${instance}`)
}
