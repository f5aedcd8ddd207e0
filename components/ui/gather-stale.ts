import type { Notice } from '@/lib/problem'

/** News that are merely on their way are no news until the data on screen is as old as this. Units: seconds. */
export const LATE_SECONDS = 10

/**
 * Notices of which a cause is told once: parts that are stale for the same reason become one notice about the page, as
 * old as the oldest of them. A refused action is a reason of its own. An answer that is a little late is not told at all:
 * the page would move for a moment at every slow look.
 */
export function gatherStale(all: readonly Notice[]): readonly Notice[] {
  const notices = all.filter((notice) => !isOnItsWay(notice))
  const stale = notices.filter(({ code }) => code === 'stale')
  const repeated = [...new Set(stale.map(reasonOf))]
    .map((reason) => stale.filter((notice) => reasonOf(notice) === reason))
    .filter((alike) => alike.length > 1)
  const gathered = new Set(repeated.flat())
  return [...repeated.map(ofThePage), ...notices.filter((notice) => !gathered.has(notice))]
}

function isOnItsWay(notice: Notice): boolean {
  return notice.code === 'stale' && notice.values?.reason === 'loading' && ageOf(notice) < LATE_SECONDS
}

function reasonOf({ action, values }: Notice): string {
  const reason = String(values?.reason)
  return reason === 'accessDenied' ? `${reason} ${action}` : reason
}

function ofThePage(alike: readonly Notice[]): Notice {
  const oldest = alike.reduce((a, b) => (ageOf(b) > ageOf(a) ? b : a))
  const { section: _, resource: __, action: ___, ...rest } = oldest
  const actions = [...new Set(alike.flatMap(({ action }) => action ?? []))]
  return { ...rest, ...(actions.length > 0 ? { action: actions.join(', ') } : {}) }
}

const ageOf = ({ values }: Notice) => Number(values?.ageSeconds ?? 0)
