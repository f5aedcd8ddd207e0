/** The sum of counts; null when one of them was not told, because a sum without it would be too low. */
export function sumTold(counts: readonly (number | null)[]): number | null {
  return counts.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0)
}
