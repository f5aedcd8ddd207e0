import type { UpdateContainerInstancesStateRequest, UpdateContainerInstancesStateResponse } from '@aws-sdk/client-ecs'
import { containerInstanceAnswer } from '../answers/container-instance'
import { setInstanceStatus } from '../lifecycle/container-instance'
import { empty, invalidParameter, tooMany } from '../request/errors'
import { findCluster, findContainerInstances } from '../request/find'
import { operation } from '../request/operation'
import { string, structure } from '../request/validate'
import { names } from '../shapes/list'

/**
 * Sets up to 10 container instances to ACTIVE or DRAINING.
 * Errors: ClusterNotFoundException, InvalidParameterException; its words are unverified.
 * Source: API_UpdateContainerInstancesState.
 */
export const updateContainerInstancesState = operation<
  UpdateContainerInstancesStateRequest,
  UpdateContainerInstancesStateResponse
>({
  input: structure<UpdateContainerInstancesStateRequest>({
    cluster: string,
    containerInstances: names,
    status: string,
  }),
  run({ world, region }, { cluster: clusterName, containerInstances = [], status }) {
    if (status !== 'ACTIVE' && status !== 'DRAINING') {
      throw invalidParameter('Container instance status should be one of [ACTIVE, DRAINING].')
    }
    if (containerInstances.length === 0) throw empty('Container instance')
    if (containerInstances.length > 10) throw tooMany('instanceIds', 10)
    const cluster = findCluster(region, clusterName)
    const { found, failures } = findContainerInstances(region, cluster, containerInstances)
    for (const instance of found) setInstanceStatus({ world, region, cluster }, instance, status)
    return {
      containerInstances: found.map((instance) => containerInstanceAnswer(region, cluster, instance)),
      failures,
    }
  },
})
