import type { Attribute, ListAttributesRequest, ListAttributesResponse } from '@aws-sdk/client-ecs'
import { findCluster } from '../request/find'
import { operation } from '../request/operation'
import { page } from '../request/page'
import { oneOf, string, structure } from '../request/validate'
import { pageSize } from '../shapes/list'
import type { Wire } from '../wire'

/**
 * The attributes of a cluster's container instances: those that their agents report and those that were put on them.
 * Errors: ClusterNotFoundException.
 * Source: API_ListAttributes.
 */
export const listAttributes = operation<ListAttributesRequest, ListAttributesResponse>({
  input: structure<ListAttributesRequest>({
    cluster: string,
    targetType: oneOf('container-instance'),
    attributeName: string,
    attributeValue: string,
    nextToken: string,
    maxResults: pageSize,
  }),
  run({ region }, { cluster: clusterName, attributeName, attributeValue, nextToken, maxResults = 100 }) {
    const cluster = findCluster(region, clusterName)
    const reported = [...cluster.containerInstances.values()].flatMap((instance) =>
      (instance.attributes ?? []).map(({ name, value }) => ({ name, value, targetId: instance.containerInstanceArn })),
    )
    const attributes = [...reported, ...cluster.attributes].filter(
      ({ name, value }) => (attributeName ?? name) === name && (attributeValue ?? value) === value,
    )
    const keyOf = ({ name, targetId }: Wire<Attribute>) => `${targetId} ${name}`
    const { items, ...rest } = page(attributes, { operation: 'ListAttributes', size: maxResults, nextToken, keyOf })
    return { attributes: structuredClone(items), ...rest }
  },
})
