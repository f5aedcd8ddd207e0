'use client'
import { useSyncExternalStore } from 'react'

export type OpenDialog = 'search' | 'shortcuts' | null

let open: OpenDialog = null
const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Opens one of the shell's dialogs in the place of any other; null closes it. */
export function openDialog(next: OpenDialog): void {
  open = next
  for (const listener of listeners) listener()
}

export function useOpenDialog(): OpenDialog {
  return useSyncExternalStore(
    subscribe,
    () => open,
    () => null,
  )
}
