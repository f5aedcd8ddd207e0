import type { DescribeContainerInstancesRequest, DescribeContainerInstancesResponse } from '@aws-sdk/client-ecs'
import { containerInstanceAnswer } from '../answers/container-instance'
import { empty, tooMany } from '../request/errors'
import { findCluster, findContainerInstances } from '../request/find'
import { operation } from '../request/operation'
import { list, oneOf, string, structure } from '../request/validate'
import { names } from '../shapes/list'

/**
 * Up to 100 container instances of a cluster, with what is registered and what remains.
 * Errors: ClusterNotFoundException, InvalidParameterException.
 * Source: API_DescribeContainerInstances.
 */
export const describeContainerInstances = operation<
  DescribeContainerInstancesRequest,
  DescribeContainerInstancesResponse
>({
  input: structure<DescribeContainerInstancesRequest>({
    cluster: string,
    containerInstances: names,
    include: list(oneOf('CONTAINER_INSTANCE_HEALTH', 'TAGS')),
  }),
  run({ region }, { cluster: clusterName, containerInstances = [], include = [] }) {
    if (containerInstances.length === 0) throw empty('Container instance')
    if (containerInstances.length > 100) throw tooMany('instanceIds', 100)
    const cluster = findCluster(region, clusterName)
    const { found, failures } = findContainerInstances(region, cluster, containerInstances)
    return {
      containerInstances: found.map((instance) => containerInstanceAnswer(region, cluster, instance, include)),
      failures,
    }
  },
})
