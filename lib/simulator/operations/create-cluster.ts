import type { CreateClusterRequest, CreateClusterResponse } from '@aws-sdk/client-ecs'
import { tag } from '@/lib/definition-rules/definition-shape'
import { clusterAnswer } from '../answers/cluster'
import { checkedStrategy, findCapacityProvider } from '../request/capacity-provider'
import { invalidParameter } from '../request/errors'
import { operation } from '../request/operation'
import { list, string, structure } from '../request/validate'
import { resourceArn } from '../resource-arn'
import { capacityProviderStrategyItem } from '../shapes/capacity-provider-strategy'
import { clusterConfiguration, clusterServiceConnectDefaultsRequest, clusterSetting } from '../shapes/cluster'
import { names } from '../shapes/list'
import type { Wire } from '../wire'
import { type ClusterRecord, newClusterRecord, type Region } from '../world'

/**
 * Creates a cluster, named `default` unless told; one that exists is answered as it is.
 * Errors: InvalidParameterException.
 * Source: API_CreateCluster.
 */
export const createCluster = operation<CreateClusterRequest, CreateClusterResponse>({
  input: structure<CreateClusterRequest>({
    clusterName: string,
    tags: list(tag),
    settings: list(clusterSetting),
    configuration: clusterConfiguration,
    capacityProviders: names,
    defaultCapacityProviderStrategy: list(capacityProviderStrategyItem),
    serviceConnectDefaults: clusterServiceConnectDefaultsRequest,
  }),
  run({ region }, { clusterName = 'default', tags: newTags = [], ...request }) {
    if (!/^[a-zA-Z0-9\-_]{1,255}$/.test(clusterName)) {
      throw invalidParameter(`Cluster must match ^[a-zA-Z0-9\\-_]{1,255}$, but was ${clusterName}`)
    }
    const known = region.clusters.get(clusterName)
    if (known?.cluster.status === 'ACTIVE') {
      return { cluster: clusterAnswer(region, known) }
    }
    const record = newCluster(region, clusterName, request)
    region.clusters.delete(clusterName)
    region.clusters.set(clusterName, record)
    region.tags.set(record.cluster.clusterArn as string, newTags)
    return { cluster: clusterAnswer(region, record) }
  },
})

function newCluster(region: Region, name: string, request: Omit<Wire<CreateClusterRequest>, 'tags'>): ClusterRecord {
  const providers = (request.capacityProviders ?? []).map(
    (provider) => findCapacityProvider(region, provider).name ?? '',
  )
  return newClusterRecord({
    clusterArn: resourceArn(region, 'cluster', name),
    clusterName: name,
    status: 'ACTIVE',
    settings: request.settings ?? [{ name: 'containerInsights', value: 'disabled' }],
    capacityProviders: providers,
    defaultCapacityProviderStrategy: checkedStrategy(providers, request.defaultCapacityProviderStrategy ?? []),
    ...(request.configuration ? { configuration: request.configuration } : {}),
    ...(request.serviceConnectDefaults ? { serviceConnectDefaults: request.serviceConnectDefaults } : {}),
  })
}
