import type {
  CapacityProvider,
  DescribeCapacityProvidersRequest,
  DescribeCapacityProvidersResponse,
} from '@aws-sdk/client-ecs'
import { nameOf } from '@/lib/ecs/arn'
import { capacityProviders } from '../request/capacity-provider'
import { tooMany } from '../request/errors'
import { findCluster, isElsewhere } from '../request/find'
import { foundAndMissing } from '../request/missing'
import { operation } from '../request/operation'
import { page } from '../request/page'
import { integerFrom, list, oneOf, string, structure } from '../request/validate'
import { arnOrNew } from '../resource-arn'
import { names } from '../shapes/list'
import type { Wire } from '../wire'

/**
 * Up to 100 capacity providers by name or ARN, or all of them, 10 a page; FARGATE and FARGATE_SPOT always exist.
 * Errors: ClusterNotFoundException, InvalidParameterException.
 * Source: API_DescribeCapacityProviders.
 */
export const describeCapacityProviders = operation<DescribeCapacityProvidersRequest, DescribeCapacityProvidersResponse>(
  {
    input: structure<DescribeCapacityProvidersRequest>({
      capacityProviders: names,
      cluster: string,
      include: list(oneOf('TAGS')),
      maxResults: integerFrom(1, 10),
      nextToken: string,
    }),
    run({ region }, { capacityProviders: asked, cluster, include = [], maxResults = 10, nextToken }) {
      if (asked && asked.length > 100) throw tooMany('capacityProviders', 100)
      const clusterArn = cluster === undefined ? undefined : findCluster(region, cluster).cluster.clusterArn
      const all = capacityProviders(region).filter((each) => clusterArn === undefined || each.cluster === clusterArn)
      const { found, failures } = foundAndMissing(
        asked ?? all.map(({ name }) => name ?? ''),
        (name) => (isElsewhere(region, name) ? undefined : all.find((each) => each.name === nameOf(name))),
        (name) => arnOrNew(region, 'capacity-provider', name),
      )
      const size = asked?.length || maxResults
      const keyOf = ({ name = '' }: Wire<CapacityProvider>) => name
      const { items, ...rest } = page(found, { operation: 'DescribeCapacityProviders', size, nextToken, keyOf })
      const described = items.map((provider) => ({
        ...structuredClone(provider),
        tags: include.includes('TAGS') ? (region.tags.get(provider.capacityProviderArn ?? '') ?? []) : [],
      }))
      return { capacityProviders: described, failures, ...rest }
    },
  },
)
