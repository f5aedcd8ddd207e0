import type { World } from '../world'
import { homeAccountId, homeRegion } from './build-cluster'

/** An account without a single cluster: where the first command of a tutorial meets the simulator. */
export function buildEmpty(world: World): void {
  world.region(homeAccountId, homeRegion)
}
