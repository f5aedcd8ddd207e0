'use client'
import { useSyncExternalStore } from 'react'
import type { Answer } from '@/lib/views/view'
import { isRefreshPaused, subscribeRefreshPaused } from './pause'
import { useViewStore } from './use-view-store'
import type { ViewStore } from './view-store'

/** How fresh the screen is: `lost` when this page's own server does not answer, `stale` when AWS did not. */
export type RefreshState = {
  readonly state: 'connecting' | 'live' | 'paused' | 'stale' | 'lost'
  readonly takenAt: string | null
}

/** The state of what is on screen now: the oldest of the views that are looked at. */
export function useRefresh(): RefreshState {
  const store = useViewStore()
  const isPaused = useSyncExternalStore(subscribeRefreshPaused, isRefreshPaused, () => false)
  const key = useSyncExternalStore(
    store.subscribe,
    () => freshness(store),
    () => 'connecting ',
  )
  const [state = 'connecting', takenAt = ''] = key.split(' ')
  return { state: isPaused ? 'paused' : (state as RefreshState['state']), takenAt: takenAt || null }
}

/** Epoch milliseconds of the newest answer of this page's own server; 0 before the first. */
export function useLastLook(): number {
  const store = useViewStore()
  return useSyncExternalStore(
    store.subscribe,
    () => Math.max(0, ...store.onScreen().map(({ answeredAt }) => answeredAt)),
    () => 0,
  )
}

/** Looks again at everything on screen, also while looking by itself is paused; and whether that is under way. */
export function useReadAgain(): { readAgain: () => void; isReading: boolean } {
  const store = useViewStore()
  const isReading = useSyncExternalStore(
    store.subscribe,
    () => store.onScreen().some((view) => view.isReading),
    () => false,
  )
  return { readAgain: () => store.readAgain(), isReading }
}

// A string, because React compares what a store answers by identity.
function freshness(store: ViewStore): string {
  const known = store.onScreen()
  const answers = known.flatMap(({ answer }) => answer ?? [])
  const takenAt = answers.flatMap((answer) => ('data' in answer ? answer.takenAt : [])).sort()[0] ?? ''
  if (known.some(({ isLost }) => isLost)) return `lost ${takenAt}`
  if (!answers.length) return 'connecting '
  return `${answers.some(isStale) ? 'stale' : 'live'} ${takenAt}`
}

// That a thing is not there is news; that AWS does not answer is the lack of them.
function isStale(answer: Answer<unknown>): boolean {
  if ('problem' in answer) return !['notFound', 'unknownScope', 'badRequest'].includes(answer.problem.code)
  return answer.notices.some((notice) => notice.code === 'stale' || notice.code === 'throttled')
}
