import { useSyncExternalStore } from 'react'

/** A value that a whole tab shares: components follow it with `use`. On the server it is what it begins as. */
export function sharedState<Value>(first: Value): { set(next: Value): void; use(): Value } {
  let now = first
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    set(next) {
      now = next
      for (const listener of listeners) listener()
    },
    use: () =>
      useSyncExternalStore(
        subscribe,
        () => now,
        () => first,
      ),
  }
}
