import 'server-only'

type Limit = { readonly max: number; readonly refillPerSecond: number }

const slowestPerSecond = 0.5
const stormRecoveryMs = 4_000
const gentleRecoveryMs = 60_000
const forgottenAfterMs = 10_000

/**
 * Our share of one of AWS's token buckets, which others of the account drain too.
 * When AWS throttles, the others were there first: the bucket is emptied and its rate halved, once for all the calls
 * that were on their way together. From the next success on the rate climbs back within a minute, so that a lasting
 * competitor keeps its room; but when even the slowest rate was throttled, our pace was not the cause, and the full
 * rate is back within five seconds. After ten seconds without a call it is all forgotten.
 * Units: milliseconds, tokens (one per call).
 */
export class TokenBucket {
  readonly #limit: Limit
  #tokens: number
  #countedAt: number
  #rate: number
  /** The rate right after the last throttling; full when there was none. */
  #floor: number
  #recoveryMs = gentleRecoveryMs
  #throttledAt = Number.NEGATIVE_INFINITY
  #climbsSince = Number.POSITIVE_INFINITY

  constructor(limit: Limit, now: number) {
    this.#limit = limit
    this.#tokens = limit.max
    this.#rate = limit.refillPerSecond
    this.#floor = limit.refillPerSecond
    this.#countedAt = now
  }

  /** Takes a token if that leaves at least `reserve` behind. */
  take(now: number, reserve = 0): boolean {
    this.#count(now)
    if (this.#tokens < 1 + reserve) return false
    this.#tokens -= 1
    return true
  }

  /** How long until `take` with the same reserve may succeed. */
  waitMs(now: number, reserve = 0): number {
    this.#count(now)
    return Math.max(1, Math.ceil(((1 + reserve - this.#tokens) / this.#rate) * 1000))
  }

  /** AWS throttled a call that left at `sentAt`. */
  throttled(now: number, sentAt: number): void {
    this.#count(now)
    this.#tokens = 0
    this.#climbsSince = Number.POSITIVE_INFINITY
    if (sentAt < this.#throttledAt) return
    this.#throttledAt = now
    this.#recoveryMs = this.#rate <= slowestPerSecond ? stormRecoveryMs : gentleRecoveryMs
    this.#floor = Math.min(this.#limit.refillPerSecond, Math.max(slowestPerSecond, this.#rate / 2))
    this.#rate = this.#floor
  }

  /** AWS answered a call that left at `sentAt`, so there is room again. */
  answered(now: number, sentAt: number): void {
    this.#count(now)
    if (sentAt >= this.#throttledAt) this.#climbsSince = Math.min(this.#climbsSince, now)
  }

  #count(now: number): void {
    const { max, refillPerSecond } = this.#limit
    const passedMs = now - this.#countedAt
    this.#countedAt = now
    if (passedMs < 0 || passedMs > forgottenAfterMs) this.#forget()
    // refilled at the rate of the beginning of the time that passed: never more than was earned
    const earned = (this.#rate * Math.max(0, passedMs)) / 1000
    const climbed = Math.max(0, now - this.#climbsSince) / this.#recoveryMs
    this.#rate = Math.min(refillPerSecond, this.#floor + refillPerSecond * climbed)
    // while it yields it saves up no burst for the moment when AWS has just found room
    const room = this.#rate < refillPerSecond ? Math.max(1, this.#rate) : max
    this.#tokens = Math.min(room, this.#tokens + earned)
  }

  // also when the computer's clock was set back: what happened in its future would hold for as long
  #forget(): void {
    this.#floor = this.#limit.refillPerSecond
    this.#rate = this.#floor
    this.#throttledAt = Number.NEGATIVE_INFINITY
    this.#climbsSince = Number.POSITIVE_INFINITY
  }
}
