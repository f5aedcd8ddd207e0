import type { DeleteClusterRequest, DeleteClusterResponse } from '@aws-sdk/client-ecs'
import { clusterAnswer } from '../answers/cluster'
import { clusterCounts } from '../lifecycle/counts'
import { clusterContainsContainerInstances, clusterContainsServices, clusterContainsTasks } from '../request/errors'
import { findCluster } from '../request/find'
import { operation } from '../request/operation'
import { string, structure } from '../request/validate'

/**
 * Deletes an empty cluster: it becomes INACTIVE, can still be described, and is no longer listed.
 * Errors: ClusterNotFoundException, ClusterContainsServicesException, ClusterContainsTasksException,
 * ClusterContainsContainerInstancesException.
 * Source: API_DeleteCluster.
 */
export const deleteCluster = operation<DeleteClusterRequest, DeleteClusterResponse>({
  input: structure<DeleteClusterRequest>({ cluster: string }),
  run({ region }, { cluster: name }) {
    const record = findCluster(region, name)
    const counts = clusterCounts(record)
    if (counts.registeredContainerInstancesCount > 0) throw clusterContainsContainerInstances()
    if (counts.activeServicesCount > 0) throw clusterContainsServices()
    if (counts.runningTasksCount + counts.pendingTasksCount > 0) throw clusterContainsTasks()
    record.cluster.status = 'INACTIVE'
    return { cluster: clusterAnswer(region, record) }
  },
})
