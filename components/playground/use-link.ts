'use client'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { LARGEST_TEXT } from '@/lib/playground/largest-text'
import { type LinkProblem, LONGEST_LINK, type PlaygroundState, packFragment } from '@/lib/playground/link'
import { KEPT_FRAGMENT, keepState, restoredState } from './kept-state'

/** The link of what is at work; without one when no link can hold it: then this tab keeps it, if it can. Null while it is being packed. */
export type Link = { readonly href: string } | { readonly href: null; readonly isKept: boolean } | null

const PAUSE_MS = 250

/**
 * Keeps the fragment of the address in step with what is at work. The entry in the history is replaced, so that «back»
 * leaves the page; nothing is sent anywhere.
 */
export function useLink({ text, settings }: PlaygroundState, onFollowed: (fragment: string) => void): Link {
  const [link, setLink] = useState<Link>(null)
  const written = useRef('')
  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(async () => {
      const next = await linkOf({ text, settings })
      if (!isCurrent) return
      written.current = next.href !== null ? new URL(next.href).hash : next.isKept ? KEPT_FRAGMENT : ''
      history.replaceState(null, '', `${location.pathname}${location.search}${written.current}`)
      setLink(next)
    }, PAUSE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [text, settings])
  useEffect(() => {
    const look = () => {
      if (location.hash !== written.current) onFollowed(location.hash)
    }
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [onFollowed])
  return link
}

async function linkOf(state: PlaygroundState): Promise<Exclude<Link, null>> {
  if (state.text.length > LARGEST_TEXT) return { href: null, isKept: false }
  const href = `${location.origin}${location.pathname}#${await packFragment(state)}`
  return href.length > LONGEST_LINK ? { href: null, isKept: await keepState(state) } : { href }
}

/** What the address of the page restores; undefined while it is being unpacked. */
export function useFirstState(fragment: string): PlaygroundState | LinkProblem | null | undefined {
  const [state, setState] = useState<PlaygroundState | LinkProblem | null | undefined>(fragment ? undefined : null)
  // Before anything is painted: a page that is walked to has its address only once it stands.
  useLayoutEffect(() => {
    if (location.hash === '') return
    setState(undefined)
    void restoredState(location.hash).then(setState)
  }, [])
  return state
}
