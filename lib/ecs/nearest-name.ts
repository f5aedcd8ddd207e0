const LONGEST = 64

/** The name that somebody probably meant: the same but for case, or but for one or two letters; else undefined. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  if (written.length > LONGEST) return undefined
  const lower = written.toLowerCase()
  const allowed = lettersAllowed(written)
  return (
    names.find((name) => name.toLowerCase() === lower) ??
    names.find(
      (name) =>
        Math.abs(name.length - written.length) <= allowed && wholeDistance(lower, name.toLowerCase()) <= allowed,
    )
  )
}

/**
 * Names that begin nearly as somebody wrote, nearest first: a name that is being typed is not whole yet.
 * Shape: each name once.
 */
export function closeNames(written: string, names: readonly string[]): readonly string[] {
  if (written.length < 3 || written.length > LONGEST) return []
  const lower = written.toLowerCase()
  const allowed = lettersAllowed(written)
  return [...new Set(names)]
    .map((name) => {
      const distances = editDistances(lower, name.toLowerCase().slice(0, lower.length + allowed))
      return { name, distance: Math.min(...distances), whole: Math.abs(name.length - written.length) }
    })
    .filter(({ distance }) => distance <= allowed)
    .toSorted((one, other) => one.distance - other.distance || one.whole - other.whole)
    .map(({ name }) => name)
}

const lettersAllowed = (written: string) => (written.length < 6 ? 1 : 2)

const wholeDistance = (one: string, other: string) => editDistances(one, other).at(-1) ?? 0

/**
 * How many letters to put in, take out or exchange to come from one text to each beginning of the other.
 * Shape: by the length of the beginning; the last is for the whole. Source: Wagner and Fischer, 1974.
 */
function editDistances(one: string, other: string): readonly number[] {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1]
    for (let column = 0; column < other.length; column += 1) {
      const exchanged = (row[column] ?? 0) + (other[column] === letter ? 0 : 1)
      next.push(Math.min(exchanged, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return row
}
