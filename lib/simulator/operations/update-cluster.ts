import type { UpdateClusterRequest, UpdateClusterResponse } from '@aws-sdk/client-ecs'
import { clusterAnswer } from '../answers/cluster'
import { findCluster } from '../request/find'
import { operation } from '../request/operation'
import { list, string, structure } from '../request/validate'
import { clusterConfiguration, clusterServiceConnectDefaultsRequest, clusterSetting } from '../shapes/cluster'

/**
 * Changes a cluster's settings, configuration and Service Connect defaults; what is not named stays.
 * Errors: ClusterNotFoundException.
 * Source: API_UpdateCluster.
 */
export const updateCluster = operation<UpdateClusterRequest, UpdateClusterResponse>({
  input: structure<UpdateClusterRequest>({
    cluster: string,
    settings: list(clusterSetting),
    configuration: clusterConfiguration,
    serviceConnectDefaults: clusterServiceConnectDefaultsRequest,
  }),
  run({ region }, { cluster: name, ...changes }) {
    const record = findCluster(region, name)
    Object.assign(record.cluster, changes)
    return { cluster: clusterAnswer(region, record) }
  },
})
