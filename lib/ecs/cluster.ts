import { type Condition, conditionOf, worstCondition } from './condition'

/** One name and value as the API lists them. */
export type NameValue = { readonly name: string; readonly value: string }

export type ContainerInsights = 'enabled' | 'enhanced' | 'disabled'

/** A cluster as far as its condition goes; null: not told. */
export type ClusterState = { readonly status: string | null; readonly attachmentsStatus: string | null }

const CONDITION_OF_STATUS: Readonly<Record<string, Condition>> = {
  ACTIVE: 'steady',
  PROVISIONING: 'changing',
  DEPROVISIONING: 'leaving',
  FAILED: 'failing',
  INACTIVE: 'atRest',
}

const CONDITION_OF_ATTACHMENTS: Readonly<Record<string, Condition>> = {
  UPDATE_IN_PROGRESS: 'changing',
  UPDATE_FAILED: 'degraded',
}

/**
 * How a cluster fares by itself, whatever its services do.
 * Source: API reference, Cluster: status, attachmentsStatus.
 */
export function clusterCondition(cluster: ClusterState): Condition {
  const attachments =
    cluster.attachmentsStatus === null ? undefined : CONDITION_OF_ATTACHMENTS[cluster.attachmentsStatus]
  return worstCondition([conditionOf(CONDITION_OF_STATUS, cluster.status), attachments ?? 'steady'])
}

/**
 * A cluster with its services: what is wrong or moving in one of them is so in the cluster, what rests or leaves is not.
 */
export function clusterConditionWith(own: Condition, services: readonly Condition[]): Condition {
  const heard: readonly Condition[] = ['failing', 'degraded', 'changing']
  return worstCondition([own, ...services.filter((condition) => heard.includes(condition))])
}

/**
 * Whether Container Insights is on for a cluster; null when the settings do not say.
 * Source: API reference, ClusterSetting: containerInsights is enabled, disabled or enhanced.
 */
export function containerInsights(settings: readonly NameValue[]): ContainerInsights | null {
  const value = settings.find(({ name }) => name === 'containerInsights')?.value
  return value === 'enabled' || value === 'enhanced' || value === 'disabled' ? value : null
}

/**
 * A number of the cluster's statistics, found whatever the case of its name; null when it is not told.
 * Source: API reference, Cluster, statistics: values are strings, and the names differ in their first letter.
 */
export function statistic(statistics: readonly NameValue[], name: string): number | null {
  const value = statistics.find((each) => each.name.toLowerCase() === name.toLowerCase())?.value
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : null
}
