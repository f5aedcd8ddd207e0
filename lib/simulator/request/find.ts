import type { ContainerInstance } from '@aws-sdk/client-ecs'
import { clusterNameOf, nameOf, parseArn } from '@/lib/ecs/arn'
import { resourceArn } from '../resource-arn'
import type { Wire } from '../wire'
import type { ClusterRecord, Region, ServiceRecord, TaskRecord } from '../world'
import { clusterInactive, clusterNotFound, invalidParameter, serviceNotFound } from './errors'
import { foundAndMissing } from './missing'

/**
 * The cluster that a request names by name or ARN; `default` when it names none.
 * Errors: ClusterNotFoundException, also for one that was deleted.
 */
export function findCluster(region: Region, cluster: string | undefined): ClusterRecord {
  const record = clusterRecord(region, cluster)
  if (!record) throw clusterNotFound()
  if (record.cluster.status === 'INACTIVE') throw clusterInactive()
  return record
}

/** The cluster of that name or ARN, whatever its status. */
export function clusterRecord(region: Region, cluster = 'default'): ClusterRecord | undefined {
  return isElsewhere(region, cluster) ? undefined : region.clusters.get(nameOf(cluster))
}

/** The cluster that the ARN of something in a cluster names. */
export function clusterOfArn(region: Region, arn: string): ClusterRecord | undefined {
  return isElsewhere(region, arn) ? undefined : clusterRecord(region, clusterNameOf(arn) ?? '')
}

/** The service of that name or ARN, whatever its status. */
export function serviceRecord(region: Region, cluster: ClusterRecord, service: string): ServiceRecord | undefined {
  return isElsewhere(region, service) ? undefined : cluster.services.get(nameIn(cluster, 'service', service))
}

/** Errors: ServiceNotFoundException. */
export function findService(region: Region, cluster: ClusterRecord, service: string): ServiceRecord {
  const record = serviceRecord(region, cluster, service)
  if (!record) throw serviceNotFound()
  return record
}

/** The task of that id or ARN. */
export function taskRecord(region: Region, cluster: ClusterRecord, task: string): TaskRecord | undefined {
  return isElsewhere(region, task) ? undefined : cluster.tasks.get(arnIn(region, cluster, 'task', task))
}

/** The container instance of that id or ARN. */
export function containerInstanceRecord(
  region: Region,
  cluster: ClusterRecord,
  instance: string,
): Wire<ContainerInstance> | undefined {
  if (isElsewhere(region, instance)) return undefined
  return cluster.containerInstances.get(arnIn(region, cluster, 'container-instance', instance))
}

/** The container instances of those ids or ARNs, and a failure for each that is not there. */
export function findContainerInstances(region: Region, cluster: ClusterRecord, asked: readonly string[]) {
  return foundAndMissing(
    asked,
    (instance) => containerInstanceRecord(region, cluster, instance),
    (instance) => arnIn(region, cluster, 'container-instance', instance),
  )
}

/** The long ARN of something in a cluster that a request names by id or by ARN in either format. */
export function arnIn(region: Region, cluster: ClusterRecord, type: string, idOrArn: string): string {
  if (isElsewhere(region, idOrArn)) return idOrArn
  return resourceArn(region, type, `${cluster.cluster.clusterName}/${nameIn(cluster, type, idOrArn)}`)
}

/** Whether an ARN belongs to another account or region; a name never does. */
export function isElsewhere(region: Region, arnOrName: string): boolean {
  const arn = parseArn(arnOrName)
  return arn !== null && (arn.region !== region.region || arn.accountId !== region.accountId)
}

/**
 * The name in an ARN of a thing in this cluster, or the name itself.
 * Errors: InvalidParameterException for the ARN of another type or cluster; words as users report them.
 */
function nameIn(cluster: ClusterRecord, type: string, nameOrArn: string): string {
  const arn = parseArn(nameOrArn)
  if (!arn) return nameOrArn
  const { clusterName = '' } = cluster.cluster
  const [foundType = '', ...path] = arn.resource.split('/')
  if (foundType !== type) throw invalidParameter(`Unsupported resource type: ${foundType}`)
  if (path.length > 1 && path[0] !== clusterName) {
    throw invalidParameter(`Invalid identifier: Identifier is for cluster ${path[0]}. Your cluster is ${clusterName}`)
  }
  return path.at(-1) ?? ''
}
