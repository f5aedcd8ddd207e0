'use client'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { sharedState } from '@/lib/value/shared-state'
import type { Answer } from '@/lib/views/view'

/** Whether this tab has stopped looking at the server by itself. */
export const { set: setRefreshPaused, use: useRefreshPaused } = sharedState(false)

/** How fresh the screen is: `lost` when this page's own server does not answer, `stale` when AWS did not. */
export type RefreshState = {
  readonly state: 'connecting' | 'live' | 'paused' | 'stale' | 'lost'
  readonly takenAt: string | null
}

/** The state of what is on screen now: the oldest of the views that are looked at. */
export function useRefresh(): RefreshState {
  const client = useQueryClient()
  const isPaused = useRefreshPaused()
  const subscribe = useCallback((listener: () => void) => client.getQueryCache().subscribe(listener), [client])
  const key = useSyncExternalStore(
    subscribe,
    () => freshness(client),
    () => 'connecting ',
  )
  const [state = 'connecting', takenAt = ''] = key.split(' ')
  return { state: isPaused ? 'paused' : (state as RefreshState['state']), takenAt: takenAt || null }
}

// A string, because React compares what a store answers by identity.
function freshness(client: QueryClient): string {
  const looked = client.getQueryCache().findAll({ type: 'active', predicate: ({ meta }) => !meta?.background })
  const answers = looked.flatMap((query) => (query.state.data ? [query.state.data as Answer<unknown>] : []))
  const views = answers.flatMap((answer) => ('data' in answer ? [answer] : []))
  const takenAt = views.map((view) => view.takenAt).sort()[0] ?? ''
  if (looked.some((query) => query.state.status === 'error')) return `lost ${takenAt}`
  if (!answers.length) return 'connecting '
  return `${answers.some(isStale) ? 'stale' : 'live'} ${takenAt}`
}

// That a thing is not there is news; that AWS does not answer is the lack of them.
function isStale(answer: Answer<unknown>): boolean {
  if ('problem' in answer) return !['notFound', 'unknownScope', 'badRequest'].includes(answer.problem.code)
  return answer.notices.some((notice) => notice.code === 'stale' || notice.code === 'throttled')
}
