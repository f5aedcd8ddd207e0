/** Where a match has come to in a text: a step leads from these places to those. */
type Places = ReadonlySet<number>
type Step = (text: string, from: Places) => Places

const LONGEST_PATTERN = 200
const MOST_TIMES = 200
// One character. Classes within classes, `&&`, `\p` and the like are Java's alone.
const ONE = /\[(?:\\[dDwWsS]|\\[^\w\s]|[^\]\\[&])+\]|\\[dDwWsS]|\\[^\w\s]|[^\\()[|*+?{}^$]/y
const TIMES = /(?:([*+?])|\{(\d{1,3})(,(\d{1,3})?)?\})\??/y

/**
 * Whether a whole text matches a regular expression of the cluster query language; null for a pattern that is broken or
 * not understood, as one that repeats a group.
 * Shape: all ways are followed at once, so that no pattern takes for ever on any text.
 * Source: developer guide, cluster query language: Java's syntax (AWS's own example is `t2.*`). What both languages
 * write alike is read alike.
 */
export function safePattern(source: string): { readonly test: (text: string) => boolean } | null {
  if (source.length > LONGEST_PATTERN) return null
  try {
    const whole = new PatternReader(source).whole()
    return { test: (text) => whole(text, new Set([0])).has(text.length) }
  } catch (error) {
    if (error instanceof NotUnderstood || error instanceof SyntaxError) return null
    throw error
  }
}

class NotUnderstood extends Error {}

/** Recursive descent over the pattern. Errors: `NotUnderstood`, and `SyntaxError` for a broken class. */
class PatternReader {
  #at = 0
  readonly #source: string

  constructor(source: string) {
    this.#source = source
  }

  whole(): Step {
    const step = this.#alternatives()
    if (this.#at < this.#source.length) throw new NotUnderstood()
    return step
  }

  #alternatives(): Step {
    const parts = [this.#sequence()]
    while (this.#take('|')) parts.push(this.#sequence())
    return (text, from) => new Set(parts.flatMap((part) => [...part(text, from)]))
  }

  #sequence(): Step {
    const steps: Step[] = []
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] ?? '')) steps.push(this.#one())
    return (text, from) => steps.reduce((places, step) => step(text, places), from)
  }

  #one(): Step {
    if (this.#take('^')) return (_, from) => kept(from, (at) => at === 0)
    if (this.#take('$')) return (text, from) => kept(from, (at) => at === text.length)
    return this.#take('(') ? this.#group() : this.#repeated()
  }

  #group(): Step {
    const inside = this.#alternatives()
    if (!this.#take(')') || this.#match(TIMES)) throw new NotUnderstood()
    return inside
  }

  #repeated(): Step {
    const step = characterStep(this.#match(ONE)?.[0])
    const [all, sign, least, range, most] = this.#match(TIMES) ?? []
    if (all === undefined) return step
    if (sign) return times(step, sign === '+' ? 1 : 0, sign === '?' ? 1 : null)
    const [from, to] = [Number(least), range === undefined ? Number(least) : most === undefined ? null : Number(most)]
    if (from > MOST_TIMES || (to !== null && (to > MOST_TIMES || to < from))) throw new NotUnderstood()
    return times(step, from, to)
  }

  #take(sign: string): boolean {
    if (this.#source[this.#at] !== sign) return false
    this.#at += 1
    return true
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#source)
    this.#at += found?.[0].length ?? 0
    return found
  }
}

function kept(places: Places, isKept: (at: number) => boolean): Places {
  return new Set([...places].filter(isKept))
}

function characterStep(source: string | undefined): Step {
  if (source === undefined) throw new NotUnderstood()
  const one = new RegExp(`^${source}$`)
  return (text, from) =>
    new Set([...kept(from, (at) => at < text.length && one.test(text[at] ?? ''))].map((at) => at + 1))
}

/** A step taken so often; from each place it is taken once more only where it has not been yet. */
function times(step: Step, least: number, most: number | null): Step {
  return (text, from) => {
    let places = from
    for (let count = 0; count < least && places.size > 0; count += 1) places = step(text, places)
    const reached = new Set(places)
    for (let count = least; places.size > 0 && (most === null || count < most); count += 1) {
      places = kept(step(text, places), (at) => !reached.has(at))
      for (const at of places) reached.add(at)
    }
    return reached
  }
}
