import type { Cluster, ContainerInstance, Service } from '@aws-sdk/client-ecs'
import { type ClusterRef, type FamilyRef, routes } from '@/lib/routes'
import { clusterRow } from './cluster-row'
import { containerInstanceRow } from './container-instance-row'
import { objectsOf } from './field'
import type { SearchHit } from './search'
import type { SearchEntry } from './search-match'
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

export function clusterEntry(at: ClusterRef, cluster: Cluster, services: readonly Service[] | null): SearchEntry {
  const { name, arn, condition, runningTasksCount } = clusterRow(cluster, services)
  const hit = searchHit({
    ...at,
    kind: 'cluster',
    href: routes.cluster(at),
    name,
    condition,
    taskCount: runningTasksCount,
  })
  return { match: 'word', names: lower(name, arn), hit: { ...hit, cluster: null } }
}

export function serviceEntries(at: ClusterRef, services: readonly Service[]): readonly SearchEntry[] {
  return objectsOf(services).map((service) => {
    const { name, arn, condition, runningCount, desiredCount } = rememberedRow(service)
    const href = routes.service({ ...at, service: name })
    const hit = searchHit({ ...at, kind: 'service', href, name, condition, taskCount: runningCount, desiredCount })
    return { match: 'word', names: lower(name, arn), hit }
  })
}

export function containerInstanceEntries(
  at: ClusterRef,
  containerInstances: readonly ContainerInstance[],
): readonly SearchEntry[] {
  return objectsOf(containerInstances).map((instance) => {
    const { id, arn, ec2InstanceId, condition, status, instanceType } = containerInstanceRow(instance, null)
    const name = ec2InstanceId ?? id
    const href = routes.containerInstance({ ...at, containerInstance: id })
    const hit = searchHit({ ...at, kind: 'containerInstance', href, name, condition, status, owner: instanceType })
    return { match: 'id', names: lower(id, arn, ec2InstanceId), hit }
  })
}

/** A family; one without an ACTIVE revision is at rest. */
export function familyEntry(at: FamilyRef, isActive: boolean): SearchEntry {
  const { account, region, family } = at
  const hit = searchHit({ account, region, kind: 'family', href: routes.family(at), name: family })
  return { match: 'word', names: lower(family), hit: isActive ? hit : { ...hit, ...inactive } }
}

/** A revision, which is looked for by `family:revision`. */
export function revisionEntry(
  at: FamilyRef & { readonly revision: number },
  arn: string,
  isActive: boolean,
): SearchEntry {
  const { account, region } = at
  const name = `${at.family}:${at.revision}`
  const hit = searchHit({ account, region, kind: 'revision', href: routes.revision(at), name })
  return { match: 'word', names: lower(name, arn), hit: isActive ? hit : { ...hit, ...inactive } }
}

const inactive = { condition: 'atRest', status: 'INACTIVE' } as const

/** Names as they are compared. */
export function lower(...names: readonly (string | null)[]): readonly string[] {
  return names.flatMap((name) => (name ? [name.toLowerCase()] : []))
}
