import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { fetchView } from '@/lib/api/fetch-view'
import type { Answer } from '@/lib/views/view'
import { useRefreshPaused } from './refresh'

/** Seconds between two looks at the same view; the server decides whether AWS is asked again. */
export const refreshSeconds = 3

export function viewQuery<Data>(apiHref: string) {
  return queryOptions({
    queryKey: [apiHref],
    queryFn: ({ signal }) => fetchView<Data>(apiHref, signal),
    staleTime: refreshSeconds * 1000,
  })
}

/** When a view is looked at again by itself: never while that is paused, also not because a tab or a network came back. */
export function refreshEvery(seconds: number, isPaused: boolean) {
  return {
    refetchInterval: isPaused ? (false as const) : seconds * 1000,
    refetchOnWindowFocus: !isPaused,
    refetchOnReconnect: !isPaused,
  }
}

/** What a screen knows: its answer, or undefined before the first one. The last good answer stays when the server is gone. */
export function useView<Data>(apiHref: string): Answer<Data> | undefined {
  const paused = useRefreshPaused()
  return useQuery({ ...viewQuery<Data>(apiHref), ...refreshEvery(refreshSeconds, paused) }).data
}

/** Reads a view once, when it is asked for, into the same cache. */
export function useViewReader<Data>(): (apiHref: string) => Promise<Answer<Data>> {
  const client = useQueryClient()
  return (apiHref) => client.fetchQuery(viewQuery<Data>(apiHref))
}
