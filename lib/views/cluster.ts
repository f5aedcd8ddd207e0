import type { Cluster, Service } from '@aws-sdk/client-ecs'
import { clusterConditionWith } from '@/lib/ecs/cluster'
import { type Condition, worstCondition } from '@/lib/ecs/condition'
import { clusterDetail, clusterRow } from './cluster-row'
import { objectOf, objectsOf } from './field'
import type { LaunchMix } from './launch-mix'
import type { ServiceRow } from './service'
import { serviceRow, untoldCounts } from './service-row'
import {
  combine,
  type LaunchView,
  type Missing,
  type Part,
  type Place,
  partValue,
  type ScopeView,
  type TagView,
  type View,
} from './view'

/** All scopes at a glance. One scope that fails has `clusters: null` and a notice with section `scope:ACCOUNT/REGION`. */
export type ScopesView = {
  /** True when the account is the bundled simulator's. */
  readonly demo: boolean
  readonly scopes: readonly { readonly scope: ScopeView; readonly clusters: readonly ClusterRow[] | null }[]
}

/** The clusters of one scope. */
export type ClustersView = {
  readonly scope: ScopeView
  readonly demo: boolean
  readonly clusters: readonly ClusterRow[]
}

export type ClusterRow = {
  readonly name: string
  readonly arn: string
  /** As AWS sent it. */
  readonly status: string
  readonly condition: Condition
  /** Null: not told. */
  readonly activeServicesCount: number | null
  readonly runningTasksCount: number | null
  readonly pendingTasksCount: number | null
  readonly registeredContainerInstancesCount: number | null
  readonly launchMix: LaunchMix
  readonly capacityProviders: readonly string[]
  readonly containerInsights: 'enabled' | 'enhanced' | 'disabled' | null
}

/** One cluster and its services; `services` is null when they could not be read (a notice says why). */
export type ClusterView = {
  readonly scope: ScopeView
  readonly demo: boolean
  readonly cluster: ClusterDetail
  readonly services: readonly ServiceRow[] | null
}

export type ClusterDetail = ClusterRow & {
  readonly defaultStrategy: LaunchView['capacityProviders']
  readonly executeCommandLogging: string | null
  readonly serviceConnectNamespace: string | null
  readonly settings: readonly { readonly name: string; readonly value: string }[]
  readonly statistics: readonly { readonly name: string; readonly value: string }[]
  readonly attachments: readonly { readonly id: string; readonly type: string; readonly status: string }[]
  readonly attachmentsStatus: string | null
  readonly tags: readonly TagView[]
}

/** Services by cluster ARN, as far as somebody has read them: a cluster fares as they do, and is not known without them. */
export type KnownServices = ReadonlyMap<string, readonly Service[]>

/** All scopes at a glance. `now` (ISO) stands for the view's age when no scope answered. */
export function scopesView(input: {
  readonly demo: boolean
  readonly now: string
  readonly scopes: readonly {
    readonly scope: ScopeView
    readonly clusters: Part<readonly Cluster[]> | Missing
    readonly services: KnownServices
  }[]
}): View<ScopesView> {
  const scopes = input.scopes.map(({ scope, clusters, services }) => ({
    scope,
    clusters: clusterRows(clusters, services),
  }))
  const parts = input.scopes.map(({ clusters }) => clusters)
  return combine({ demo: input.demo, scopes }, parts, input.now)
}

/** The clusters of one scope. */
export function clustersView(
  input: Place & {
    readonly clusters: Part<readonly Cluster[]>
    readonly services: KnownServices
  },
): View<ClustersView> {
  const { scope, demo } = input
  return combine({ scope, demo, clusters: clusterRows(input.clusters, input.services) ?? [] }, [input.clusters])
}

/** One cluster and its services; the cluster fares as the worst of them. */
export function clusterView(
  input: Place & { readonly cluster: Part<Cluster>; readonly services: Part<readonly Service[]> | Missing },
): View<ClusterView> {
  const { scope, demo } = input
  const found = partValue(input.services)
  const services = found && objectsOf(found).map(serviceRow)
  const own = clusterDetail(objectOf(input.cluster.value), found && objectsOf(found))
  const cluster = { ...own, condition: clusterConditionWith(own.condition, conditionsOf(services ?? [])) }
  const untold = { notices: untoldCounts(objectsOf(found)) }
  return combine({ scope, demo, cluster, services }, [input.cluster, input.services, untold])
}

function clusterRows(
  clusters: Part<readonly Cluster[]> | Missing,
  services: KnownServices,
): readonly ClusterRow[] | null {
  const found = partValue(clusters)
  if (!found) return null
  return objectsOf(found).map((cluster) => {
    const known = services.get(cluster.clusterArn ?? '') ?? null
    const row = clusterRow(cluster, known)
    if (!known && row.activeServicesCount !== 0)
      return { ...row, condition: worstCondition([row.condition, 'unknown']) }
    return {
      ...row,
      condition: clusterConditionWith(row.condition, conditionsOf(objectsOf(known ?? []).map(serviceRow))),
    }
  })
}

function conditionsOf(services: readonly ServiceRow[]): readonly Condition[] {
  return services.map(({ condition }) => condition)
}
