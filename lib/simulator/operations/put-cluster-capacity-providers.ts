import type { PutClusterCapacityProvidersRequest, PutClusterCapacityProvidersResponse } from '@aws-sdk/client-ecs'
import { clusterAnswer } from '../answers/cluster'
import { checkedStrategy, findCapacityProvider } from '../request/capacity-provider'
import { findCluster } from '../request/find'
import { operation } from '../request/operation'
import { list, string, structure } from '../request/validate'
import { capacityProviderStrategyItem } from '../shapes/capacity-provider-strategy'
import { names } from '../shapes/list'

/**
 * Replaces a cluster's capacity providers and its default strategy.
 * Errors: ClusterNotFoundException, InvalidParameterException.
 * Source: API_PutClusterCapacityProviders.
 */
export const putClusterCapacityProviders = operation<
  PutClusterCapacityProvidersRequest,
  PutClusterCapacityProvidersResponse
>({
  input: structure<PutClusterCapacityProvidersRequest>({
    cluster: string,
    capacityProviders: names,
    defaultCapacityProviderStrategy: list(capacityProviderStrategyItem),
  }),
  run({ region }, { cluster: name, capacityProviders = [], defaultCapacityProviderStrategy = [] }) {
    const record = findCluster(region, name)
    const providers = capacityProviders.map((provider) => findCapacityProvider(region, provider).name ?? '')
    const strategy = checkedStrategy(providers, defaultCapacityProviderStrategy)
    Object.assign(record.cluster, { capacityProviders: providers, defaultCapacityProviderStrategy: strategy })
    return { cluster: clusterAnswer(region, record) }
  },
})
