import { type Comparison, comparison } from './comparison'
import type { PlacementInstance } from './instance'

/** An expression of the cluster query language that is understood. */
export type Expression =
  | { readonly kind: 'either' | 'both'; readonly parts: readonly Expression[] }
  | { readonly kind: 'not'; readonly part: Expression }
  | { readonly kind: 'comparison'; readonly comparison: Comparison }

const LONGEST_EXPRESSION = 2_000
const DEEPEST_NESTING = 40
const TOKEN = /"[^"]*"|'[^']*'|\[[^\]]*\]|&&|\|\||[=!<>]=|[=!]~|[!()<>]|[^\s()!=~&|<>"'[\]][^\s()!=~&|<>"']*/g

/**
 * Reads an expression: comparisons joined by `and`/`&&`, `or`/`||`, `not`/`!` and parentheses. Null when it uses
 * anything that is not documented: then nobody but ECS can judge it.
 * Source: Amazon ECS developer guide, Create expressions to define container instances (cluster query language).
 */
export function parseExpression(text: string): Expression | null {
  if (text.length > LONGEST_EXPRESSION || text.replace(TOKEN, '').trim() !== '') return null
  const reader = new Reader(text.match(TOKEN) ?? [])
  try {
    const expression = reader.either()
    return reader.isAtEnd ? expression : null
  } catch (error) {
    if (error instanceof NotUnderstood) return null
    throw error
  }
}

/** Whether an instance satisfies an expression; null when that hangs on something that ECS did not tell. */
export function satisfies(instance: PlacementInstance, expression: Expression): boolean | null {
  if (expression.kind === 'comparison') return expression.comparison.holds(instance)
  if (expression.kind === 'not') {
    const answer = satisfies(instance, expression.part)
    return answer === null ? null : !answer
  }
  // One part that is true decides an `or`, one that is false an `and`, whatever the others are.
  const decisive = expression.kind === 'either'
  let answer: boolean | null = !decisive
  for (const part of expression.parts) {
    const one = satisfies(instance, part)
    if (one === decisive) return decisive
    if (one === null) answer = null
  }
  return answer
}

/** Whether another task on the instance can change the answer. */
export function isVolatile(expression: Expression): boolean {
  if (expression.kind === 'comparison') return expression.comparison.isVolatile
  if (expression.kind === 'not') return isVolatile(expression.part)
  return expression.parts.some(isVolatile)
}

class NotUnderstood extends Error {}

/** Recursive descent over the tokens. */
class Reader {
  #position = 0
  #depth = 0
  readonly #tokens: readonly string[]

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens
  }

  get isAtEnd(): boolean {
    return this.#position === this.#tokens.length
  }

  either(): Expression {
    return this.#joined('either', () => this.#joined('both', () => this.#one(), 'and', '&&'), 'or', '||')
  }

  #joined(kind: 'either' | 'both', read: () => Expression, ...words: string[]): Expression {
    const first = read()
    const parts = [first]
    while (this.#take(...words)) parts.push(read())
    return parts.length === 1 ? first : { kind, parts }
  }

  #one(): Expression {
    this.#depth += 1
    if (this.#depth > DEEPEST_NESTING) throw new NotUnderstood()
    const expression = this.#negation() ?? this.#group() ?? this.#comparison()
    this.#depth -= 1
    return expression
  }

  #negation(): Expression | null {
    return this.#take('not', '!') ? { kind: 'not', part: this.#one() } : null
  }

  #group(): Expression | null {
    if (!this.#take('(')) return null
    const expression = this.either()
    if (!this.#take(')')) throw new NotUnderstood()
    return expression
  }

  #comparison(): Expression {
    const subject = this.#next()
    const operator = this.#take('!') ? `!${this.#next()}` : this.#next()
    const isUnary = /^(!|not_)?exists$/.test(operator)
    const found = comparison(subject, operator, isUnary ? null : this.#next())
    if (!found) throw new NotUnderstood()
    return { kind: 'comparison', comparison: found }
  }

  #next(): string {
    const token = this.#tokens[this.#position++]
    if (token === undefined) throw new NotUnderstood()
    return token
  }

  #take(...wanted: string[]): boolean {
    if (!wanted.includes(this.#tokens[this.#position] ?? '')) return false
    this.#position += 1
    return true
  }
}
