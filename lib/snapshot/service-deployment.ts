import 'server-only'
import type { ServiceDeployment, ServiceDeploymentBrief } from '@aws-sdk/client-ecs'
import { batchSize } from '@/lib/aws/batches'
import type { Call } from '@/lib/aws/call'
import { allOf } from '@/lib/aws/pages'
import { describeServiceDeployments, listServiceDeployments } from '@/lib/aws/service-deployment'
import type { Loaded } from './flight'
import { optional } from './optional'

/** The history of a service's deployments in brief, newest first, and the newest 20 of them in full. */
export type ServiceDeployments = {
  readonly history: readonly ServiceDeploymentBrief[]
  readonly described: readonly ServiceDeployment[]
}

/** The deployments of one service. That the newest cannot be described leaves the history standing. */
export async function fetchServiceDeployments(
  call: Call,
  cluster: string,
  service: string,
): Promise<Loaded<ServiceDeployments>> {
  const history = newestFirst(await allOf(listServiceDeployments(call, cluster, service)))
  const arns = history.flatMap(({ serviceDeploymentArn }) => serviceDeploymentArn ?? [])
  const newest = arns.slice(0, batchSize.serviceDeployments)
  if (newest.length === 0) return { value: { history, described: [] }, notices: [] }
  const nothing = { items: [], notices: [] }
  const { value, notices } = await optional('serviceDeployments', describeServiceDeployments(call, newest), nothing)
  return { value: { history, described: value.items }, notices: [...notices, ...value.notices] }
}

function newestFirst(history: readonly ServiceDeploymentBrief[]): ServiceDeploymentBrief[] {
  const createdMs = ({ createdAt }: ServiceDeploymentBrief) => createdAt?.getTime() ?? 0
  return [...history].sort((one, other) => createdMs(other) - createdMs(one))
}
