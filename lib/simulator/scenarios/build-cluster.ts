import type { Cluster, Tag } from '@aws-sdk/client-ecs'
import type { Place } from '../lifecycle/place'
import { resourceArn } from '../resource-arn'
import type { Wire } from '../wire'
import { newClusterRecord, type World } from '../world'

/** The scope that every world has. */
export const homeAccountId = '012345678910'
export const homeRegion = 'ap-northeast-1'

export type ClusterPlan = {
  name: string
  accountId?: string
  region?: string
  containerInsights: 'enhanced' | 'enabled' | 'disabled'
  capacityProviders?: string[]
  defaultCapacityProviderStrategy?: Wire<Cluster>['defaultCapacityProviderStrategy']
  tags?: Readonly<Record<string, string>>
}

/** Adds an empty cluster and answers where it is. */
export function addCluster(world: World, plan: ClusterPlan): Place {
  const region = world.region(plan.accountId ?? homeAccountId, plan.region ?? homeRegion)
  const clusterArn = resourceArn(region, 'cluster', plan.name)
  const cluster = newClusterRecord({
    clusterArn,
    clusterName: plan.name,
    status: 'ACTIVE',
    settings: [{ name: 'containerInsights', value: plan.containerInsights }],
    capacityProviders: plan.capacityProviders ?? [],
    defaultCapacityProviderStrategy: plan.defaultCapacityProviderStrategy ?? [],
  })
  region.clusters.set(plan.name, cluster)
  if (plan.tags) region.tags.set(clusterArn, tagsOf(plan.tags))
  return { world, region, cluster }
}

export function tagsOf(tags: Readonly<Record<string, string>>): Wire<Tag>[] {
  return Object.entries(tags).map(([key, value]) => ({ key, value }))
}
