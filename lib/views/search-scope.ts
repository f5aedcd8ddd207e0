import type { Cluster, ContainerInstance, Service, Task } from '@aws-sdk/client-ecs'
import { parseArn, parseRevision } from '@/lib/ecs/arn'
import { type EcsNoun, ecsNounOf } from '@/lib/ecs/ecs-arn'
import { routes, type ScopeRef } from '@/lib/routes'
import type { TaskDefinitionFamilies, TaskDefinitionRevision } from '@/lib/snapshot/definitions'
import { clusterNameOf } from './cluster-row'
import { objectsOf, textOf, textsOf } from './field'
import { gathered } from './gathered'
import type { SearchHit, SearchView, UnreadPart } from './search'
import {
  clusterEntry,
  containerInstanceEntries,
  familyEntry,
  revisionEntry,
  searchHit,
  serviceEntries,
} from './search-cluster'
import type { SearchEntry } from './search-match'
import { taskEntries } from './search-task'
import { isWhole } from './swept'
import { type Missing, type Part, partValue, type ScopeView } from './view'

type Parts<Value> = ReadonlyMap<string, Part<Value> | Missing>

/** What is known of a scope, as far as it is read. Maps are by cluster name; `revisions` by family. */
export type SearchScope = {
  readonly scope: ScopeView
  readonly clusters: Part<readonly Cluster[]> | Missing
  readonly services: Parts<readonly Service[]>
  readonly tasks: Parts<readonly Task[]>
  readonly containerInstances: Parts<readonly ContainerInstance[]>
  readonly families: Part<TaskDefinitionFamilies> | Missing
  readonly revisions: Parts<readonly TaskDefinitionRevision[]>
}

export type ReadScope = {
  readonly entries: readonly SearchEntry[]
  readonly taskCount: number
  readonly unread: readonly UnreadPart[]
  readonly parts: readonly (Part<unknown> | Missing)[]
}

/** Everything that can be found in a scope. */
export function scopeEntries(read: SearchScope): ReadScope {
  const at = { account: read.scope.account, region: read.scope.region }
  const clusters = objectsOf(partValue(read.clusters))
  const inClusters = clusters.flatMap((cluster) => clusterEntries(at, cluster, read))
  const tasks = [...read.tasks.values()].map((part) => partValue(part)?.length ?? 0)
  return {
    entries: [...inClusters, ...definitionEntries(at, read)],
    taskCount: tasks.reduce((sum, each) => sum + each, 0),
    unread: unreadParts(read, clusters.length),
    parts: [
      ...[read.clusters, read.families].map(whatFailed),
      ...[read.services, read.tasks, read.containerInstances, read.revisions].map((parts) =>
        whatFailed(gathered(parts)),
      ),
    ],
  }
}

function clusterEntries(at: ScopeRef, cluster: Cluster, read: SearchScope): readonly SearchEntry[] {
  const name = clusterNameOf(cluster)
  const here = { ...at, cluster: name }
  const services = partValue<readonly Service[]>(read.services.get(name) ?? null)
  const tasks = partValue<readonly Task[]>(read.tasks.get(name) ?? null)
  const instances = partValue<readonly ContainerInstance[]>(read.containerInstances.get(name) ?? null)
  const ofTasks = tasks && taskEntries(here, tasks)
  return [
    clusterEntry(here, cluster, services),
    ...(services ? serviceEntries(here, services) : []),
    ...(ofTasks ? [...ofTasks.tasks, ...ofTasks.images, ...ofTasks.exitCodes] : []),
    ...(instances ? containerInstanceEntries(here, instances) : []),
  ]
}

/** Families, and of their revisions those that tasks run or that were listed because somebody wrote the family's name. */
function definitionEntries(at: ScopeRef, read: SearchScope): readonly SearchEntry[] {
  const families = partValue(read.families)
  const listed = [...read.revisions.values()].flatMap(
    (part) => partValue<readonly TaskDefinitionRevision[]>(part) ?? [],
  )
  const statuses = new Map(listed.map(({ taskDefinitionArn, status }) => [taskDefinitionArn, status]))
  const arns = new Set([...statuses.keys(), ...arnsInUse(at, read)])
  return [
    ...textsOf(families?.active).map((family) => familyEntry({ ...at, family }, true)),
    ...textsOf(families?.inactive).map((family) => familyEntry({ ...at, family }, false)),
    ...[...arns].flatMap((arn) => {
      const revision = parseRevision(arn)
      return revision ? [revisionEntry({ ...at, ...revision }, arn, statuses.get(arn) !== 'INACTIVE')] : []
    }),
  ]
}

function arnsInUse(at: ScopeRef, read: SearchScope): readonly string[] {
  const ofTasks = [...read.tasks].flatMap(([cluster, part]) => {
    const tasks = partValue<readonly Task[]>(part)
    return tasks ? [...taskEntries({ ...at, cluster }, tasks).revisions] : []
  })
  const services = [...read.services.values()].flatMap((part) => objectsOf(partValue<readonly Service[]>(part)))
  return [...ofTasks, ...services.flatMap(({ taskDefinition }) => textOf(taskDefinition) ?? [])]
}

