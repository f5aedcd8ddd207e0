import type { CapacityProviderStrategyItem, LaunchType } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'
import type { Region } from '../world'

/** The launch type that a capacity provider's tasks have. */
export function launchTypeOf(region: Region, capacityProviderName: string): LaunchType {
  throw new Error(`not written yet ${region} ${capacityProviderName}`)
}

/** The provider of the next task: bases first, then whoever is furthest below the share that its weight gives it. */
export function nextCapacityProvider(
  strategy: readonly Wire<CapacityProviderStrategyItem>[],
  taskCounts: ReadonlyMap<string, number>,
): string | undefined {
  throw new Error(`not written yet ${strategy} ${taskCounts}`)
}
