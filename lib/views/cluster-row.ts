import type { Cluster } from '@aws-sdk/client-ecs'
import { nameOf } from '@/lib/ecs/arn'
import { clusterCondition, containerInsights, statistic } from '@/lib/ecs/cluster'
import type { ClusterDetail, ClusterRow } from './cluster'
import { numberOf, objectOf, objectsOf, textOf, textsOf } from './field'
import { strategyView } from './launch'
import { tagViews } from './tag'

/** One cluster of a list, by itself. Errors: none; what AWS did not tell is null. */
export function clusterRow(cluster: Partial<Cluster>): ClusterRow {
  const arn = textOf(cluster.clusterArn) ?? ''
  const statistics = namesAndValues(cluster.statistics)
  const status = textOf(cluster.status)
  return {
    name: textOf(cluster.clusterName) ?? nameOf(arn),
    arn,
    status: status ?? 'UNKNOWN',
    condition: clusterCondition({ status, attachmentsStatus: textOf(cluster.attachmentsStatus) }),
    activeServicesCount: numberOf(cluster.activeServicesCount),
    runningTasksCount: numberOf(cluster.runningTasksCount),
    pendingTasksCount: numberOf(cluster.pendingTasksCount),
    registeredContainerInstancesCount: numberOf(cluster.registeredContainerInstancesCount),
    runningFargateTasksCount: statistic(statistics, 'runningFargateTasksCount'),
    runningEc2TasksCount: statistic(statistics, 'runningEC2TasksCount'),
    runningExternalTasksCount: statistic(statistics, 'runningExternalTasksCount'),
    capacityProviders: textsOf(cluster.capacityProviders),
    containerInsights: containerInsights(namesAndValues(cluster.settings)),
  }
}

/** One cluster with everything that DescribeClusters includes. */
export function clusterDetail(cluster: Partial<Cluster>): ClusterDetail {
  const execute = objectOf(objectOf(cluster.configuration).executeCommandConfiguration)
  return {
    ...clusterRow(cluster),
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

function namesAndValues(pairs: readonly { name?: string | undefined; value?: string | undefined }[] | undefined) {
  return objectsOf(pairs).flatMap((pair) => {
    const name = textOf(pair.name)
    const value = textOf(pair.value)
    return name === null || value === null ? [] : [{ name, value }]
  })
}
