import type { ListContainerInstancesRequest, ListContainerInstancesResponse } from '@aws-sdk/client-ecs'
import { type Expression, parseExpression, satisfies } from '@/lib/placement/expression'
import { placementInstance } from '../lifecycle/placement-instance'
import { invalidParameter } from '../request/errors'
import { findCluster } from '../request/find'
import { operation } from '../request/operation'
import { page } from '../request/page'
import { oneOf, string, structure } from '../request/validate'
import { pageSize } from '../shapes/list'

/**
 * The ARNs of a cluster's container instances of that status, or of every status.
 * Errors: ClusterNotFoundException, InvalidParameterException.
 * Source: API_ListContainerInstances.
 */
export const listContainerInstances = operation<ListContainerInstancesRequest, ListContainerInstancesResponse>({
  input: structure<ListContainerInstancesRequest>({
    cluster: string,
    filter: string,
    nextToken: string,
    maxResults: pageSize,
    status: oneOf('ACTIVE', 'DEREGISTERING', 'DRAINING', 'REGISTERING', 'REGISTRATION_FAILED'),
  }),
  run({ region }, { cluster: clusterName, filter, nextToken, maxResults = 100, status }) {
    const cluster = findCluster(region, clusterName)
    const expression = filter === undefined ? null : read(filter)
    const instances = [...cluster.containerInstances.values()].filter(
      (instance) =>
        (status ?? instance.status) === instance.status &&
        (expression === null || satisfies(placementInstance(cluster, instance), expression) === true),
    )
    const arns = instances.map(({ containerInstanceArn }) => containerInstanceArn as string)
    const { items, ...rest } = page(arns, { operation: 'ListContainerInstances', size: maxResults, nextToken })
    return { containerInstanceArns: items, ...rest }
  },
})

/** The words of the refusal are unverified. */
function read(filter: string): Expression {
  const expression = parseExpression(filter)
  if (!expression) throw invalidParameter(`Invalid filter expression: ${filter}`)
  return expression
}
