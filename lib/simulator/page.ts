import { createHash } from 'node:crypto'
import { invalidParameter } from './errors'

/** One page of a list and the token of the next. */
export type Page<T> = { items: T[]; nextToken?: string }

/**
 * Cuts a list into pages. The token is opaque: it carries where to go on, for this operation, sealed so that another
 * text is refused.
 * Errors: InvalidParameterException; its words are unverified.
 */
export function page<T>(
  items: readonly T[],
  request: { operation: string; size: number; nextToken: string | undefined },
): Page<T> {
  const start = request.nextToken === undefined ? 0 : opened(request.operation, request.nextToken)
  const end = start + request.size
  return {
    items: items.slice(start, end),
    ...(end < items.length ? { nextToken: sealed(request.operation, end) } : {}),
  }
}

function sealed(operation: string, index: number): string {
  return Buffer.from(`${index} ${seal(operation, index)}`).toString('base64')
}

function opened(operation: string, token: string): number {
  const [index = '', found] = Buffer.from(token, 'base64').toString('latin1').split(' ')
  if (!/^\d+$/.test(index) || found !== seal(operation, Number(index))) {
    throw invalidParameter('Invalid token.')
  }
  return Number(index)
}

function seal(operation: string, index: number): string {
  return createHash('sha256').update(`${operation} ${index}`).digest('hex').slice(0, 32)
}
