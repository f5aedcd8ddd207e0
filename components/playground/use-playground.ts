'use client'
import { useMemo, useReducer, useState } from 'react'
import type { PlaygroundState } from '@/lib/playground/link'
import { type PlaygroundReading, readPlayground } from '@/lib/playground/reading'
import type { PlaygroundSettings } from '@/lib/playground/settings'
import { useSettled } from './use-settled'

type Work = PlaygroundState & { readonly past: readonly PlaygroundState[] }

type Step =
  /** Typed by hand: the editor itself undoes that. */
  | { readonly kind: 'typed'; readonly text: string }
  /** Done by a button or a field. */
  | { readonly kind: 'edited'; readonly text: string }
  | { readonly kind: 'loaded'; readonly state: PlaygroundState }
  | { readonly kind: 'set'; readonly settings: Partial<PlaygroundSettings> }
  | { readonly kind: 'undone' }

const MOST_UNDONE = 50
// Larger texts than a task definition may be are checked when typing pauses.
const CHECKED_AT_ONCE = 131_072
const PAUSE_MS = 400

/**
 * The definition at work: its text, what was found in it, and every way to change it.
 * Shape: `shown` is the last reading that had a definition, so that nothing blinks while a bracket is open.
 */
export function usePlayground(first: PlaygroundState) {
  const [{ text, settings, past }, dispatch] = useReducer(step, { ...first, past: [] })
  const checkedText = useSettled(text, text.length > CHECKED_AT_ONCE ? PAUSE_MS : 0)
  const reading = useMemo(() => readPlayground(checkedText, settings), [checkedText, settings])
  const [shown, setShown] = useState<PlaygroundReading | null>(null)
  if (!('reason' in reading) && reading !== shown) setShown(reading)
  return { text, settings, reading, shown, isChecked: checkedText === text, canUndo: past.length > 0, dispatch }
}

function step(work: Work, done: Step): Work {
  const { text, settings, past } = work
  const withPast = [...past.slice(-MOST_UNDONE), { text, settings }]
  switch (done.kind) {
    case 'typed':
      return { ...work, text: done.text, past: done.text === text ? past : [] }
    case 'edited':
      return done.text === text ? work : { ...work, text: done.text, past: withPast }
    case 'loaded':
      return { ...done.state, past: withPast }
    case 'set':
      return { ...work, settings: { ...settings, ...done.settings } }
    case 'undone':
      return { ...(past.at(-1) ?? { text, settings }), past: past.slice(0, -1) }
  }
}
