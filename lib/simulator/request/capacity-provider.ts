import type { CapacityProvider, CapacityProviderStrategyItem } from '@aws-sdk/client-ecs'
import { nameOf } from '@/lib/ecs/arn'
import { resourceArn } from '../resource-arn'
import type { Wire } from '../wire'
import type { Region } from '../world'
import { invalidParameter } from './errors'
import { isElsewhere } from './find'

/** Every capacity provider of a region: the two that AWS provides, then the account's own. */
export function capacityProviders(region: Region): Wire<CapacityProvider>[] {
  const provided = (['FARGATE', 'FARGATE_SPOT'] as const).map((name) => ({
    capacityProviderArn: resourceArn(region, 'capacity-provider', name),
    name,
    status: 'ACTIVE' as const,
    type: name,
  }))
  const providedNames = new Set<string>(provided.map(({ name }) => name))
  const own = [...region.capacityProviders.values()].filter(({ name }) => !providedNames.has(name ?? ''))
  return [...provided, ...own]
}

/**
 * The capacity provider of that name or ARN.
 * Errors: InvalidParameterException; its words are those that users report.
 */
export function findCapacityProvider(region: Region, nameOrArn: string): Wire<CapacityProvider> {
  const provider = capacityProviders(region).find(({ name }) => name === nameOf(nameOrArn))
  if (!provider || isElsewhere(region, nameOrArn)) {
    throw invalidParameter(
      'The specified capacity provider was not found. Specify a valid capacity provider and try again.',
    )
  }
  return provider
}

/**
 * A strategy by names, whose providers all belong to the cluster.
 * Errors: InvalidParameterException; its words are those that users report.
 */
export function checkedStrategy(
  providerNames: readonly string[],
  strategy: readonly Wire<CapacityProviderStrategyItem>[],
): Wire<CapacityProviderStrategyItem>[] {
  const named = strategy.map((item) => ({
    base: 0,
    weight: 0,
    ...item,
    capacityProvider: nameOf(item.capacityProvider ?? ''),
  }))
  if (named.some(({ capacityProvider }) => !providerNames.includes(capacityProvider))) {
    throw invalidParameter(
      'The specified capacity provider strategy cannot contain a capacity provider that is not associated with the ' +
        'cluster. Associate the capacity provider with the cluster or specify a valid capacity provider and try again.',
    )
  }
  return named
}
