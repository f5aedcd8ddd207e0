import type { Cluster, ClusterField } from '@aws-sdk/client-ecs'
import type { Wire } from './wire'
import type { ClusterRecord, Region } from './world'

/** A cluster as the API shows it: counts are made now, and what `include` does not name stays empty. */
export function describeCluster(
  region: Region,
  { cluster }: ClusterRecord,
  include: readonly ClusterField[],
): Wire<Cluster> {
  const { attachments, attachmentsStatus, configuration, ...rest } = structuredClone(cluster)
  return {
    ...rest,
    statistics: [],
    tags: include.includes('TAGS') ? structuredClone(region.tags.get(rest.clusterArn ?? '') ?? []) : [],
    settings: include.includes('SETTINGS') ? (rest.settings ?? []) : [],
    ...(include.includes('CONFIGURATIONS') && configuration ? { configuration } : {}),
    ...(include.includes('ATTACHMENTS') && attachments ? { attachments, attachmentsStatus } : {}),
  }
}
