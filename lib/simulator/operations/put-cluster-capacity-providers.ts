import type { PutClusterCapacityProvidersRequest, PutClusterCapacityProvidersResponse } from '@aws-sdk/client-ecs'
import { clusterAnswer } from '../answers/cluster'
import { checkedStrategy, findCapacityProvider } from '../capacity-provider'
import { findCluster } from '../find'
import { operation } from '../operation'
import { capacityProviderStrategyItem } from '../shapes/capacity-provider-strategy'
import { names } from '../shapes/list'
import { list, string, structure } from '../validate'

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
