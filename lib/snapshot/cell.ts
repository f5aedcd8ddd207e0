import 'server-only'
import { type Notice, Problem, type ProblemFacts, problemFacts } from '@/lib/problem'
import { type Clock, systemClock } from './clock'
import { type CallWith, type Fetch, Flight, type Loaded, type PartlyLoaded } from './flight'
import type { Priority } from './pace'

/** A value of one instant: `takenAt` is when it began to be read (ISO time), `notices` say what is missing or old. */
export type Taken<Value> = { readonly value: Value; readonly takenAt: string; readonly notices: readonly Notice[] }

/** Makes a cell that calls ECS through the pacer of its account. */
export type MakeCell = <Value>(section: string, fetch: Fetch<Value>) => Cell<Value>

export type CellOptions<Value> = {
  /** The part of a view that this is, as notices name it. */
  readonly section: string
  readonly fetch: Fetch<Value>
  readonly callWith: CallWith
  readonly clock?: Clock
}

/** How fresh and how patient a reader is. Units: milliseconds. */
export type ReadOptions = {
  readonly maxAgeMs?: number
  /** How long to wait for news when there is old data, or a part of new data, to show meanwhile. */
  readonly waitMs?: number
  /** How long to wait when what there is was not looked at for long. */
  readonly longUnseenWaitMs?: number
  /** How long to wait when there is nothing at all to show. */
  readonly firstWaitMs?: number
  readonly priority?: Priority
}

// how long a failure is told to all who ask instead of asking ECS again
const failureAgeMs = 2_000

const waitAfterFailureMs = 250
// once a try has failed, whoever has nothing to look at is told why soon; the next look finds what came meanwhile
const waitAfterSetbackMs = 1_500

const longUnseenMs = 30_000

const defaults = {
  maxAgeMs: 2_000,
  waitMs: 1_500,
  longUnseenWaitMs: 3_000,
  firstWaitMs: 8_000,
  priority: 'viewed',
} as const

type Kept<Value> = Loaded<Value> & { readonly startedAt: number; readonly endedAt: number }

type Failed<Value> = {
  readonly problem: Problem
  readonly at: number
  readonly partial: PartlyLoaded<Value> | undefined
}

/**
 * A value that is fetched when somebody asks and it is not fresh: one fetch for all who ask meanwhile, the last good
 * value with its age when news are late or fail, the loaded part when there is no last good value.
 */
export class Cell<Value> {
  readonly #options: CellOptions<Value>
  readonly #clock: Clock
  #kept: Kept<Value> | undefined
  #flight: Flight<Value> | undefined
  /** Done when the flight has ended, well or not. */
  #ending: Promise<void> = Promise.resolve()
  #failed:
    | { readonly problem: Problem; readonly at: number; readonly partial: PartlyLoaded<Value> | undefined }
    | undefined
  #readAt: number

  constructor(options: CellOptions<Value>) {
    this.#options = options
    this.#clock = options.clock ?? systemClock
    this.#readAt = this.#clock.now()
  }

  /** When somebody last asked; a cell that nobody asks for can be dropped. */
  get readAt(): number {
    return this.#readAt
  }

  get hasValue(): boolean {
    return this.#kept !== undefined
  }

  /** The value if it is fresh enough; never calls ECS. */
  peek(maxAgeMs: number = defaults.maxAgeMs): Taken<Value> | undefined {
    const kept = this.#kept
    return kept && this.#isFresh(kept, maxAgeMs) ? taken(kept, kept.startedAt) : undefined
  }

