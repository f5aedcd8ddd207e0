'use client'
import { useSyncExternalStore } from 'react'

const neverChanges = () => () => {}

/** Whether the keyboard has a ⌘ key; not in the first HTML. */
export function useIsMac(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => /Mac|iPhone|iPad/.test(navigator.userAgent),
    () => false,
  )
}
