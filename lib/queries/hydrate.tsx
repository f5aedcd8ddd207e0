'use client'
import { type DehydratedState, hydrate, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo } from 'react'

/**
 * Takes over what the server has read for this page.
 * TanStack's HydrationBoundary leaves a query alone that already exists until after the first paint, and the shell, which
 * is drawn first, asks for some of the same views. Here every query that nobody watches yet is filled while drawing.
 */
export function Hydrate(props: { state: DehydratedState; children: ReactNode }) {
  const client = useQueryClient()
  const { state } = props
  const watched = useMemo(() => fillUnwatched(client, state), [client, state])
  useEffect(() => hydrate(client, watched), [client, watched])
  return props.children
}

/** Fills what can be filled without waking a component that is drawn already; answers the rest. */
function fillUnwatched(client: QueryClient, state: DehydratedState): DehydratedState {
  const isWatched = ({ queryHash }: { queryHash: string }) =>
    (client.getQueryCache().get(queryHash)?.getObserversCount() ?? 0) > 0
  hydrate(client, { ...state, queries: state.queries.filter((query) => !isWatched(query)) })
  return { ...state, queries: state.queries.filter(isWatched) }
}
