import type { Clock } from '@/lib/snapshot/clock'

type Timer = { readonly at: number; readonly wake: () => void }

/** For tests: a clock that moves only when told to, and lets all that a moment sets off happen before the next one. */
export class FakeClock implements Clock {
  #now = Date.UTC(2026, 10, 22)
  #timers: Timer[] = []

  now(): number {
    return this.#now
  }

  after(delayMs: number, wake: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, delayMs), wake }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer)
    }
  }

  async advance(ms: number): Promise<void> {
    const end = this.#now + ms
    await settle()
    for (let next = this.#due(end); next; next = this.#due(end)) {
      this.#timers.splice(this.#timers.indexOf(next), 1)
      this.#now = Math.max(this.#now, next.at)
      next.wake()
      await settle()
    }
    this.#now = end
  }

  #due(end: number): Timer | undefined {
    return this.#timers.reduce<Timer | undefined>(
      (first, timer) => (timer.at <= end && (first === undefined || timer.at < first.at) ? timer : first),
      undefined,
    )
  }
}

/** Lets everything happen that waits for nothing but its turn. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
