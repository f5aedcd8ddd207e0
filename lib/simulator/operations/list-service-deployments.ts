import type {
  ListServiceDeploymentsRequest,
  ListServiceDeploymentsResponse,
  ServiceDeployment,
  ServiceDeploymentBrief,
} from '@aws-sdk/client-ecs'
import { findCluster, findService } from '../request/find'
import { operation } from '../request/operation'
import { page } from '../request/page'
import { list, oneOf, string, structure, timestamp } from '../request/validate'
import { pageSize } from '../shapes/list'
import type { Wire } from '../wire'

const statuses = oneOf(
  'PENDING',
  'IN_PROGRESS',
  'STOP_REQUESTED',
  'STOPPED',
  'SUCCESSFUL',
  'ROLLBACK_REQUESTED',
  'ROLLBACK_IN_PROGRESS',
  'ROLLBACK_SUCCESSFUL',
  'ROLLBACK_FAILED',
)

/**
 * A service's deployments in short, newest first (the order is a guess), 20 a page unless told.
 * Errors: ClusterNotFoundException, ServiceNotFoundException.
 * Source: API_ListServiceDeployments.
 */
export const listServiceDeployments = operation<ListServiceDeploymentsRequest, ListServiceDeploymentsResponse>({
  input: structure<ListServiceDeploymentsRequest>({
    service: string,
    cluster: string,
    status: list(statuses),
    createdAt: structure<{ before: Date; after: Date }>({ before: timestamp, after: timestamp }),
    nextToken: string,
    maxResults: pageSize,
  }),
  run({ region }, { service = '', cluster: clusterName, status = [], createdAt = {}, nextToken, maxResults = 20 }) {
    const cluster = findCluster(region, clusterName)
    const { serviceArn } = findService(region, cluster, service).service
    const deployments = [...cluster.serviceDeployments.values()]
      .filter((deployment) => deployment.serviceArn === serviceArn)
      .filter((deployment) => status.length === 0 || (deployment.status && status.includes(deployment.status)))
      .filter((deployment) => isWithin(deployment.createdAt ?? 0, createdAt))
      .sort((one, other) => (other.createdAt ?? 0) - (one.createdAt ?? 0))
    const keyOf = ({ serviceDeploymentArn = '' }: Wire<ServiceDeployment>) => serviceDeploymentArn
    const request = { operation: 'ListServiceDeployments', size: maxResults, nextToken, keyOf }
    const { items, ...rest } = page(deployments, request)
    return { serviceDeployments: items.map(brief), ...rest }
  },
})

function isWithin(createdAt: number, { after, before }: { after?: number; before?: number }): boolean {
  return createdAt >= (after ?? Number.NEGATIVE_INFINITY) && createdAt <= (before ?? Number.POSITIVE_INFINITY)
}

function brief(deployment: Wire<ServiceDeployment>): Wire<ServiceDeploymentBrief> {
  const { serviceDeploymentArn, serviceArn, clusterArn, startedAt, createdAt, finishedAt, status } = deployment
  return {
    serviceDeploymentArn,
    serviceArn,
    clusterArn,
    startedAt,
    createdAt,
    finishedAt,
    targetServiceRevisionArn: deployment.targetServiceRevision?.arn,
    status,
    statusReason: deployment.statusReason,
  }
}