  /** Keeps what a wider cell has read, as the last good value for the time when only this one can be asked. */
  adopt({ value, takenAt, notices: ofAll }: Taken<Value>): Taken<Value> {
    // what is missing beside it is no news about this one
    const notices = ofAll.filter((notice) => notice.code !== 'missing')
    const at = Date.parse(takenAt)
    if (!this.#kept || this.#kept.startedAt < at) this.#kept = { value, notices, startedAt: at, endedAt: at }
    return { value, takenAt, notices }
  }

  /**
   * The freshest value that is to be had within the reader's patience.
   * Errors: the fetch's `Problem`, or `loading`, when there is nothing at all to show.
   */
  async read(options: ReadOptions = {}): Promise<Taken<Value>> {
    const { maxAgeMs, waitMs, longUnseenWaitMs, firstWaitMs, priority } = { ...defaults, ...options }
    this.#readAt = this.#clock.now()
    const fresh = this.peek(maxAgeMs)
    if (fresh) return fresh
    if (this.#failed && this.#isWithin(this.#failed.at, Math.min(maxAgeMs, failureAgeMs)))
      return this.#afterFailure(this.#failed)
    const flight = this.#flight ?? this.#start(priority)
    if (isMoreUrgent(priority, flight.priority)) flight.priority = priority
    await this.#wait(this.#patienceMs(flight, waitMs, longUnseenWaitMs), this.#ending)
    const hasNothing = () => !this.#kept && this.#flight === flight && !flight.partial
    if (hasNothing()) {
      const inTrouble = flight.firstSetback.then(() => this.#wait(waitAfterSetbackMs))
      await this.#wait(firstWaitMs - waitMs, this.#ending, flight.firstPartial, inTrouble)
    }
    return this.#answer(flight)
  }

  /**
   * Whoever can be shown something old does not wait long for a fetch that is late already, or follows a failed one;
   * what nobody looked at for long is worth some patience.
   */
  #patienceMs(flight: Flight<Value>, waitMs: number, longUnseenWaitMs: number): number {
    if (!this.#kept) return waitMs
    if (!this.#failed && !this.#isWithin(this.#kept.endedAt, longUnseenMs)) return longUnseenWaitMs
    const leftMs = Math.min(waitMs, flight.startedAt + waitMs - this.#clock.now())
    return this.#failed ? Math.min(leftMs, waitAfterFailureMs) : leftMs
  }

  #answer(flight: Flight<Value>): Taken<Value> {
    if (this.#flight !== flight) {
      if (this.#failed && this.#failed.at >= flight.startedAt) return this.#afterFailure(this.#failed)
      if (this.#kept) return taken(this.#kept, this.#kept.startedAt)
    }
    if (this.#kept) return this.#stale(this.#kept, flight.setback)
    if (flight.partial) return this.#partly(flight.partial, flight.startedAt)
    throw flight.setback ?? new Problem({ code: 'loading', section: this.#options.section })
  }

  #afterFailure({ problem, partial, at }: Failed<Value>): Taken<Value> {
    if (this.#kept) return this.#stale(this.#kept, problem)
    if (!partial) throw problem
    return this.#partly(partial, at, problem)
  }

  #stale(kept: Kept<Value>, problem: Problem | undefined): Taken<Value> {
    const ageSeconds = Math.max(0, Math.round((this.#clock.now() - kept.startedAt) / 1000))
    const reason = problem?.facts.code ?? 'loading'
    const takenAt = new Date(kept.startedAt).toISOString()
    const notice = { ...this.#about(problem), code: 'stale', values: { ageSeconds, reason, takenAt } } as const
    return taken({ ...kept, notices: [...kept.notices, notice] }, kept.startedAt)
  }

  #partly(partial: PartlyLoaded<Value>, at: number, problem?: Problem): Taken<Value> {
    const { loadedCount, totalCount } = partial
    const values = { ...problem?.facts.values, loadedCount, totalCount }
    const notice = { code: 'loading', ...this.#about(problem), values } as const
    return taken({ ...partial, notices: [...partial.notices, notice] }, at)
  }

  #about(problem: Problem | undefined): ProblemFacts | { section: string } {
    return problem ? { ...problem.facts, section: this.#options.section } : { section: this.#options.section }
  }

  #isFresh(kept: Kept<Value>, maxAgeMs: number): boolean {
    // what takes long to fetch may be as old as that, or a slow fetch would follow the other without a pause
    const tookMs = kept.endedAt - kept.startedAt
    return this.#isWithin(kept.endedAt, Math.max(maxAgeMs, tookMs))
  }

  /** Whether something is at most so old; what seems to come from the future is from before the clock was set back. */
  #isWithin(at: number, maxAgeMs: number): boolean {
    const ageMs = this.#clock.now() - at
    return ageMs >= 0 && ageMs <= maxAgeMs
  }

  #start(priority: Priority): Flight<Value> {
    const { fetch, callWith } = this.#options
    const flight = new Flight(fetch, callWith, { at: this.#clock.now(), priority })
    this.#flight = flight
    this.#ending = flight.landing
      .then(
        (loaded) => this.#keep(loaded, flight),
        (error) => this.#fail(error, flight),
      )
      .finally(() => {
        this.#flight = undefined
      })
    return flight
  }

  #keep(loaded: Loaded<Value>, { startedAt }: Flight<Value>): void {
    this.#kept = { ...loaded, startedAt, endedAt: this.#clock.now() }
    this.#failed = undefined
  }

  #fail(error: unknown, { partial }: Flight<Value>): void {
    const problem = error instanceof Problem ? error : new Problem(problemFacts(error), { cause: error })
    // that a thing is gone is news of it, not a lack of news
    const isGone = problem.facts.code === 'notFound'
    if (isGone) this.#kept = undefined
    this.#failed = { problem, at: this.#clock.now(), partial: isGone ? undefined : partial }
  }

  /** Waits for the first of these, but not longer than this. */
  async #wait(waitMs: number, ...events: Promise<void>[]): Promise<void> {
    let callOff = () => {}
    const patience = new Promise<void>((resolve) => {
      callOff = this.#clock.after(Math.max(0, waitMs), resolve)
    })
    await Promise.race([...events, patience])
    callOff()
  }
}

function taken<Value>(loaded: Loaded<Value>, at: number): Taken<Value> {
  return { value: loaded.value, takenAt: new Date(at).toISOString(), notices: loaded.notices }
}

function isMoreUrgent(one: Priority, other: Priority): boolean {
  return one !== other && (one === 'viewed' || other === 'sweep')
}
