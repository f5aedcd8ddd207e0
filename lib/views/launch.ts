import type { CapacityProviderStrategyItem } from '@aws-sdk/client-ecs'
import { numberOf, objectsOf, textOf } from './field'
import type { LaunchView } from './view'

/** How a service or a deployment is launched. Source: API reference, Service: launchType and strategy exclude each other. */
export function launchView(launched: {
  readonly launchType?: string | undefined
  readonly capacityProviderStrategy?: readonly CapacityProviderStrategyItem[] | undefined
  readonly platformVersion?: string | undefined
}): LaunchView {
  return {
    launchType: textOf(launched.launchType),
    capacityProviders: strategyView(launched.capacityProviderStrategy),
    platformVersion: textOf(launched.platformVersion),
  }
}

/** A strategy of capacity providers. Source: API reference, CapacityProviderStrategyItem: weight and base default to 0. */
export function strategyView(
  strategy: readonly CapacityProviderStrategyItem[] | undefined,
): LaunchView['capacityProviders'] {
  return objectsOf(strategy).map((item) => ({
    name: textOf(item.capacityProvider) ?? '',
    weight: numberOf(item.weight) ?? 0,
    base: numberOf(item.base) ?? 0,
  }))
}
