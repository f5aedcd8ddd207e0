const LONGEST_PATTERN = 200
const MOST_QUANTIFIERS = 4

/**
 * A regular expression of the cluster query language that must match the whole value; null when it is broken, or when
 * finding its answer could take for ever: a repeated group, or many repetitions in a row.
 * Source: developer guide, cluster query language: Java's syntax (AWS's own example is `t2.*`). What both languages
 * write alike is read alike.
 */
export function safePattern(source: string): RegExp | null {
  const quantifiers = source.match(/[*+?]|\{\d/g) ?? []
  const isRepeatedGroup = /\)\s*[*+?{]/.test(source)
  const isJavaOnly = /\(\?|\\[pPQEAGZz]|&&|[*+?}]\+/.test(source)
  if (source.length > LONGEST_PATTERN || quantifiers.length > MOST_QUANTIFIERS || isRepeatedGroup || isJavaOnly)
    return null
  try {
    return new RegExp(`^(?:${source})$`)
  } catch {
    return null
  }
}
