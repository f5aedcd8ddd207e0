import type { World } from '../world'
import { addBatchEc2 } from './batch-ec2'
import { startServices } from './build-service'
import { addEdgeExternal } from './edge-external'
import { addElsewhere } from './elsewhere'
import { addShopProd } from './shop-prod'
import { addStaging } from './staging'
import { tellStories } from './story'
import { addStudySandbox } from './study-sandbox'

/** The demo's world: every story at the moment that the pictures show, and living on from there. */
export function buildDemo(world: World): void {
  const shop = addShopProd(world)
  const batch = addBatchEc2(world)
  const quiet = [addEdgeExternal(world), addStaging(world), addStudySandbox(world)]
  for (const place of [shop, batch, ...quiet]) startServices(place)
  addElsewhere(world)
  tellStories({ shop, batch })
}
