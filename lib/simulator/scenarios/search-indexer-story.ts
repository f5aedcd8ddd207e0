import { beginDeployment, primaryOf } from '../lifecycle/deployment'
import { reconcileService } from '../lifecycle/service'
import { every, forgetOldDeployments, type Stage } from './stage'

const patienceSeconds = 4 * 3600
const quietSeconds = 2 * 3600

/** search-indexer: after four hours somebody goes back to 55, and two hours later tries 56 again. */
export function tellSearchIndexer(stage: Stage): void {
  every(stage, 600, () => {
    const { place, record } = stage
    const revisions = place.region.taskDefinitions.get('search-indexer')
    const [good, bad] = [revisions?.get(55)?.taskDefinitionArn, revisions?.get(56)?.taskDefinitionArn]
    const primary = primaryOf(record)
    if (!primary || !good || !bad) return
    const now = place.world.clock.now()
    const isBad = primary.taskDefinition === bad
    const since = isBad ? now - (primary.createdAt ?? 0) : now - (primary.updatedAt ?? 0)
    if (since < (isBad ? patienceSeconds : quietSeconds)) return
    beginDeployment(place, record, { taskDefinitionArn: isBad ? good : bad, reason: 'updated' })
    reconcileService(place, record)
    forgetOldDeployments(stage)
  })
}
