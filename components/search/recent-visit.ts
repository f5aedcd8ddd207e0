/** A page that somebody has been on. */
export type RecentVisit = { readonly href: string; readonly name: string; readonly where: string }

const key = 'ecscope-visits'
const most = 8

/** Pages that were visited, the last one first. Shape: what is not ours in the browser's storage is left out. */
export function recentVisits(): readonly RecentVisit[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isVisit).slice(0, most) : []
  } catch {
    return []
  }
}

/** Puts a page before all others. Errors: none; a browser that keeps nothing forgets it. */
export function rememberVisit(visit: RecentVisit): void {
  const others = recentVisits().filter(({ href }) => href !== visit.href)
  try {
    localStorage.setItem(key, JSON.stringify([visit, ...others].slice(0, most)))
  } catch {
    // Full or forbidden: the list is a convenience.
  }
}

function isVisit(value: unknown): value is RecentVisit {
  if (typeof value !== 'object' || value === null) return false
  const { href, name, where } = value as Partial<Record<keyof RecentVisit, unknown>>
  return typeof href === 'string' && /^\/(?![/\\])/.test(href) && typeof name === 'string' && typeof where === 'string'
}
