import { createHash } from 'node:crypto'
import { invalidParameter } from './errors'

/** One page of a list and the token of the next. */
export type Page<T> = { items: T[]; nextToken?: string }

type PageRequest<T> = {
  operation: string
  size: number
  nextToken: string | undefined
  /** What identifies an item; strings identify themselves. */
  keyOf?: (item: T) => string
}

type Position = { index: number; lastKey: string }

/**
 * Cuts a list into pages. The opaque token names the last item given, so that what appears or vanishes between two
 * calls makes nobody skip the rest; it is sealed for its operation, so that another text is refused.
 * Errors: InvalidParameterException; its words are unverified.
 */
export function page<T>(items: readonly T[], request: PageRequest<T>): Page<T> {
  const { operation, size, nextToken, keyOf = String } = request
  const start = nextToken === undefined ? 0 : resumedAt(items.map(keyOf), opened(operation, nextToken))
  const end = start + size
  const given = items.slice(start, end)
  const last = given.at(-1)
  if (last === undefined || end >= items.length) return { items: given }
  return { items: given, nextToken: sealed(operation, { index: end, lastKey: keyOf(last) }) }
}

/** After the last item given; where that is gone, one earlier than it was: better one twice than one never. */
function resumedAt(keys: readonly string[], { index, lastKey }: Position): number {
  if (keys[index - 1] === lastKey) return index
  const found = keys.indexOf(lastKey)
  return found >= 0 ? found + 1 : Math.max(0, Math.min(index, keys.length) - 1)
}

function sealed(operation: string, { index, lastKey }: Position): string {
  return Buffer.from(JSON.stringify([index, lastKey, seal(operation, index, lastKey)])).toString('base64')
}

function opened(operation: string, token: string): Position {
  try {
    const [index, lastKey, found] = JSON.parse(Buffer.from(token, 'base64').toString('utf8'))
    if (found === seal(operation, index, lastKey)) return { index, lastKey }
  } catch {
    // No token of ours: refused below like any other text.
  }
  throw invalidParameter('Invalid token.')
}

function seal(operation: string, index: number, lastKey: string): string {
  return createHash('sha256')
    .update(JSON.stringify([operation, index, lastKey]))
    .digest('hex')
    .slice(0, 32)
}
