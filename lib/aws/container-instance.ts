import 'server-only'
import {
  type ContainerInstance,
  DescribeContainerInstancesCommand,
  ListContainerInstancesCommand,
} from '@aws-sdk/client-ecs'
import type { Described } from './batches'
import { ask, type Call } from './call'
import { failureNotices } from './failure'
import { pageSize, pages } from './pages'

/** ARNs of the container instances of a cluster in every status but INACTIVE, page by page. */
export function listContainerInstances(call: Call, cluster: string): AsyncGenerator<readonly string[]> {
  return pages(
    'ListContainerInstances',
    (nextToken) =>
      ask(call, { action: 'ListContainerInstances', resource: cluster }, (client) =>
        client.send(new ListContainerInstancesCommand({ cluster, maxResults: pageSize, nextToken })),
      ),
    (output) => output.containerInstanceArns,
  )
}

/** Up to 100 container instances of one cluster, by id or ARN. */
export async function describeContainerInstances(
  call: Call,
  cluster: string,
  containerInstances: readonly string[],
): Promise<Described<ContainerInstance>> {
  const output = await ask(call, { action: 'DescribeContainerInstances', resource: cluster }, (client) =>
    client.send(
      new DescribeContainerInstancesCommand({
        cluster,
        containerInstances: [...containerInstances],
        include: ['TAGS', 'CONTAINER_INSTANCE_HEALTH'],
      }),
    ),
  )
  return { items: output.containerInstances ?? [], notices: failureNotices('containerInstances', output.failures) }
}
