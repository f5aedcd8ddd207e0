import type { ServiceRecord } from '../world'
import type { Place } from './place'

/** Sets the service scheduler going for a service that was just created or written down by a scenario. */
export function startService(place: Place, record: ServiceRecord): void {
  throw new Error(`not written yet ${place} ${record}`)
}

/** Tells the service scheduler that something about this service changed; it acts a moment later. */
export function reconcileService(place: Place, record: ServiceRecord): void {
  throw new Error(`not written yet ${place} ${record}`)
}
