import type { Notice } from '@/lib/problem'

/**
 * Notices of which a cause is told once: parts that are stale for the same reason become one notice about the page, as
 * old as the oldest of them. A refused action is a reason of its own.
 */
export function gatherStale(notices: readonly Notice[]): readonly Notice[] {
  const stale = notices.filter(({ code }) => code === 'stale')
  const repeated = [...new Set(stale.map(reasonOf))]
    .map((reason) => stale.filter((notice) => reasonOf(notice) === reason))
    .filter((alike) => alike.length > 1)
  const gathered = new Set(repeated.flat())
  return [...repeated.map(ofThePage), ...notices.filter((notice) => !gathered.has(notice))]
}

function reasonOf({ action, values }: Notice): string {
  const reason = String(values?.reason)
  return reason === 'accessDenied' ? `${reason} ${action}` : reason
}

function ofThePage(alike: readonly Notice[]): Notice {
  const oldest = alike.reduce((a, b) => (ageOf(b) > ageOf(a) ? b : a))
  const { section: _, resource: __, action, ...rest } = oldest
  const sameAction = alike.every((notice) => notice.action === action)
  return { ...rest, ...(sameAction && action !== undefined ? { action } : {}) }
}

const ageOf = ({ values }: Notice) => Number(values?.ageSeconds ?? 0)
