import 'server-only'

/** The time that pacing and freshness go by; tests bring their own. Units: milliseconds. */
export type Clock = {
  now(): number
  /** Calls `wake` once after `delayMs`; the returned function calls that off. */
  after(delayMs: number, wake: () => void): () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(delayMs, wake) {
    const timer = setTimeout(wake, delayMs)
    timer.unref?.()
    return () => clearTimeout(timer)
  },
}
