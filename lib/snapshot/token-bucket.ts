import 'server-only'

type Limit = { readonly max: number; readonly refillPerSecond: number }

const slowestPerSecond = 0.5
const recoveryMs = 3_000

/**
 * Our share of one of AWS's token buckets, which others of the account drain too.
 * When AWS throttles, the others were there first: the bucket is emptied and its rate halved, once for all the calls
 * that were on their way together. From the first success on, the rate climbs back to full within three seconds.
 * Units: milliseconds, tokens (one per call).
 */
export class TokenBucket {
  readonly #limit: Limit
  #tokens: number
  #countedAt: number
  #rate: number
  #throttledAt = Number.NEGATIVE_INFINITY
  #recovering = false

  constructor(limit: Limit, now: number) {
    this.#limit = limit
    this.#tokens = limit.max
    this.#rate = limit.refillPerSecond
    this.#countedAt = now
  }

  /** True from the moment AWS throttles until the full rate is back. */
  get isYielding(): boolean {
    return this.#rate < this.#limit.refillPerSecond
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
    this.#recovering = false
    if (sentAt < this.#throttledAt) return
    this.#throttledAt = now
    this.#rate = Math.max(slowestPerSecond, this.#rate / 2)
  }

  /** AWS answered a call that left at `sentAt`, so there is room again. */
  answered(now: number, sentAt: number): void {
    this.#count(now)
    if (sentAt >= this.#throttledAt) this.#recovering = true
  }

  #count(now: number): void {
    const { max, refillPerSecond } = this.#limit
    const passedMs = Math.max(0, now - this.#countedAt)
    this.#countedAt = now
    const before = this.#rate
    if (this.#recovering) this.#rate = Math.min(refillPerSecond, before + (refillPerSecond * passedMs) / recoveryMs)
    // what the slower of the two rates refills: never more than was earned
    this.#tokens = Math.min(max, this.#tokens + (before * passedMs) / 1000)
  }
}
