'use client'
import { useSearchParams } from 'next/navigation'
import { useCallback } from 'react'

/**
 * A text that lives in the URL's query string, so that a filter or an order is part of the link. Null: not set.
 * A choice makes a step in the browser's history; `replace` is for typing, which must not.
 */
export function useQueryText(
  name: string,
): [string | null, (text: string | null, options?: { replace?: boolean }) => void] {
  const text = useSearchParams().get(name)
  const set = useCallback(
    (next: string | null, options?: { replace?: boolean }) => {
      const query = new URLSearchParams(location.search)
      if (next === null || next === '') query.delete(name)
      else query.set(name, next)
      const href = `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`
      // Next follows the History API: no request is made for what the page already has.
      if (options?.replace) history.replaceState(null, '', href)
      else history.pushState(null, '', href)
    },
    [name],
  )
  return [text, set]
}
