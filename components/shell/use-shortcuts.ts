'use client'
import { useEffect, useRef } from 'react'
import { readKey, type ShortcutAction } from './shortcut'

/** How long the first of two keys waits for the second. */
const patienceMs = 1_500

/** Runs what a shortcut asks for, unless a dialog or a menu is open: its keys are its own. */
export function useShortcuts(run: (action: ShortcutAction) => void): void {
  const begun = useRef<{ key: string; at: number } | null>(null)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat || isDialogOpen()) return
      const last = begun.current
      const isInTime = last !== null && event.timeStamp - last.at <= patienceMs
      const read = readKey(pressOf(event), isInTime ? last.key : null)
      begun.current = read.begun === null ? null : { key: read.begun, at: event.timeStamp }
      if (read.action === null) return
      event.preventDefault()
      run(read.action)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [run])
}

function pressOf(event: KeyboardEvent) {
  const { key, ctrlKey, metaKey, altKey, target } = event
  const isTyping = target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
  return { key, ctrlKey, metaKey, altKey, isTyping }
}

function isDialogOpen(): boolean {
  return document.querySelector('dialog[open], [role=dialog], [role=menu]') !== null
}
