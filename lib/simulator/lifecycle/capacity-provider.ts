import type { CapacityProviderStrategyItem, LaunchType, TaskDefinition } from '@aws-sdk/client-ecs'
import { isFargateProvider } from '@/lib/ecs/capacity-provider'
import type { Wire } from '../wire'
import type { Region } from '../world'

/** The launch type that a capacity provider's tasks have. */
export function launchTypeOf(region: Region, capacityProviderName: string): LaunchType {
  if (isFargateProvider(capacityProviderName)) return 'FARGATE'
  const provider = region.capacityProviders.get(capacityProviderName)
  return provider?.managedInstancesProvider ? 'MANAGED_INSTANCES' : 'EC2'
}

/**
 * The provider of the next task: bases first, then whoever is furthest below the share that its weight gives it.
 * Source: Amazon ECS API, CapacityProviderStrategyItem (base, weight; weight 0 takes no task beyond its base).
 */
export function nextCapacityProvider(
  strategy: readonly Wire<CapacityProviderStrategyItem>[],
  taskCounts: ReadonlyMap<string, number>,
): string | undefined {
  const countOf = ({ capacityProvider }: Wire<CapacityProviderStrategyItem>) =>
    taskCounts.get(capacityProvider ?? '') ?? 0
  const short = strategy.find((item) => countOf(item) < (item.base ?? 0))
  if (short) return short.capacityProvider
  const weighed = strategy.filter(({ weight }) => (weight ?? 0) > 0)
  const load = (item: Wire<CapacityProviderStrategyItem>) => (countOf(item) - (item.base ?? 0) + 1) / (item.weight ?? 1)
  const [first, ...others] = weighed.length > 0 ? weighed : unweighed(strategy)
  return others.reduce((best, item) => (best && load(item) < load(best) ? item : best), first)?.capacityProvider
}

// A strategy of one item without weight, as `[{ capacityProvider }]`, means that item.
function unweighed(strategy: readonly Wire<CapacityProviderStrategyItem>[]) {
  return strategy.length === 1 ? strategy.map((item) => ({ ...item, weight: 1 })) : []
}

/** `platformFamily` as ECS derives it from the definition's operating system. Source: Amazon ECS API, Task. */
export function platformFamilyOf(definition: Wire<TaskDefinition> | undefined): string {
  const family = definition?.runtimePlatform?.operatingSystemFamily ?? 'LINUX'
  if (family === 'LINUX') return 'Linux'
  return family.replace('WINDOWS_SERVER', 'Windows_Server').replace('_CORE', '_Core').replace('_FULL', '_Full')
}
