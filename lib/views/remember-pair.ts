/**
 * Works something out once for each pair of answers, for as long as both are kept: screens look again every few seconds,
 * and a revision never changes.
 */
export function rememberPair<Each extends object, Made>(make: (from: Each, to: Each) => Made): typeof make {
  const known = new WeakMap<Each, WeakMap<Each, { readonly made: Made }>>()
  return (from, to) => {
    const ofFrom = known.get(from) ?? new WeakMap()
    known.set(from, ofFrom)
    const found = ofFrom.get(to) ?? { made: make(from, to) }
    ofFrom.set(to, found)
    return found.made
  }
}
