'use client'
import { type ReactNode, useEffect, useMemo } from 'react'
import type { Answer } from '@/lib/views/view'
import { useViewStore } from './use-view-store'

/** A view that the server has read for this page. Units: epoch milliseconds. */
export type ReadView = { readonly href: string; readonly answer: Answer<unknown>; readonly answeredAt: number }

/**
 * Takes over what the server has read for this page: while drawing what nobody looks at yet, so that the first HTML has
 * it, and after it what would wake a component that is drawn already.
 */
export function Hydrate(props: { views: readonly ReadView[]; children: ReactNode }) {
  const store = useViewStore()
  const { views } = props
  const watched = useMemo(() => {
    const fill = ({ href, answer, answeredAt }: ReadView) => store.fill(href, answer, answeredAt)
    for (const view of views) if (!store.isWatched(view.href)) fill(view)
    return () => views.forEach(fill)
  }, [store, views])
  useEffect(watched, [watched])
  return props.children
}
