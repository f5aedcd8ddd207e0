let isPaused = false
const listeners = new Set<() => void>()

/** Whether this tab looks at the server by itself. */
export function isRefreshPaused(): boolean {
  return isPaused
}

export function subscribeRefreshPaused(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Stops or resumes looking at the server by itself, for this tab. */
export function setRefreshPaused(next: boolean): void {
  isPaused = next
  for (const listener of listeners) listener()
}
