const LONGEST = 64

/** The name that somebody probably meant: the same but for case, or but for one or two letters; else undefined. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  if (written.length > LONGEST) return undefined
  const lower = written.toLowerCase()
  const allowed = written.length < 6 ? 1 : 2
  return (
    names.find((name) => name.toLowerCase() === lower) ??
    names.find(
      (name) => Math.abs(name.length - written.length) <= allowed && editDistance(lower, name.toLowerCase()) <= allowed,
    )
  )
}

/** How many letters to put in, take out or exchange. Source: Wagner and Fischer, 1974. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1]
    for (let column = 0; column < other.length; column += 1) {
      const exchanged = (row[column] ?? 0) + (other[column] === letter ? 0 : 1)
      next.push(Math.min(exchanged, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
