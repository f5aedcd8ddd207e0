import 'server-only'
import { DescribeServicesCommand, ListServicesCommand, type Service } from '@aws-sdk/client-ecs'
import type { Described } from './batches'
import { ask, type Call } from './call'
import { failureNotices } from './failure'
import { pageSize, pages } from './pages'

/** ARNs of the services of a cluster, page by page. */
export function listServices(call: Call, cluster: string): AsyncGenerator<readonly string[]> {
  return pages(
    'ListServices',
    (nextToken) =>
      ask(call, { action: 'ListServices', resource: cluster }, (client) =>
        client.send(new ListServicesCommand({ cluster, maxResults: pageSize, nextToken })),
      ),
    (output) => output.serviceArns,
  )
}

/** Up to 10 services of one cluster, by name or ARN; each carries its newest 100 events and its deployments. */
export async function describeServices(
  call: Call,
  cluster: string,
  services: readonly string[],
): Promise<Described<Service>> {
  const resource = services.length === 1 ? services[0] : cluster
  const output = await ask(call, { action: 'DescribeServices', resource }, (client) =>
    client.send(new DescribeServicesCommand({ cluster, services: [...services], include: ['TAGS'] })),
  )
  return { items: output.services ?? [], notices: failureNotices('services', output.failures) }
}
