import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { apiRoutes, type ScopeRef } from '@/lib/routes'
import type { AttentionView } from '@/lib/views/attention'
import type { OverviewView } from '@/lib/views/overview'
import type { Answer } from '@/lib/views/view'
import { useRefreshPaused } from './refresh'
import { refreshEvery, viewQuery } from './view'

/** Seconds between two looks for the number beside the navigation: it stands on every page, and sweeps a whole scope. */
const countSeconds = 15

/**
 * How many findings of a scope need attention; null while that is not known, as outside of any scope.
 * Shape: what a screen that shows findings has read last is newer than what was read for the number, and wins.
 */
export function useAttentionCount(scope: ScopeRef | null): number | null {
  const paused = useRefreshPaused()
  const isHydrated = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
  const at = scope ?? { account: '', region: '' }
  const isOn = scope !== null
  const own = useQuery({
    ...viewQuery<AttentionView>(apiRoutes.attention(at)),
    enabled: isOn,
    staleTime: countSeconds * 1000,
    ...refreshEvery(countSeconds, paused),
    meta: { background: true },
  })
  const overview = useQuery({ ...viewQuery<OverviewView>(apiRoutes.overview(at)), enabled: false })
  const [newest] = [countOf(own.data), countOf(overview.data)]
    .flatMap((each) => each ?? [])
    .toSorted((one, other) => other.takenAt.localeCompare(one.takenAt))
  return isOn && isHydrated && newest ? newest.count : null
}

// The first HTML of the navigation is made before the page's data is known; the browser's first drawing must be the same.
const neverChanges = () => () => {}

function countOf(answer: Answer<AttentionView | OverviewView> | undefined) {
  if (!answer || 'problem' in answer) return null
  const { findings, progress } = answer.data
  return progress.isComplete || findings.length > 0 ? { count: findings.length, takenAt: answer.takenAt } : null
}
