import type { Cluster, Service } from '@aws-sdk/client-ecs'
import { nameOf } from '@/lib/ecs/arn'
import { clusterCondition, containerInsights } from '@/lib/ecs/cluster'
import type { ClusterDetail, ClusterRow } from './cluster'
import { countOf, namesAndValues, objectOf, objectsOf, textOf, textsOf } from './field'
import { strategyView } from './launch'
import { launchMix } from './launch-mix'
import { tagViews } from './tag'

/** What a cluster is called; its ARN says so too. */
export function clusterNameOf(cluster: Partial<Cluster>): string {
  return textOf(cluster.clusterName) ?? nameOf(textOf(cluster.clusterArn) ?? '')
}

/** One cluster of a list, by itself. Shape: services null: not known. Errors: none; what AWS did not tell is null. */
export function clusterRow(cluster: Partial<Cluster>, services: readonly Service[] | null): ClusterRow {
  const arn = textOf(cluster.clusterArn) ?? ''
  const status = textOf(cluster.status)
  return {
    name: clusterNameOf(cluster),
    arn,
    status: status ?? 'UNKNOWN',
    condition: clusterCondition({ status, attachmentsStatus: textOf(cluster.attachmentsStatus) }),
    activeServicesCount: countOf(cluster.activeServicesCount),
    runningTasksCount: countOf(cluster.runningTasksCount),
    pendingTasksCount: countOf(cluster.pendingTasksCount),
    registeredContainerInstancesCount: countOf(cluster.registeredContainerInstancesCount),
    launchMix: launchMix(cluster, services),
    capacityProviders: textsOf(cluster.capacityProviders),
    containerInsights: containerInsights(namesAndValues(cluster.settings)),
  }
}

/** One cluster with everything that DescribeClusters includes. */
export function clusterDetail(cluster: Partial<Cluster>, services: readonly Service[] | null): ClusterDetail {
  const execute = objectOf(objectOf(cluster.configuration).executeCommandConfiguration)
  return {
    ...clusterRow(cluster, services),
    defaultStrategy: strategyView(cluster.defaultCapacityProviderStrategy),
    executeCommandLogging: textOf(execute.logging),
    serviceConnectNamespace: textOf(objectOf(cluster.serviceConnectDefaults).namespace),
    settings: namesAndValues(cluster.settings),
    statistics: namesAndValues(cluster.statistics),
    attachments: objectsOf(cluster.attachments).map((each) => ({
      id: textOf(each.id) ?? '',
      type: textOf(each.type) ?? '',
      status: textOf(each.status) ?? 'UNKNOWN',
    })),
    attachmentsStatus: textOf(cluster.attachmentsStatus),
    tags: tagViews(cluster.tags),
  }
}
