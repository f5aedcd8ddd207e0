import type { CapacityProviderStrategyItem } from '@aws-sdk/client-ecs'
import { integer, string, structure } from '../request/validate'

export const capacityProviderStrategyItem = structure<CapacityProviderStrategyItem>({
  capacityProvider: string,
  weight: integer,
  base: integer,
})
