import type { Cluster, ClusterField } from '@aws-sdk/client-ecs'
import { clusterCounts } from '../lifecycle/counts'
import type { Wire } from '../wire'
import type { ClusterRecord, Region } from '../world'

/** A cluster as the API shows it: counts are made now, and what `include` does not name stays empty. */
export function clusterAnswer(
  region: Region,
  record: ClusterRecord,
  include: readonly ClusterField[] = ['SETTINGS', 'CONFIGURATIONS', 'TAGS'],
): Wire<Cluster> {
  const { attachments, attachmentsStatus, configuration, ...rest } = structuredClone(record.cluster)
  const { statistics, ...counts } = clusterCounts(record)
  return {
    ...rest,
    ...counts,
    statistics: include.includes('STATISTICS') ? statistics : [],
    tags: include.includes('TAGS') ? structuredClone(region.tags.get(rest.clusterArn ?? '') ?? []) : [],
    settings: include.includes('SETTINGS') ? (rest.settings ?? []) : [],
    ...(include.includes('CONFIGURATIONS') && configuration ? { configuration } : {}),
    ...(include.includes('ATTACHMENTS') && attachments ? { attachments, attachmentsStatus } : {}),
  }
}
