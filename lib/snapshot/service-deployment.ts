import 'server-only'
import type { ServiceDeployment, ServiceDeploymentBrief, ServiceRevision } from '@aws-sdk/client-ecs'
import { batchSize, type Described } from '@/lib/aws/batches'
import type { Call } from '@/lib/aws/call'
import { allOf } from '@/lib/aws/pages'
import {
  describeServiceDeployments,
  describeServiceRevisions,
  listServiceDeployments,
} from '@/lib/aws/service-deployment'
import type { Loaded } from './flight'
import { optional } from './optional'

/** The history of a service's deployments in brief, newest first, the newest 20 of them in full, and what those brought. */
export type ServiceDeployments = {
  readonly history: readonly ServiceDeploymentBrief[]
  readonly described: readonly ServiceDeployment[]
  /** By ARN. */
  readonly revisions: ReadonlyMap<string, ServiceRevision>
}

/** The deployments of one service. That the newest cannot be described leaves the history standing. */
export async function fetchServiceDeployments(
  call: Call,
  cluster: string,
  service: string,
): Promise<Loaded<ServiceDeployments>> {
  const history = newestFirst(await allOf(listServiceDeployments(call, cluster, service)))
  const newest = history.slice(0, batchSize.serviceDeployments)
  const [described, revisions] = await Promise.all([
    describeSome('serviceDeployments', arnsOf(newest, 'serviceDeploymentArn'), (arns) =>
      describeServiceDeployments(call, arns),
    ),
    describeSome('history', arnsOf(newest, 'targetServiceRevisionArn'), (arns) => describeServiceRevisions(call, arns)),
  ])
  const byArn = new Map(revisions.items.map((revision) => [revision.serviceRevisionArn ?? '', revision]))
  return {
    value: { history, described: described.items, revisions: byArn },
    notices: [...described.notices, ...revisions.notices],
  }
}

function arnsOf<Key extends string>(
  items: readonly { readonly [key in Key]?: string | undefined }[],
  key: Key,
): string[] {
  return [...new Set(items.flatMap((item) => item[key] ?? []))]
}

async function describeSome<Item>(
  section: string,
  arns: readonly string[],
  describe: (arns: readonly string[]) => Promise<Described<Item>>,
): Promise<Described<Item>> {
  const nothing: Described<Item> = { items: [], notices: [] }
  if (arns.length === 0) return nothing
  const { value, notices } = await optional(section, describe(arns), nothing)
  return { items: value.items, notices: [...notices, ...value.notices] }
}

function newestFirst(history: readonly ServiceDeploymentBrief[]): ServiceDeploymentBrief[] {
  const createdMs = ({ createdAt }: ServiceDeploymentBrief) => createdAt?.getTime() ?? 0
  return [...history].sort((one, other) => createdMs(other) - createdMs(one))
}