function unreadParts(read: SearchScope, clusterCount: number): readonly UnreadPart[] {
  const ofClusters = (part: UnreadPart['part'], parts: Parts<unknown>): UnreadPart => {
    const unread = [...parts.values()].filter((each) => !isWhole(each) && !isRefused(each)).length
    return { part, unread, all: clusterCount }
  }
  const ofScope = (part: UnreadPart['part'], one: Part<unknown> | Missing): UnreadPart => {
    return { part, unread: isWhole(one) || isRefused(one) ? 0 : 1, all: 1 }
  }
  return [
    ofScope('clusters', read.clusters),
    ofClusters('services', read.services),
    ofClusters('tasks', read.tasks),
    ofClusters('containerInstances', read.containerInstances),
    ofScope('families', read.families),
  ]
}

/** The families of which a text asks for a revision, by `family:`: as good as ever one, whatever its case. */
export function familiesMeant(find: string, families: TaskDefinitionFamilies | null): readonly string[] {
  const colon = find.indexOf(':')
  if (colon < 1 || families === null) return []
  const name = find.slice(0, colon).trim().toLowerCase()
  return [...families.active, ...families.inactive].filter((family) => family.toLowerCase() === name).slice(0, 3)
}

const underWay = ['loading', 'missing']

/** What is still on its way is told by `unread`, and age is no news where pages are only found. */
function whatFailed(part: Part<unknown> | Missing): Missing {
  return { notices: part.notices.filter(({ code, values }) => !underWay.includes(code) && !isOnlyOld(code, values)) }
}

function isOnlyOld(code: string, values: Readonly<Record<string, unknown>> | undefined): boolean {
  return code === 'stale' && values?.reason === 'loading'
}

// What AWS refuses does not come by waiting; the notice says so.
function isRefused(part: Part<unknown> | Missing): boolean {
  return part.notices.some(({ code }) => code !== 'loading' && code !== 'throttled')
}

/** Where a pasted ARN leads: to what is known of it, else to the page that asks ECS for it. */
export function arnHit(
  scopes: readonly SearchScope[],
  entries: readonly SearchEntry[],
  text: string,
): { readonly hit: SearchHit | null; readonly elsewhere: SearchView['elsewhere'] } {
  const arn = parseArn(text)
  const noun = arn && ecsNounOf(arn)
  if (!arn || !noun) return { hit: null, elsewhere: null }
  const { accountId, region } = arn
  const home = scopes.find(({ scope }) => scope.region === region && (scope.accountId ?? accountId) === accountId)
  if (!home) return { hit: null, elsewhere: { accountId, region } }
  const { account } = home.scope
  const hit = nounHit({ account, region }, noun)
  const { kind, name } = namedBy(noun)
  const isMeant = ({ at, match, names, ...each }: SearchEntry) =>
    each.kind === kind &&
    match !== 'address' &&
    at.account === account &&
    at.region === region &&
    names.includes(name.toLowerCase())
  // The short format tells no cluster: then the first that has a thing of this name is meant.
  const known = entries
    .filter(isMeant)
    .map((entry) => entry.hit())
    .find(({ href }) => hit === null || href === hit.href)
  return { hit: known ?? hit, elsewhere: null }
}

function namedBy(noun: EcsNoun): { kind: SearchHit['kind']; name: string } {
  switch (noun.noun) {
    case 'cluster':
      return { kind: 'cluster', name: noun.cluster }
    case 'service':
      return { kind: 'service', name: noun.service }
    case 'task':
      return { kind: 'task', name: noun.task }
    case 'containerInstance':
      return { kind: 'containerInstance', name: noun.containerInstance }
    case 'taskDefinition':
      return { kind: 'revision', name: `${noun.family}:${noun.revision}` }
  }
}

function nounHit(at: ScopeRef, noun: EcsNoun): SearchHit | null {
  if (noun.noun === 'taskDefinition') {
    const { family, revision } = noun
    const href = routes.revision({ ...at, family, revision })
    return searchHit({ ...at, kind: 'revision', href, name: `${family}:${revision}` })
  }
  if (noun.cluster === null) return null
  const { cluster } = noun
  const here = { ...at, cluster }
  switch (noun.noun) {
    case 'cluster':
      return searchHit({ ...at, kind: 'cluster', href: routes.cluster(here), name: cluster })
    case 'service':
      return searchHit({
        ...here,
        kind: 'service',
        href: routes.service({ ...here, ...noun, cluster }),
        name: noun.service,
      })
    case 'task':
      return searchHit({ ...here, kind: 'task', href: routes.task({ ...here, task: noun.task }), name: noun.task })
    case 'containerInstance': {
      const { containerInstance } = noun
      const href = routes.containerInstance({ ...here, containerInstance })
      return searchHit({ ...here, kind: 'containerInstance', href, name: containerInstance })
    }
  }
}
