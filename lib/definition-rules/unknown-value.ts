import type { Finding } from './rule'

/** Fields that hold something, of which it is not known yet what. */
export type UnknownValues = {
  /** Gives an object such a field; whoever reads it gets `blank` and is remembered. */
  readonly define: (target: object, key: string | number, blank?: unknown) => void
  /** What `look` finds; nothing when it read such a field, because then it cannot be sure. */
  readonly whenKnown: (look: () => Finding[]) => Finding[]
}

/**
 * Lets rules be written as if every value were known: a rule that comes to the same end whatever the value is never
 * reads it, so a finding of a rule that read one is a guess, and is dropped.
 */
export function unknownValues(): UnknownValues {
  let readCount = 0
  return {
    define(target, key, blank) {
      const get = () => {
        readCount += 1
        return blank
      }
      Object.defineProperty(target, key, { enumerable: true, configurable: true, get })
    },
    whenKnown(look) {
      const before = readCount
      const findings = look()
      const isCertain = readCount === before
      readCount = before
      return isCertain ? findings : []
    },
  }
}
