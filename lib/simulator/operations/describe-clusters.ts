import type { DescribeClustersRequest, DescribeClustersResponse } from '@aws-sdk/client-ecs'
import { describeCluster } from '../describe-cluster'
import { invalidParameter } from '../errors'
import { clusterRecord } from '../find'
import { missing } from '../missing'
import { operation } from '../operation'
import { names } from '../shapes'
import { list, oneOf, structure } from '../validate'

/**
 * Up to 100 clusters, deleted ones too; without names, the one named `default`.
 * Source: API_DescribeClusters.
 */
export const describeClusters = operation<DescribeClustersRequest, DescribeClustersResponse>({
  input: structure<DescribeClustersRequest>({
    clusters: names,
    include: list(oneOf('ATTACHMENTS', 'CONFIGURATIONS', 'SETTINGS', 'STATISTICS', 'TAGS')),
  }),
  run({ region }, { clusters: asked = ['default'], include = [] }) {
    // (unverified) words
    if (asked.length > 100) throw invalidParameter('Clusters can have at most 100 items.')
    const found = asked.map((name) => ({ name, record: clusterRecord(region, name) }))
    return {
      clusters: found.flatMap(({ record }) => (record ? [describeCluster(region, record, include)] : [])),
      failures: found.flatMap(({ name, record }) => (record ? [] : [missing(region, 'cluster', name)])),
    }
  },
})
