import type { Cluster, Service } from '@aws-sdk/client-ecs'
import type { Change } from '@/lib/ecs/change'
import { clusterConditionWith } from '@/lib/ecs/cluster'
import { type Condition, conditions, worstCondition } from '@/lib/ecs/condition'
import { type Finding, needsAttention } from '@/lib/ecs/finding'
import { sumTallies, type TaskCounts, type TaskTally } from '@/lib/ecs/task-tally'
import { findingsOf, servicesRead } from './attention'
import { changesOf } from './change'
import type { ClusterRow } from './cluster'
import { clusterNameOf, clusterRow } from './cluster-row'
import { objectsOf } from './field'
import { rememberedRow } from './service-facts'
import { untoldCounts } from './service-row'
import { isWhole, type Progress, progressOf, type Swept, servicesOf, sweptParts } from './swept'
import { combine, type Place, type ScopeView, type View } from './view'

/** One account in one region at a glance: what is wrong, where everything runs, what changed. */
export type OverviewView = {
  readonly scope: ScopeView
  readonly demo: boolean
  /** Services with a finding that needs attention. */
  readonly attentionCount: number
  /** How the services fare, those that were read. */
  readonly conditionCounts: ConditionCounts
  /** Of all services; null while some are not read, or when a count was not told. */
  readonly tasks: TaskCounts | null
  readonly findings: readonly Finding[]
  readonly clusters: readonly OverviewCluster[]
  /** The newest that are not routine. */
  readonly changes: readonly Change[]
  readonly progress: Progress
}

export type ConditionCounts = Readonly<Record<Condition, number>>

export type OverviewCluster = ClusterRow & {
  /** Worst first, then the biggest; null: not read. Of very many the first. */
  readonly services: readonly OverviewService[] | null
  /** Services beyond `services`, and their tasks in sum. */
  readonly others: (TaskTally & { readonly services: number }) | null
  /** Of all its services; null as in the whole. */
  readonly tasks: TaskCounts | null
}

export type OverviewService = TaskTally & { readonly name: string; readonly condition: Condition }

const UNTOLD: TaskTally = { running: null, pending: null, desired: null }
const mostServices = 400
const mostChanges = 14

/** The overview of a scope, as far as it is known. Shape: `now` is an ISO time. */
export function overviewView(input: Place & { readonly swept: Swept; readonly now: string }): View<OverviewView> {
  const { scope, demo, swept, now } = input
  const findings = findingsOf(swept, now).filter(needsAttention)
  const found = new Map(findings.map((finding) => [`${finding.cluster}/${finding.service}`, finding.condition]))
  const all = objectsOf(swept.clusters.value)
  const most = Math.max(12, Math.floor(mostServices / Math.max(1, all.length)))
  const full = all.map((cluster) => overviewCluster(cluster, swept, found))
  const progress = progressOf(swept, servicesRead(swept))
  const data: OverviewView = {
    scope,
    demo,
    attentionCount: new Set(
      findings.flatMap(({ service, cluster }) => (service === null ? [] : [`${cluster}/${service}`])),
    ).size,
    conditionCounts: countConditions(full.flatMap(({ services }) => services ?? [])),
    tasks: progress.isComplete ? sumTallies(full.map(({ tasks }) => tasks)) : null,
    findings,
    clusters: full.map((cluster) => shortened(cluster, most)),
    changes: changesOf(swept, mostChanges, { withoutRoutine: true }),
    progress,
  }
  return combine(data, [...sweptParts(swept), { notices: untold(swept) }], now)
}

function overviewCluster(
  cluster: Partial<Cluster>,
  swept: Swept,
  found: ReadonlyMap<string, Condition>,
): OverviewCluster {
  const known = servicesOf(swept, clusterNameOf(cluster))
  const row = clusterRow(cluster, known)
  const services = known && worstFirst(known.map((service) => overviewService(service, row.name, found)))
  const fares = (services ?? []).map(({ condition }) => condition)
  return {
    ...row,
    condition:
      services || row.activeServicesCount === 0
        ? clusterConditionWith(row.condition, fares)
        : worstCondition([row.condition, 'unknown']),
    services,
    others: null,
    tasks: isWhole(swept.services.get(row.name)) ? sumTallies(services ?? []) : null,
  }
}

function overviewService(service: Service, cluster: string, found: ReadonlyMap<string, Condition>): OverviewService {
  const { name, condition, runningCount, pendingCount, desiredCount } = rememberedRow(service)
  const finding = found.get(`${cluster}/${name}`)
  return {
    name,
    condition: finding ? worstCondition([condition, finding]) : condition,
    running: runningCount,
    pending: pendingCount,
    desired: desiredCount,
  }
}

function worstFirst(services: readonly OverviewService[]): readonly OverviewService[] {
  const rank = ({ condition }: OverviewService) => conditions.indexOf(condition)
  return services.toSorted((one, other) => rank(one) - rank(other) || (other.running ?? 0) - (one.running ?? 0))
}

function shortened(cluster: OverviewCluster, most: number): OverviewCluster {
  const rest = cluster.services?.slice(most) ?? []
  if (rest.length === 0) return cluster
  const others = { ...(sumTallies(rest) ?? UNTOLD), services: rest.length }
  return { ...cluster, services: cluster.services?.slice(0, most) ?? null, others }
}

function countConditions(services: readonly OverviewService[]): ConditionCounts {
  const counts = Object.fromEntries(conditions.map((condition) => [condition, 0])) as Record<Condition, number>
  for (const { condition } of services) counts[condition] += 1
  return counts
}

function untold(swept: Swept) {
  return [...swept.services.keys()].flatMap((cluster) => untoldCounts(servicesOf(swept, cluster) ?? []))
}
