import type { UpdateClusterSettingsRequest, UpdateClusterSettingsResponse } from '@aws-sdk/client-ecs'
import { clusterAnswer } from '../answers/cluster'
import { findCluster } from '../request/find'
import { operation } from '../request/operation'
import { list, string, structure } from '../request/validate'
import { clusterSetting } from '../shapes/cluster'

/**
 * Changes a cluster's settings.
 * Errors: ClusterNotFoundException.
 * Source: API_UpdateClusterSettings.
 */
export const updateClusterSettings = operation<UpdateClusterSettingsRequest, UpdateClusterSettingsResponse>({
  input: structure<UpdateClusterSettingsRequest>({ cluster: string, settings: list(clusterSetting) }),
  run({ region }, { cluster: name, settings = [] }) {
    const record = findCluster(region, name)
    const merged = new Map([...(record.cluster.settings ?? []), ...settings].map((setting) => [setting.name, setting]))
    record.cluster.settings = [...merged.values()]
    return { cluster: clusterAnswer(region, record) }
  },
})
