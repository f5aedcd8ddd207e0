import 'server-only'
import type { EcsAction } from '@/lib/aws/call'
import { isTransient } from '@/lib/aws/to-problem'
import { Problem, type ProblemCode } from '@/lib/problem'
import { type Clock, systemClock } from './clock'
import { categoryOf, limitOf, type ThrottleCategory } from './throttle-category'
import { TokenBucket } from './token-bucket'

/** Who waits for an answer, most urgent first: a viewer now, a viewer of something that changed, nobody yet. */
const priorities = ['viewed', 'changed', 'sweep'] as const
export type Priority = (typeof priorities)[number]

/** One request to ECS that waits for its turn. */
export type Errand<Output> = {
  readonly action: EcsAction
  /** Asked again at every turn, so that a sweep which somebody starts to look at moves up. */
  readonly priority: () => Priority
  readonly send: () => Promise<Output>
  /** Told about each failed try that will be tried again. */
  readonly onSetback?: (problem: Problem) => void
}

type Queued = {
  readonly errand: Errand<unknown>
  readonly resolve: (output: unknown) => void
  readonly reject: (error: unknown) => void
  failedCount: number
  notBefore: number
}

export type PacerOptions = {
  /** The part of AWS's limits that may be used, above 0 and at most 1. */
  readonly share: number
  readonly clock?: Clock
  readonly random?: () => number
}

const inFlightMax = 16
// calls may arrive closer together than they left: the first ones also open the connections
const arrivalSlack = 2
const triesAfter: Readonly<Partial<Record<ProblemCode, number>>> = { throttled: 8, credentialsExpired: 2 }
const triesOtherwise = 3
const backoffBaseMs = 200
const backoffMaxMs = 2_000
// of its burst, a sweep leaves this part to viewers
const sweepReserve = 0.5

/** Lets every call to ECS of one account and region through in its turn: one queue and one bucket per category. */
export class Pacer {
  readonly #lanes = new Map<ThrottleCategory, Lane>()
  readonly #options: Required<PacerOptions>

  constructor({ share, clock = systemClock, random = Math.random }: PacerOptions) {
    this.#options = { share, clock, random }
  }

  /**
   * Runs an errand when its turn has come, and again after a failure that may pass.
   * Errors: the last try's.
   */
  run<Output>(errand: Errand<Output>): Promise<Output> {
    return this.#lane(categoryOf[errand.action]).add(errand) as Promise<Output>
  }

  #lane(category: ThrottleCategory): Lane {
    const lane = this.#lanes.get(category) ?? new Lane(category, this.#options)
    this.#lanes.set(category, lane)
    return lane
  }
}

class Lane {
  readonly #bucket: TokenBucket
  readonly #burst: number
  readonly #clock: Clock
  readonly #random: () => number
  #waiting: Queued[] = []
  #inFlightCount = 0
  #callOffAlarm: () => void = () => {}

  constructor(category: ThrottleCategory, { share, clock, random }: Required<PacerOptions>) {
    const { max, refillPerSecond } = limitOf[category]
    this.#burst = Math.max(1, max * share - arrivalSlack)
    this.#bucket = new TokenBucket({ max: this.#burst, refillPerSecond: refillPerSecond * share }, clock.now())
    this.#clock = clock
    this.#random = random
  }

  add(errand: Errand<unknown>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ errand, resolve, reject, failedCount: 0, notBefore: 0 })
      this.#advance()
    })
  }

  #advance(): void {
    this.#callOffAlarm()
    for (let next = this.#next(); next; next = this.#next()) {
      if (this.#inFlightCount >= inFlightMax) return
      const now = this.#clock.now()
      const reserve = this.#reserveOf(next)
      if (!isReady(next, now) || !this.#bucket.take(now, reserve)) {
        this.#callOffAlarm = this.#clock.after(this.#pauseMs(now, reserve), () => this.#advance())
        return
      }
      this.#waiting.splice(this.#waiting.indexOf(next), 1)
      void this.#send(next, now)
    }
  }

  /** The most urgent one that may go now; else the one that may go first. */
  #next(): Queued | undefined {
    const now = this.#clock.now()
    return this.#waiting.reduce<Queued | undefined>((best, other) => {
      return best === undefined || isBefore(other, best, now) ? other : best
    }, undefined)
  }

  /** Until there is a token for the next one, or another has waited long enough after its failure. */
  #pauseMs(now: number, reserve: number): number {
    const backoffs = this.#waiting.filter((queued) => !isReady(queued, now)).map(({ notBefore }) => notBefore - now)
    const hasReady = backoffs.length < this.#waiting.length
    return Math.min(...backoffs, ...(hasReady ? [this.#bucket.waitMs(now, reserve)] : []))
  }

  #reserveOf({ errand }: Queued): number {
    return errand.priority() === 'sweep' ? Math.min(this.#burst - 1, this.#burst * sweepReserve) : 0
  }

  async #send(queued: Queued, sentAt: number): Promise<void> {
    this.#inFlightCount += 1
    try {
      const output = await queued.errand.send()
      this.#bucket.answered(this.#clock.now(), sentAt)
      queued.resolve(output)
    } catch (error) {
      this.#failed(queued, sentAt, error)
    } finally {
      this.#inFlightCount -= 1
      this.#advance()
    }
  }

  #failed(queued: Queued, sentAt: number, error: unknown): void {
    const now = this.#clock.now()
    const code = error instanceof Problem ? error.facts.code : undefined
    if (code === 'throttled') this.#bucket.throttled(now, sentAt)
    else if (code !== 'unreachable') this.#bucket.answered(now, sentAt)
    queued.failedCount += 1
    const tries = (code && triesAfter[code]) ?? triesOtherwise
    if (!(error instanceof Problem) || !isTransient(error) || queued.failedCount >= tries) {
      queued.reject(error)
      return
    }
    queued.errand.onSetback?.(error)
    queued.notBefore = now + this.#random() * Math.min(backoffMaxMs, backoffBaseMs * 2 ** queued.failedCount)
    this.#waiting.push(queued)
  }
}

function isBefore(one: Queued, other: Queued, now: number): boolean {
  const oneReady = isReady(one, now)
  if (oneReady !== isReady(other, now)) return oneReady
  if (!oneReady) return one.notBefore < other.notBefore
  return priorities.indexOf(one.errand.priority()) < priorities.indexOf(other.errand.priority())
}

// a wait longer than any was begun before the computer's clock was set back
function isReady({ notBefore }: Queued, now: number): boolean {
  return notBefore <= now || notBefore > now + backoffMaxMs
}
