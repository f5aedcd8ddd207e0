import type { Cluster, ContainerInstance, Service } from '@aws-sdk/client-ecs'
import { nameOf } from '@/lib/ecs/arn'
import { type ClusterRef, type FamilyRef, type RevisionRef, routes } from '@/lib/routes'
import { clusterRow } from './cluster-row'
import { containerInstanceRow } from './container-instance-row'
import { objectsOf, textOf } from './field'
import type { SearchHit } from './search'
import { once, type SearchEntry } from './search-match'
import { rememberedRow } from './service-facts'

/** A hit of which nothing is told but what is given. */
export function searchHit(
  hit: Pick<SearchHit, 'kind' | 'href' | 'name' | 'account' | 'region'> & Partial<SearchHit>,
): SearchHit {
  return {
    cluster: null,
    owner: null,
    condition: null,
    status: null,
    why: null,
    taskCount: null,
    desiredCount: null,
    stoppedAt: null,
    cause: null,
    ...hit,
    key: `${hit.kind} ${hit.href} ${hit.why?.text ?? ''} ${hit.why?.container ?? ''}`.trim(),
  }
}

/** What a search finds of a cluster: its name and its ARN. */
export function clusterEntry(at: ClusterRef, cluster: Cluster, services: readonly Service[] | null): SearchEntry {
  const { name, arn, condition, runningTasksCount: taskCount } = clusterRow(cluster, services)
  const { account, region } = at
  const kind = 'cluster'
  const hit = once(() => searchHit({ account, region, kind, href: routes.cluster(at), name, condition, taskCount }))
  return { match: 'word', names: lower(name, arn), kind, at, hit }
}

/** What a search finds of services: their names and ARNs. */
export function serviceEntries(at: ClusterRef, services: readonly Service[]): readonly SearchEntry[] {
  return objectsOf(services).map((service) => {
    const { name, arn, condition, runningCount: taskCount, desiredCount } = rememberedRow(service)
    const kind = 'service'
    const href = () => routes.service({ ...at, service: name })
    const hit = once(() => searchHit({ ...at, kind, href: href(), name, condition, taskCount, desiredCount }))
    return { match: 'word', names: lower(name, arn), kind, at, hit }
  })
}

/** What a search finds of container instances: their ids, those of EC2 or Systems Manager, and their ARNs. */
export function containerInstanceEntries(
  at: ClusterRef,
  containerInstances: readonly ContainerInstance[],
): readonly SearchEntry[] {
  return objectsOf(containerInstances).map((instance) => {
    const arn = textOf(instance.containerInstanceArn) ?? ''
    const names = lower(nameOf(arn), arn, textOf(instance.ec2InstanceId))
    return { match: 'id', names, kind: 'containerInstance', at, hit: once(() => containerInstanceHit(at, instance)) }
  })
}

function containerInstanceHit(at: ClusterRef, instance: ContainerInstance): SearchHit {
  const { id, ec2InstanceId, condition, status, instanceType } = containerInstanceRow(instance, null)
  const href = routes.containerInstance({ ...at, containerInstance: id })
  const name = ec2InstanceId ?? id
  return searchHit({ ...at, kind: 'containerInstance', href, name, condition, status, owner: instanceType })
}

/** A family; one without an ACTIVE revision is at rest. */
export function familyEntry({ account, region, family }: FamilyRef, isActive: boolean): SearchEntry {
  const at = { account, region }
  const kind = 'family'
  const state = isActive ? {} : inactive
  const hit = once(() => searchHit({ ...at, ...state, kind, href: routes.family({ ...at, family }), name: family }))
  return { match: 'word', names: lower(family), kind, at, hit }
}

/** A revision, which is looked for by `family:revision`. */
export function revisionEntry(
  { account, region, family, revision }: RevisionRef,
  arn: string,
  isActive: boolean,
): SearchEntry {
  const at = { account, region }
  const kind = 'revision'
  const name = `${family}:${revision}`
  const state = isActive ? {} : inactive
  const href = () => routes.revision({ ...at, family, revision })
  const hit = once(() => searchHit({ ...at, ...state, kind, href: href(), name }))
  return { match: 'word', names: lower(name, arn), kind, at, hit }
}

const inactive = { condition: 'atRest', status: 'INACTIVE' } as const

/** Names as they are compared. */
export function lower(...names: readonly (string | null)[]): readonly string[] {
  return names.flatMap((name) => (name ? [name.toLowerCase()] : []))
}
