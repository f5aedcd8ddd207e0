import type { Place } from '../lifecycle/place'
import { tellCheckout } from './checkout-story'
import { tellImageResizer } from './image-resizer-story'
import { tellSearchIndexer } from './search-indexer-story'
import type { Stage } from './stage'
import { tellStorefront } from './storefront-story'
import { tellWaitingTasks } from './waiting-task-story'

/**
 * Directs the demo: each story does its next step on the world's clock and ends by planning the step after, so that
 * what came to its end begins again. Everything else is the lifecycle's own course.
 */
export function tellStories({ shop, batch }: { shop: Place; batch: Place }): void {
  tell(shop, 'storefront', tellStorefront)
  tell(shop, 'checkout', tellCheckout)
  tell(shop, 'search-indexer', tellSearchIndexer)
  tell(shop, 'image-resizer', tellImageResizer)
  tell(batch, 'report-renderer', tellWaitingTasks)
}

function tell(place: Place, name: string, story: (stage: Stage) => void): void {
  const record = place.cluster.services.get(name)
  if (record) story({ place, record })
}
