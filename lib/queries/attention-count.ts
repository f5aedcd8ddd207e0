import { useSyncExternalStore } from 'react'
import { apiRoutes, type ScopeRef } from '@/lib/routes'
import type { AttentionView } from '@/lib/views/attention'
import type { OverviewView } from '@/lib/views/overview'
import type { Answer } from '@/lib/views/view'
import { useKnownView, useView } from './view'

/** Seconds between two looks for the number beside the navigation: it stands on every page, and sweeps a whole scope. */
const countSeconds = 15

/**
 * How many findings of a scope need attention; null while that is not known, as outside of any scope.
 * Shape: what a screen that shows findings has read last is newer than what was read for the number, and wins.
 */
export function useAttentionCount(scope: ScopeRef | null): number | null {
  const isHydrated = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
  const own = useView<AttentionView>(scope && apiRoutes.attention(scope), countSeconds, true)
  const overview = useKnownView<OverviewView>(scope && apiRoutes.overview(scope))
  const [newest] = [countOf(own), countOf(overview)]
    .flatMap((each) => each ?? [])
    .toSorted((one, other) => other.takenAt.localeCompare(one.takenAt))
  return isHydrated && newest ? newest.count : null
}

// The first HTML of the navigation is made before the page's data is known; the browser's first drawing must be the same.
const neverChanges = () => () => {}

function countOf(answer: Answer<AttentionView | OverviewView> | undefined) {
  if (!answer || 'problem' in answer) return null
  const { findings, progress } = answer.data
  return progress.isComplete || findings.length > 0 ? { count: findings.length, takenAt: answer.takenAt } : null
}
