'use client'
import { useCallback, useSyncExternalStore } from 'react'
import type { Answer } from '@/lib/views/view'
import { useViewStore } from './use-view-store'

/** Seconds between two looks at the same view; the server decides whether AWS is asked again. */
export const refreshSeconds = 3

/**
 * What a screen knows: its answer, or undefined before the first one and for no href. The last good answer stays when the
 * server is gone.
 */
export function useView<Data>(
  apiHref: string | null,
  everySeconds = refreshSeconds,
  isBackground = false,
): Answer<Data> | undefined {
  const store = useViewStore()
  const subscribe = useCallback(
    (listener: () => void) => {
      if (apiHref === null) return () => {}
      const unsubscribe = store.subscribe(listener)
      const unwatch = store.watch(apiHref, { everySeconds, isBackground })
      return () => {
        unsubscribe()
        unwatch()
      }
    },
    [store, apiHref, everySeconds, isBackground],
  )
  return useAnswer(apiHref, subscribe)
}

/** What is known of a view by whoever looks at it; nothing is read for this. */
export function useKnownView<Data>(apiHref: string | null): Answer<Data> | undefined {
  return useAnswer(apiHref, useViewStore().subscribe)
}

function useAnswer<Data>(apiHref: string | null, subscribe: (listener: () => void) => () => void) {
  const store = useViewStore()
  const answer = () => (apiHref === null ? undefined : store.answerTo(apiHref))
  return useSyncExternalStore(subscribe, answer, answer) as Answer<Data> | undefined
}
