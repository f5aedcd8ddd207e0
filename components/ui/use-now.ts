'use client'
import { useSyncExternalStore } from 'react'

let nowMs = 0
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    nowMs = Date.now()
    timer = setInterval(() => {
      nowMs = Date.now()
      for (const each of listeners) each()
    }, 1000)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearInterval(timer)
  }
}

// The same until the timer ticks, however often it is asked.
function firstNow(): number {
  nowMs ||= Date.now()
  return nowMs
}

/** Epoch milliseconds, once a second, one timer for the whole page; null in the first HTML, whose clock is another. */
export function useNow(): number | null {
  return useSyncExternalStore(subscribe, firstNow, () => null)
}
