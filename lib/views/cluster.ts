import type { Cluster, Service } from '@aws-sdk/client-ecs'
import type { Condition } from '@/lib/ecs/condition'
import type { ServiceRow } from './service'
import type { LaunchView, Missing, Part, Place, ScopeView, TagView, View } from './view'

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
  /** From `statistics`: running tasks by launch type; null when not told. */
  readonly runningFargateTasksCount: number | null
  readonly runningEc2TasksCount: number | null
  readonly runningExternalTasksCount: number | null
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

/** All scopes at a glance. `now` (ISO) stands for the view's age when no scope answered. */
export declare function scopesView(input: {
  readonly demo: boolean
  readonly now: string
  readonly scopes: readonly { readonly scope: ScopeView; readonly clusters: Part<readonly Cluster[]> | Missing }[]
}): View<ScopesView>

/** The clusters of one scope. */
export declare function clustersView(input: Place & { readonly clusters: Part<readonly Cluster[]> }): View<ClustersView>

/** One cluster and its services. */
export declare function clusterView(
  input: Place & { readonly cluster: Part<Cluster>; readonly services: Part<readonly Service[]> | Missing },
): View<ClusterView>
