import type { PlacementConstraint, PlacementStrategy } from '@aws-sdk/client-ecs'
import { oneOf, string, structure } from '../request/validate'

export const placementConstraint = structure<PlacementConstraint>({
  type: oneOf('distinctInstance', 'memberOf'),
  expression: string,
})

export const placementStrategy = structure<PlacementStrategy>({
  type: oneOf('binpack', 'random', 'spread'),
  field: string,
})
