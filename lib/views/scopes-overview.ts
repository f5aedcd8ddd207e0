import type { Change } from '@/lib/ecs/change'
import { type Condition, conditions } from '@/lib/ecs/condition'
import { byUrgency, type Finding } from '@/lib/ecs/finding'
import { sumTallies } from '@/lib/ecs/task-tally'
import type { Notice } from '@/lib/problem'
import type { ConditionCounts, OverviewView } from './overview'
import type { Progress } from './swept'
import type { Missing, ScopeView, View } from './view'

/** Every account and region at a glance: what is wrong in any of them, where everything runs, what changed. */
export type ScopesOverviewView = Pick<OverviewView, 'attentionCount' | 'conditionCounts' | 'tasks' | 'progress'> & {
  readonly demo: boolean
  /** Worst first, wherever they are. */
  readonly findings: readonly Located<Finding>[]
  /** The newest, wherever they were. */
  readonly changes: readonly Located<Change>[]
  readonly scopes: readonly ScopeOverview[]
}

export type Located<Told> = Told & { readonly scope: ScopeView }

export type ScopeOverview = {
  readonly scope: ScopeView
  /** Null: the scope could not be read. The section of every notice ends with `:account/region`. */
  readonly overview: Pick<OverviewView, 'attentionCount' | 'conditionCounts' | 'tasks' | 'progress' | 'clusters'> | null
}

const mostChanges = 14

/** All scopes in one; one that could not be read is part of no sum. Shape: `now` stands for the age when none could. */
export function scopesOverviewView(input: {
  readonly demo: boolean
  readonly now: string
  readonly scopes: readonly { readonly scope: ScopeView; readonly read: View<OverviewView> | Missing }[]
}): View<ScopesOverviewView> {
  const scopes = input.scopes.map(({ scope, read }) => ({ scope, overview: 'data' in read ? read.data : null }))
  const told = scopes.flatMap(({ overview }) => overview ?? [])
  const isWhole = told.length === scopes.length
  const data: ScopesOverviewView = {
    demo: input.demo,
    attentionCount: told.reduce((sum, { attentionCount }) => sum + attentionCount, 0),
    conditionCounts: sumOfConditions(told),
    tasks: isWhole ? sumTallies(told.map(({ tasks }) => tasks)) : null,
    progress: sumOfProgress(told, isWhole),
    findings: located(scopes, ({ findings }) => findings).toSorted(byUrgency),
    changes: located(scopes, ({ changes }) => changes)
      .toSorted((one, other) => other.at.localeCompare(one.at))
      .slice(0, mostChanges),
    scopes: scopes.map(({ scope, overview }) => ({ scope, overview: overview && shortened(overview) })),
  }
  const times = input.scopes.flatMap(({ read }) => ('takenAt' in read ? [read.takenAt] : []))
  return { data, takenAt: times.toSorted()[0] ?? input.now, notices: input.scopes.flatMap(noticesOf) }
}

type Told = { readonly scope: ScopeView; readonly overview: OverviewView | null }

function located<Each>(scopes: readonly Told[], pick: (overview: OverviewView) => readonly Each[]): Located<Each>[] {
  return scopes.flatMap(({ scope, overview }) => (overview ? pick(overview).map((each) => ({ ...each, scope })) : []))
}

function sumOfConditions(told: readonly OverviewView[]): ConditionCounts {
  const sum = (condition: Condition) => told.reduce((all, { conditionCounts }) => all + conditionCounts[condition], 0)
  return Object.fromEntries(conditions.map((condition) => [condition, sum(condition)])) as ConditionCounts
}

function sumOfProgress(told: readonly OverviewView[], isWhole: boolean): Progress {
  const sum = (pick: (progress: Progress) => number) => told.reduce((all, { progress }) => all + pick(progress), 0)
  const isTold = isWhole && told.every(({ progress }) => progress.services !== null)
  return {
    clustersRead: sum(({ clustersRead }) => clustersRead),
    clusters: sum(({ clusters }) => clusters),
    servicesRead: sum(({ servicesRead }) => servicesRead),
    services: isTold ? sum(({ services }) => services ?? 0) : null,
    isComplete: isWhole && told.every(({ progress }) => progress.isComplete),
  }
}

function shortened({ attentionCount, conditionCounts, tasks, progress, clusters }: OverviewView) {
  return { attentionCount, conditionCounts, tasks, progress, clusters }
}

// Whatever is missing in a scope is said where that scope stands.
function noticesOf({ scope, read }: { scope: ScopeView; read: View<OverviewView> | Missing }): readonly Notice[] {
  const name = `${scope.account}/${scope.region}`
  return read.notices.map((notice) => ({ ...notice, section: `${notice.section ?? 'scope'}:${name}` }))
}
