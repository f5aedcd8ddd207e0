import type { ListServicesRequest, ListServicesResponse } from '@aws-sdk/client-ecs'
import { findCluster } from '../request/find'
import { operation } from '../request/operation'
import { page } from '../request/page'
import { oneOf, string, structure } from '../request/validate'
import { pageSize } from '../shapes/list'

/**
 * The ARNs of a cluster's ACTIVE services, 10 a page unless told.
 * Errors: ClusterNotFoundException.
 * Source: API_ListServices; API_DeleteService says that DRAINING services are no longer listed.
 */
export const listServices = operation<ListServicesRequest, ListServicesResponse>({
  input: structure<ListServicesRequest>({
    cluster: string,
    nextToken: string,
    maxResults: pageSize,
    launchType: oneOf('EC2', 'EXTERNAL', 'FARGATE', 'MANAGED_INSTANCES'),
    schedulingStrategy: oneOf('DAEMON', 'REPLICA'),
    resourceManagementType: oneOf('CUSTOMER', 'ECS'),
  }),
  run({ region }, { cluster, nextToken, maxResults = 10, ...filter }) {
    const services = [...findCluster(region, cluster).services.values()].map(({ service }) => service)
    const listed = services.filter(
      (service) =>
        service.status === 'ACTIVE' &&
        matches(filter.launchType, service.launchType) &&
        matches(filter.schedulingStrategy, service.schedulingStrategy ?? 'REPLICA') &&
        matches(filter.resourceManagementType, service.resourceManagementType ?? 'CUSTOMER'),
    )
    const arns = listed.map(({ serviceArn }) => serviceArn as string)
    const { items, ...rest } = page(arns, { operation: 'ListServices', size: maxResults, nextToken })
    return { serviceArns: items, ...rest }
  },
})

function matches(wanted: string | undefined, found: string | undefined): boolean {
  return wanted === undefined || wanted === found
}
