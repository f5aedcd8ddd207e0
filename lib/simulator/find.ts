import { nameOf, parseArn } from '@/lib/ecs/arn'
import { clusterNotFound } from './errors'
import { WireError } from './wire-error'
import type { ClusterRecord, Region } from './world'

/**
 * The cluster that a request names by name or ARN; `default` when it names none.
 * Errors: ClusterNotFoundException, also for one that was deleted.
 */
export function findCluster(region: Region, cluster: string | undefined): ClusterRecord {
  const record = clusterRecord(region, cluster)
  if (!record) throw clusterNotFound()
  if (record.cluster.status === 'INACTIVE') {
    throw new WireError('ClusterNotFoundException', 'The referenced cluster was inactive.')
  }
  return record
}

/** The cluster of that name or ARN, whatever its status. */
export function clusterRecord(region: Region, cluster = 'default'): ClusterRecord | undefined {
  return isElsewhere(region, cluster) ? undefined : region.clusters.get(nameOf(cluster))
}

/** Whether an ARN belongs to another account or region; a name never does. */
export function isElsewhere(region: Region, arnOrName: string): boolean {
  const arn = parseArn(arnOrName)
  return arn !== null && (arn.region !== region.region || arn.accountId !== region.accountId)
}
