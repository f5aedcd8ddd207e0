import type { Clock } from '@/lib/snapshot/clock'

/** For tests over real sockets: a clock that runs so many times as fast, so that waiting for tokens costs no time. */
export function fastClock(factor = 1_000): Clock {
  const start = Date.now()
  return {
    now: () => start + (performance.timeOrigin + performance.now() - start) * factor,
    after(delayMs, wake) {
      const timer = setTimeout(wake, delayMs / factor)
      return () => clearTimeout(timer)
    },
  }
}
