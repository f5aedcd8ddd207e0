import 'server-only'
import { type Cluster, DescribeClustersCommand, ListClustersCommand } from '@aws-sdk/client-ecs'
import type { Described } from './batches'
import { ask, type Call } from './call'
import { failureNotices } from './failure'
import { pageSize, pages } from './pages'

/** ARNs of all clusters of the account and region, page by page. */
export function listClusters(call: Call): AsyncGenerator<readonly string[]> {
  return pages(
    'ListClusters',
    (nextToken) =>
      ask(call, { action: 'ListClusters' }, (client) =>
        client.send(new ListClustersCommand({ maxResults: pageSize, nextToken })),
      ),
    (output) => output.clusterArns,
  )
}

/** Up to 100 clusters, by name or ARN, with everything that AWS tells about them. */
export async function describeClusters(call: Call, clusters: readonly string[]): Promise<Described<Cluster>> {
  const output = await ask(
    call,
    { action: 'DescribeClusters', resource: clusters.length === 1 ? clusters[0] : undefined },
    (client) =>
      client.send(
        new DescribeClustersCommand({
          clusters: [...clusters],
          include: ['ATTACHMENTS', 'CONFIGURATIONS', 'SETTINGS', 'STATISTICS', 'TAGS'],
        }),
      ),
  )
  return { items: output.clusters ?? [], notices: failureNotices('clusters', output.failures) }
}
