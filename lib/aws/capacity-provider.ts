import 'server-only'
import { type CapacityProvider, DescribeCapacityProvidersCommand } from '@aws-sdk/client-ecs'
import type { Described } from './batches'
import { ask, type Call } from './call'
import { failureNotices } from './failure'
import { allOf, pages } from './pages'

// DescribeCapacityProviders gives 1 to 10 per page. Source: API Reference
const capacityProviderPageSize = 10

/**
 * All capacity providers of the account, or the cluster-scoped ones (Managed Instances) of one cluster.
 * There is no List operation: Describe without names walks them all.
 */
export async function describeCapacityProviders(call: Call, cluster?: string): Promise<Described<CapacityProvider>> {
  const walk = pages(
    'DescribeCapacityProviders',
    (nextToken) =>
      ask(call, { action: 'DescribeCapacityProviders', resource: cluster }, (client) =>
        client.send(
          new DescribeCapacityProvidersCommand({
            cluster,
            include: ['TAGS'],
            maxResults: capacityProviderPageSize,
            nextToken,
          }),
        ),
      ),
    (output) => [output],
  )
  const answers = await allOf(walk)
  return {
    items: answers.flatMap((answer) => answer.capacityProviders ?? []),
    notices: answers.flatMap((answer) => failureNotices('capacityProviders', answer.failures)),
  }
}
