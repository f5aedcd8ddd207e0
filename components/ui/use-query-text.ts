'use client'
import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'

type Wish = { readonly text: string | null; readonly replace?: boolean }

/**
 * A text that lives in the URL's query string, so that a filter or an order is part of the link. Null: not set.
 * A choice makes a step in the browser's history; `replace` is for typing, which must not.
 */
export function useQueryText(
  name: string,
): [string | null, (text: string | null, options?: { replace?: boolean }) => void] {
  const text = useSearchParams().get(name)
  const [wish, setWish] = useState<Wish | null>(null)
  // In an effect: Next follows the History API from an effect of its own on, and of what is done before it learns nothing.
  useEffect(() => {
    if (wish) write(name, wish)
  }, [name, wish])
  const set = useCallback((next: string | null, options?: { replace?: boolean }) => {
    setWish({ text: next, ...options })
  }, [])
  return [text, set]
}

function write(name: string, { text, replace }: Wish): void {
  const query = new URLSearchParams(location.search)
  if (text === null || text === '') query.delete(name)
  else query.set(name, text)
  const href = `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`
  // Next follows: no request is made for what the page already has.
  if (replace) history.replaceState(null, '', href)
  else history.pushState(null, '', href)
}
