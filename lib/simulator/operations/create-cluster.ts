import type { CreateClusterRequest, CreateClusterResponse } from '@aws-sdk/client-ecs'
import { describeCluster } from '../describe-cluster'
import { invalidParameter } from '../errors'
import { operation } from '../operation'
import { resourceArn } from '../resource-arn'
import {
  capacityProviderStrategy,
  clusterConfiguration,
  clusterServiceConnectDefaults,
  clusterSettings,
  names,
  tags,
} from '../shapes'
import { string, structure } from '../validate'
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
    tags,
    settings: clusterSettings,
    configuration: clusterConfiguration,
    capacityProviders: names,
    defaultCapacityProviderStrategy: capacityProviderStrategy,
    serviceConnectDefaults: clusterServiceConnectDefaults,
  }),
  run({ region }, { clusterName = 'default', tags: newTags = [], ...request }) {
    // (unverified) words
    if (!/^[A-Za-z0-9_-]{1,255}$/.test(clusterName)) throw invalidParameter('Cluster name contains invalid characters.')
    const known = region.clusters.get(clusterName)
    if (known?.cluster.status === 'ACTIVE') {
      return { cluster: describeCluster(region, known, ['SETTINGS', 'CONFIGURATIONS', 'TAGS']) }
    }
    const record = newCluster(region, clusterName, request)
    region.clusters.delete(clusterName)
    region.clusters.set(clusterName, record)
    region.tags.set(record.cluster.clusterArn as string, newTags)
    return { cluster: describeCluster(region, record, ['SETTINGS', 'CONFIGURATIONS', 'TAGS']) }
  },
})

function newCluster(region: Region, name: string, request: Omit<Wire<CreateClusterRequest>, 'tags'>): ClusterRecord {
  return newClusterRecord({
    clusterArn: resourceArn(region, 'cluster', name),
    clusterName: name,
    status: 'ACTIVE',
    settings: request.settings ?? [{ name: 'containerInsights', value: 'disabled' }],
    capacityProviders: request.capacityProviders ?? [],
    defaultCapacityProviderStrategy: request.defaultCapacityProviderStrategy ?? [],
    ...(request.configuration ? { configuration: request.configuration } : {}),
    ...(request.serviceConnectDefaults ? { serviceConnectDefaults: request.serviceConnectDefaults } : {}),
  })
}
