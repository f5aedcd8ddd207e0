import { conditions } from '@/lib/ecs/condition'
import type { ScopeRef } from '@/lib/routes'
import type { SearchHit } from './search'

/** What somebody looks for, read once. */
export type SearchQuery = {
  /** Lower case, without space around it. */
  readonly text: string
  readonly words: readonly string[]
  /** `137`, `exit 137`, `exit code 137`; null: no exit code. */
  readonly exitCode: number | null
}

/** How a name is looked for: anywhere in it; by its beginning, as an id is; as an address; as an exit code. */
export type MatchKind = 'word' | 'id' | 'address' | 'exitCode'

/** One thing that can be found. Shape: `names` in lower case. */
export type SearchEntry = {
  readonly match: MatchKind
  readonly names: readonly string[]
  readonly kind: SearchHit['kind']
  readonly at: ScopeRef & { readonly cluster?: string }
  /** It is no more: what names it may name another by now. */
  readonly isPast?: boolean
  /** Made when it is found: of tens of thousands of tasks few are. */
  readonly hit: () => SearchHit
}

/** Makes a thing once, when it is asked for. */
export function once<Thing extends object>(make: () => Thing): () => Thing {
  let made: Thing | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** Best first: the whole name, its beginning, the beginning of a word in it, somewhere inside. */
export type Rank = 0 | 1 | 2 | 3

export type Ranked = { readonly rank: Rank; readonly hit: SearchHit }

// A shorter piece of an id says nothing: every other id begins with it.
const shortestId = 3
const longestQuery = 512
const EXIT_CODE = /^(?:exit(?:ed)?(?: with)?(?: code)?:? ?)?(-?\d{1,10})$/

/** What was typed, as entries are compared with it: at most 512 characters, lower case, one space between words. */
export function searchQuery(find: string): SearchQuery {
  const text = find.slice(0, longestQuery).trim().replaceAll(/\s+/g, ' ').toLowerCase()
  const exitCode = EXIT_CODE.exec(text)?.[1]
  return {
    text,
    words: text === '' ? [] : text.split(' '),
    exitCode: exitCode === undefined ? null : Number(exitCode),
  }
}

/** How well an entry answers a query; null: not at all. Several words may also say where it stands. */
export function rankOf({ match, names, at, isPast }: SearchEntry, query: SearchQuery): Rank | null {
  if (match === 'exitCode') return query.exitCode !== null && names.includes(String(query.exitCode)) ? 0 : null
  const whole = bestRank(match, names, query.text)
  if (isPast && whole !== null) return 3
  if (whole !== null || query.words.length < 2) return whole
  const ranks = query.words.map((word) => bestRank(match, names, word))
  const place = [at.cluster, at.account, at.region].join(' ').toLowerCase()
  const isElsewhere = query.words.some((word, index) => ranks[index] === null && !place.includes(word))
  const told = ranks.filter((rank) => rank !== null)
  return isElsewhere || told.length === 0 ? null : (Math.max(...told, 1) as Rank)
}

/** Best rank first; among equals what fares worst, then what stopped last, then by name. */
export function byRank(one: Ranked, other: Ranked): number {
  return (
    one.rank - other.rank ||
    severity(one.hit) - severity(other.hit) ||
    (other.hit.stoppedAt ?? '').localeCompare(one.hit.stoppedAt ?? '') ||
    one.hit.name.localeCompare(other.hit.name, 'en', { numeric: true }) ||
    (one.hit.key < other.hit.key ? -1 : 1)
  )
}

function severity({ condition }: SearchHit): number {
  return condition === null ? conditions.length : conditions.indexOf(condition)
}

function bestRank(match: MatchKind, names: readonly string[], text: string): Rank | null {
  const ranks = names.map((name) => nameRank(match, name, text)).filter((rank) => rank !== null)
  return ranks.length > 0 ? (Math.min(...ranks) as Rank) : null
}

function nameRank(match: MatchKind, name: string, text: string): Rank | null {
  if (name === text) return 0
  if (match === 'id') return text.length >= shortestId && name.startsWith(text) ? 1 : null
  if (match === 'address') return /[.:]/.test(text) && name.startsWith(text) ? 1 : null
  const at = text === '' ? -1 : name.indexOf(text)
  if (at <= 0) return at === 0 ? 1 : null
  return startsWord(name, text) ? 2 : 3
}

// Names are joined by hyphens, dots, slashes and the like: what follows one begins a word.
function startsWord(name: string, text: string): boolean {
  for (let at = name.indexOf(text); at >= 0; at = name.indexOf(text, at + 1))
    if (!/[a-z0-9]/.test(name[at - 1] ?? '')) return true
  return false
}
