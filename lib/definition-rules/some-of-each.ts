import type { Finding } from './rule'

const MOST_OF_ONE_RULE = 100

/**
 * The first hundred findings of each rule. Nobody reads more, and without a bound a list of nothing but commas would
 * be found a hundred thousand times.
 */
export function someOfEach(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>()
  return findings.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1
    counts.set(code, count)
    return count <= MOST_OF_ONE_RULE
  })
}
