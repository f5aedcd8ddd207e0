import { type LinkProblem, type PlaygroundState, packFragment, unpackFragment } from '@/lib/playground/link'

/** The fragment that stands in the address while only this tab holds what is at work. */
export const KEPT_FRAGMENT = '#v=1&kept=1'

const KEY = 'ecscope-playground'

/** Keeps in this tab what no link can hold, until the tab is closed. Shape: whether the browser let it. */
export async function keepState(state: PlaygroundState): Promise<boolean> {
  try {
    sessionStorage.setItem(KEY, await packFragment(state))
    return true
  } catch {
    return false
  }
}

/** What a fragment of the address restores; null when it names no definition. Errors: none. */
export async function restoredState(fragment: string): Promise<PlaygroundState | LinkProblem | null> {
  if (fragment !== KEPT_FRAGMENT) return unpackFragment(fragment)
  const kept = keptFragment()
  return kept === null ? 'elsewhere' : unpackFragment(kept)
}

function keptFragment(): string | null {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}
