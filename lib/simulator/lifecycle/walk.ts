import type { TaskRecord } from '../world'
import type { Place } from './place'

/**
 * (Re)schedules the rest of a task's walk from whatever state its record is in, replacing what was scheduled before.
 * Steps whose moment lies in the past happen at once, in order; a STOPPED task vanishes an hour after `stoppedAt`.
 */
export function scheduleWalk(place: Place, record: TaskRecord): void {
  throw new Error(`not written yet ${place} ${record}`)
}
