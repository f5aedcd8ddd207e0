'use client'
import { useEffect, useRef, useState } from 'react'

const openAfterMs = 300
// Long enough to move the pointer from what is explained to what explains it.
const closeAfterMs = 150

/**
 * When something explains itself: while the pointer rests on it or on the explanation, or the keyboard stands on it.
 * `isAsked` stays true from the first time on: only then the explanation's own code is needed.
 */
export function useHint() {
  const [isOpen, setOpen] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const turn = (next: boolean, afterMs: number) => {
    clearTimeout(timer.current)
    if (next) setAsked(true)
    timer.current = setTimeout(() => setOpen(next), afterMs)
  }
  return {
    isAsked,
    isOpen,
    setOpen,
    target: {
      onPointerEnter: (event: { pointerType: string }) => event.pointerType !== 'touch' && turn(true, openAfterMs),
      onPointerLeave: () => turn(false, closeAfterMs),
      onFocus: (event: { currentTarget: Element }) => event.currentTarget.matches(':focus-visible') && turn(true, 0),
      onBlur: () => turn(false, 0),
    },
  }
}
