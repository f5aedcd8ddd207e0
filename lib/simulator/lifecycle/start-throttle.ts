import type { ServiceRecord } from '../world'
import type { Place } from './place'
import { schedulerStateOf } from './scheduler-state'
import { addEvent, eventText } from './service-event'

// AWS documents that the pause grows up to 27 minutes; the first pause, its growth and the wave at which the event
// appears are our guess. Source: Amazon ECS developer guide, Service throttle logic.
const firstPauseSeconds = 5
const longestPauseSeconds = 27 * 60
const impairedWaves = 3

/** After tasks that never reached RUNNING, the next ones wait, each time longer. */
export function throttleStarts(place: Place, record: ServiceRecord, stoppedReason: string): void {
  const state = schedulerStateOf(record)
  const now = place.world.clock.now()
  if (now < state.heldUntil) return
  state.failedWaves += 1
  state.heldUntil = now + Math.min(longestPauseSeconds, firstPauseSeconds * 2 ** (state.failedWaves - 1))
  addEvent(place, record, eventText.failedToStart(record.service, stoppedReason))
  if (state.failedWaves === impairedWaves) addEvent(place, record, eventText.startImpaired(record.service))
}

/** A task of the service reached RUNNING, or a new deployment begins: no more waiting. */
export function startSucceeded(record: ServiceRecord): void {
  const state = schedulerStateOf(record)
  state.failedWaves = 0
  state.heldUntil = 0
}
