import type { ServiceRecord } from '../world'
import type { Place } from './place'

/** Writes down what happened to a service: newest first, the newest hundred are kept. */
export function addEvent(place: Place, record: ServiceRecord, message: string): void {
  throw new Error(`not written yet ${place} ${record} ${message}`)
}
