import type { ListClustersRequest, ListClustersResponse } from '@aws-sdk/client-ecs'
import { operation } from '../request/operation'
import { page } from '../request/page'
import { string, structure } from '../request/validate'
import { pageSize } from '../shapes/list'

/**
 * The ARNs of a region's clusters; deleted ones are left out.
 * Source: API_ListClusters.
 */
export const listClusters = operation<ListClustersRequest, ListClustersResponse>({
  input: structure<ListClustersRequest>({ nextToken: string, maxResults: pageSize }),
  run({ region }, { nextToken, maxResults = 100 }) {
    const clusters = [...region.clusters.values()].filter(({ cluster }) => cluster.status !== 'INACTIVE')
    const arns = clusters.map(({ cluster }) => cluster.clusterArn as string)
    const { items, ...rest } = page(arns, { operation: 'ListClusters', size: maxResults, nextToken })
    return { clusterArns: items, ...rest }
  },
})
