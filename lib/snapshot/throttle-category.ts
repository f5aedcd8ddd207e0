import 'server-only'
import type { EcsAction } from '@/lib/aws/call'

/** The categories of read actions that share one token bucket per account and region. */
export type ThrottleCategory =
  | 'capacityProviderRead'
  | 'clusterRead'
  | 'clusterResourceRead'
  | 'serviceDeploymentRead'
  | 'serviceRead'
  | 'serviceRevisionRead'
  | 'taskDefinitionRead'

/** Source: Amazon ECS API Reference, Request throttling for the Amazon ECS API. */
export const categoryOf: Readonly<Record<EcsAction, ThrottleCategory>> = {
  DescribeCapacityProviders: 'capacityProviderRead',
  DescribeClusters: 'clusterRead',
  DescribeContainerInstances: 'clusterResourceRead',
  DescribeServiceDeployments: 'serviceDeploymentRead',
  DescribeServiceRevisions: 'serviceRevisionRead',
  DescribeServices: 'serviceRead',
  DescribeTaskDefinition: 'taskDefinitionRead',
  DescribeTasks: 'clusterResourceRead',
  ListClusters: 'clusterRead',
  ListContainerInstances: 'clusterResourceRead',
  ListServiceDeployments: 'serviceDeploymentRead',
  ListServices: 'serviceRead',
  ListTaskDefinitionFamilies: 'taskDefinitionRead',
  ListTaskDefinitions: 'taskDefinitionRead',
  ListTasks: 'clusterResourceRead',
}

/**
 * AWS's own limits. Units: tokens (one per call), tokens per second.
 * Source: Amazon ECS API Reference, Request throttling for the Amazon ECS API.
 */
export const limitOf: Readonly<Record<ThrottleCategory, { readonly max: number; readonly refillPerSecond: number }>> = {
  capacityProviderRead: { max: 50, refillPerSecond: 20 },
  clusterRead: { max: 50, refillPerSecond: 20 },
  clusterResourceRead: { max: 100, refillPerSecond: 20 },
  serviceDeploymentRead: { max: 50, refillPerSecond: 20 },
  serviceRead: { max: 100, refillPerSecond: 20 },
  serviceRevisionRead: { max: 50, refillPerSecond: 20 },
  taskDefinitionRead: { max: 50, refillPerSecond: 20 },
}
