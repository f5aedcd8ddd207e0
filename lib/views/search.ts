import type { Condition } from '@/lib/ecs/condition'
import { closeNames } from '@/lib/ecs/nearest-name'
import { byRank, type Ranked, rankOf, type SearchEntry, searchQuery } from './search-match'
import { arnHit, type SearchScope, scopeEntries } from './search-scope'
import { combine, type View } from './view'

/** What a text finds in everything that is known of every scope. */
export type SearchView = {
  readonly demo: boolean
  /** As it was read: without space around it. */
  readonly find: string
  /** Best first. */
  readonly groups: readonly SearchGroup[]
  /** Names that begin nearly so; only when nothing matches. */
  readonly closeNames: readonly SearchHit[]
  /** Where was looked, as far as it is read. */
  readonly looked: { readonly services: number; readonly tasks: number }
  /** What is not read yet, or only in part. */
  readonly unread: readonly UnreadPart[]
  /** The account and region of a pasted ARN that is of none of the scopes. */
  readonly elsewhere: { readonly accountId: string; readonly region: string } | null
}

export type UnreadPart = {
  readonly part: 'clusters' | 'services' | 'tasks' | 'containerInstances' | 'families'
  /** Of how many clusters it is not there, or of how many scopes for clusters and families. */
  readonly unread: number
  readonly all: number
}

export type SearchGroup = {
  readonly kind: SearchGroupKind
  readonly hits: readonly SearchHit[]
  /** How many more there are. */
  readonly moreCount: number
}

const searchGroupKinds = [
  'exitCodes',
  'clusters',
  'services',
  'taskDefinitions',
  'tasks',
  'containerInstances',
  'images',
] as const
export type SearchGroupKind = (typeof searchGroupKinds)[number]

export type SearchHit = {
  /** One for each hit, the same in the next answer. */
  readonly key: string
  readonly kind: 'cluster' | 'service' | 'family' | 'revision' | 'task' | 'containerInstance' | 'image' | 'exitCode'
  readonly href: string
  readonly name: string
  readonly account: string
  readonly region: string
  readonly cluster: string | null
  /** Whose it is: of a task its service or family, of an instance its type. */
  readonly owner: string | null
  readonly condition: Condition | null
  /** As AWS sent it. */
  readonly status: string | null
  /** What matched, when that is not the name. */
  readonly why: {
    readonly by: 'image' | 'privateIp' | 'exitCode'
    readonly text: string
    readonly container: string | null
  } | null
  readonly taskCount: number | null
  readonly desiredCount: number | null
  readonly stoppedAt: string | null
  /** Why the container exited so: the sentence is `stopReason.<code>.cause`. */
  readonly cause: { readonly code: string; readonly values: Readonly<Record<string, string | number>> } | null
}

/** How many hits of one kind a list shows. */
export const hitsShown = 6
const closeShown = 5

const groupOf: Readonly<Record<SearchHit['kind'], SearchGroupKind>> = {
  cluster: 'clusters',
  service: 'services',
  family: 'taskDefinitions',
  revision: 'taskDefinitions',
  task: 'tasks',
  containerInstance: 'containerInstances',
  image: 'images',
  exitCode: 'exitCodes',
}

/** What a text finds in everything that was read, best first, and what could not be looked through. */
export function searchView(input: {
  readonly demo: boolean
  readonly now: string
  readonly find: string
  readonly scopes: readonly SearchScope[]
}): View<SearchView> {
  const query = searchQuery(input.find)
  const read = input.scopes.map((scope) => scopeEntries(scope))
  const entries = read.flatMap((scope) => scope.entries)
  const arn = arnHit(input.scopes, entries, input.find.trim())
  const groups = arn.hit ? groupsOf([{ rank: 0, hit: arn.hit }]) : groupsOf(rankedHits(entries, query))
  const data: SearchView = {
    demo: input.demo,
    find: query.text,
    groups,
    closeNames: groups.length > 0 || arn.elsewhere ? [] : closeHits(entries, query.text),
    looked: { services: count(entries, 'service'), tasks: read.reduce((sum, { taskCount }) => sum + taskCount, 0) },
    unread: unreadOf(read.flatMap(({ unread }) => unread)),
    elsewhere: arn.elsewhere,
  }
  return combine(
    data,
    read.flatMap(({ parts }) => parts),
    input.now,
  )
}

function rankedHits(entries: readonly SearchEntry[], query: ReturnType<typeof searchQuery>): readonly Ranked[] {
  if (query.text === '') return []
  // A family's revisions are asked for by their colon; without one they would bury everything else.
  const asked = query.text.includes(':') ? entries : entries.filter(({ kind }) => kind !== 'revision')
  return asked.flatMap((entry) => {
    const rank = rankOf(entry, query)
    return rank === null ? [] : [{ rank, hit: entry.hit() }]
  })
}

function groupsOf(ranked: readonly Ranked[]): readonly SearchGroup[] {
  return searchGroupKinds
    .map((kind) => ({ kind, found: ranked.filter(({ hit }) => groupOf[hit.kind] === kind).toSorted(byRank) }))
    .filter(({ found }) => found.length > 0)
    .toSorted((one, other) => (one.found[0]?.rank ?? 0) - (other.found[0]?.rank ?? 0))
    .map(({ kind, found }) => ({
      kind,
      hits: found.slice(0, hitsShown).map(({ hit }) => hit),
      moreCount: Math.max(0, found.length - hitsShown),
    }))
}

function closeHits(entries: readonly SearchEntry[], text: string): readonly SearchHit[] {
  const named = entries.filter(({ kind }) => ['cluster', 'service', 'family'].includes(kind))
  const close = closeNames(
    text,
    named.flatMap(({ names }) => names[0] ?? []),
  )
  return close
    .flatMap((name) => named.filter(({ names }) => names[0] === name).map(({ hit }) => hit()))
    .slice(0, closeShown)
}

function unreadOf(parts: readonly UnreadPart[]): readonly UnreadPart[] {
  const kinds = [...new Set(parts.map(({ part }) => part))]
  return kinds.flatMap((kind) => {
    const same = parts.filter(({ part }) => part === kind)
    const unread = same.reduce((sum, each) => sum + each.unread, 0)
    return unread === 0 ? [] : [{ part: kind, unread, all: same.reduce((sum, each) => sum + each.all, 0) }]
  })
}

function count(entries: readonly SearchEntry[], kind: SearchHit['kind']): number {
  return entries.filter((entry) => entry.kind === kind).length
}
