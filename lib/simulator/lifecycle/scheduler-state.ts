import type { ServiceRecord } from '../world'

/** What the scheduler remembers of a service between two looks at it. */
export type SchedulerState = {
  /** Tasks that came up since the last look and whose targets are still to be announced. */
  registeredCount: number
  /** Waves of tasks that failed to start, one after the other. */
  failedWaves: number
  /** No task starts before this moment (epoch seconds): the service's start throttling. */
  heldUntil: number
  /** How often in a row a task found no place, and when it is tried and told again (epoch seconds). */
  unplacedTries: number
  retryAt: number
  isSteady: boolean
  isBlocked: boolean
}

const states = new WeakMap<ServiceRecord, SchedulerState>()

export function schedulerStateOf(record: ServiceRecord): SchedulerState {
  const known = states.get(record)
  if (known) return known
  const fresh: SchedulerState = {
    registeredCount: 0,
    failedWaves: 0,
    heldUntil: 0,
    unplacedTries: 0,
    retryAt: 0,
    isSteady: false,
    isBlocked: false,
  }
  states.set(record, fresh)
  return fresh
}
