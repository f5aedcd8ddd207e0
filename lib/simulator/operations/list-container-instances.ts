import type {
  ContainerInstance,
  ListContainerInstancesRequest,
  ListContainerInstancesResponse,
} from '@aws-sdk/client-ecs'
import { matchesExpression } from '../lifecycle/attribute-expression'
import { invalidParameter } from '../request/errors'
import { findCluster } from '../request/find'
import { operation } from '../request/operation'
import { page } from '../request/page'
import { oneOf, string, structure } from '../request/validate'
import { pageSize } from '../shapes/list'
import type { Wire } from '../wire'

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
    const instances = [...cluster.containerInstances.values()].filter(
      (instance) => (status ?? instance.status) === instance.status && matches(instance, filter),
    )
    const arns = instances.map(({ containerInstanceArn }) => containerInstanceArn as string)
    const { items, ...rest } = page(arns, { operation: 'ListContainerInstances', size: maxResults, nextToken })
    return { containerInstanceArns: items, ...rest }
  },
})

/** Of the cluster query language, only attributes are understood; the words of the refusal are unverified. */
function matches({ attributes = [] }: Wire<ContainerInstance>, filter: string | undefined): boolean {
  if (filter === undefined) return true
  const named = new Map(attributes.map(({ name = '', value = '' }) => [name, value]))
  const answer = matchesExpression(filter, named)
  if (answer === null) throw invalidParameter(`Invalid filter expression: ${filter}`)
  return answer
}
