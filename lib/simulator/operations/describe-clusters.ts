import type { DescribeClustersRequest, DescribeClustersResponse } from '@aws-sdk/client-ecs'
import { clusterAnswer } from '../answers/cluster'
import { tooMany } from '../request/errors'
import { clusterRecord } from '../request/find'
import { foundAndMissing } from '../request/missing'
import { operation } from '../request/operation'
import { list, oneOf, structure } from '../request/validate'
import { arnOrNew } from '../resource-arn'
import { names } from '../shapes/list'

/**
 * Up to 100 clusters, deleted ones too; without names, the one named `default`.
 * Errors: InvalidParameterException.
 * Source: API_DescribeClusters.
 */
export const describeClusters = operation<DescribeClustersRequest, DescribeClustersResponse>({
  input: structure<DescribeClustersRequest>({
    clusters: names,
    include: list(oneOf('ATTACHMENTS', 'CONFIGURATIONS', 'SETTINGS', 'STATISTICS', 'TAGS')),
  }),
  run({ region }, { clusters = ['default'], include = [] }) {
    if (clusters.length > 100) throw tooMany('clusters', 100)
    const { found, failures } = foundAndMissing(
      clusters,
      (name) => clusterRecord(region, name),
      (name) => arnOrNew(region, 'cluster', name),
    )
    return { clusters: found.map((record) => clusterAnswer(region, record, include)), failures }
  },
})
