/**
 * Whether attributes satisfy an expression of the cluster query language: `attribute:NAME` with `==`, `!=`, `in`,
 * `not_in`, `=~`, `!~`, `exists`, `!exists` (and the words `equals`, `not_equals`, `matches`), joined by `and`/`&&`,
 * `or`/`||`, `not`/`!` and parentheses. Null when the expression uses anything else.
 * Source: Amazon ECS developer guide, Create expressions to define container instances (cluster query language).
 */
export function matchesExpression(expression: string, attributes: ReadonlyMap<string, string>): boolean | null {
  const tokens = expression.match(/"[^"]*"|'[^']*'|\[[^\]]*\]|&&|\|\||[=!]=|[=!]~|[!()]|[^\s()!=~&|]+/g) ?? []
  const reader = new Reader(tokens, attributes)
  try {
    const answer = reader.either()
    return reader.isAtEnd ? answer : null
  } catch (error) {
    if (error instanceof NotUnderstood) return null
    throw error
  }
}

class NotUnderstood extends Error {}

/** Recursive descent over the tokens; every part is read even where the answer is clear, so that errors are found. */
class Reader {
  #position = 0
  readonly #tokens: readonly string[]
  readonly #attributes: ReadonlyMap<string, string>

  constructor(tokens: readonly string[], attributes: ReadonlyMap<string, string>) {
    this.#tokens = tokens
    this.#attributes = attributes
  }

  get isAtEnd(): boolean {
    return this.#position === this.#tokens.length
  }

  either(): boolean {
    let answer = this.#both()
    while (this.#take('or', '||')) answer = this.#both() || answer
    return answer
  }

  #both(): boolean {
    let answer = this.#one()
    while (this.#take('and', '&&')) answer = this.#one() && answer
    return answer
  }

  #one(): boolean {
    if (this.#take('not', '!')) return !this.#one()
    if (this.#take('(')) {
      const answer = this.either()
      if (!this.#take(')')) throw new NotUnderstood()
      return answer
    }
    return this.#comparison()
  }

  #comparison(): boolean {
    const subject = this.#next()
    if (!subject.startsWith('attribute:')) throw new NotUnderstood()
    const value = this.#attributes.get(subject.slice('attribute:'.length))
    if (this.#take('exists')) return value !== undefined
    if (this.#take('not_exists')) return value === undefined
    if (this.#take('!')) {
      if (!this.#take('exists')) throw new NotUnderstood()
      return value === undefined
    }
    return compare(this.#next(), value, this.#next())
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

function compare(operator: string, value: string | undefined, operand: string): boolean {
  const [isNegated, positive] = operators[operator] ?? []
  if (isNegated === undefined || !positive) throw new NotUnderstood()
  const holds = value !== undefined && positive(value, operand)
  return isNegated ? !holds : holds
}

const equals = (value: string, operand: string) => value === bare(operand)
const isIn = (value: string, operand: string) =>
  operand
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((item) => bare(item.trim()))
    .includes(value)
const matches = (value: string, operand: string) => pattern(bare(operand)).test(value)

const operators: Record<string, readonly [isNegated: boolean, (value: string, operand: string) => boolean]> = {
  '==': [false, equals],
  equals: [false, equals],
  '!=': [true, equals],
  not_equals: [true, equals],
  in: [false, isIn],
  not_in: [true, isIn],
  '=~': [false, matches],
  matches: [false, matches],
  '!~': [true, matches],
  not_matches: [true, matches],
}

// AWS's own example is `t2.*`, a regular expression; a broken one is not understood.
function pattern(source: string): RegExp {
  try {
    return new RegExp(`^(?:${source})$`)
  } catch {
    throw new NotUnderstood()
  }
}

function bare(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, '$2')
}
