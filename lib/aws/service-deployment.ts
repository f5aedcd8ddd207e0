import 'server-only'
import {
  DescribeServiceDeploymentsCommand,
  DescribeServiceRevisionsCommand,
  ListServiceDeploymentsCommand,
  type ServiceDeployment,
  type ServiceDeploymentBrief,
  type ServiceRevision,
} from '@aws-sdk/client-ecs'
import type { Described } from './batches'
import { ask, type Call } from './call'
import { failureNotices } from './failure'
import { pageSize, pages } from './pages'

/** The deployments of a service in brief, page by page; AWS keeps 90 days of them. Source: ListServiceDeployments. */
export function listServiceDeployments(
  call: Call,
  cluster: string,
  service: string,
): AsyncGenerator<readonly ServiceDeploymentBrief[]> {
  return pages(
    'ListServiceDeployments',
    (nextToken) =>
      ask(call, { action: 'ListServiceDeployments', resource: service }, (client) =>
        client.send(new ListServiceDeploymentsCommand({ cluster, service, maxResults: pageSize, nextToken })),
      ),
    (output) => output.serviceDeployments,
  )
}

/** Up to 20 service deployments, by ARN. */
export async function describeServiceDeployments(
  call: Call,
  serviceDeploymentArns: readonly string[],
): Promise<Described<ServiceDeployment>> {
  const output = await ask(
    call,
    { action: 'DescribeServiceDeployments', resource: serviceDeploymentArns[0] },
    (client) =>
      client.send(new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: [...serviceDeploymentArns] })),
  )
  return { items: output.serviceDeployments ?? [], notices: failureNotices('serviceDeployments', output.failures) }
}

/** Up to 20 service revisions, by ARN: what each deployment brought. */
export async function describeServiceRevisions(
  call: Call,
  serviceRevisionArns: readonly string[],
): Promise<Described<ServiceRevision>> {
  const output = await ask(call, { action: 'DescribeServiceRevisions', resource: serviceRevisionArns[0] }, (client) =>
    client.send(new DescribeServiceRevisionsCommand({ serviceRevisionArns: [...serviceRevisionArns] })),
  )
  return { items: output.serviceRevisions ?? [], notices: failureNotices('history', output.failures) }
}
