/**
 * The first name from which the edges lead back to itself; undefined when there is none.
 * Every edge is followed once, without recursion: a chain may be as long as the input is.
 */
export function findCycle(edges: ReadonlyMap<string, readonly string[]>): string | undefined {
  const done = new Set<string>()
  for (const start of edges.keys()) {
    const onPath = new Set<string>()
    const stack = [{ name: start, isLeaving: false }]
    for (let step = stack.pop(); step; step = stack.pop()) {
      const { name, isLeaving } = step
      if (isLeaving) {
        onPath.delete(name)
        done.add(name)
        continue
      }
      if (onPath.has(name)) return name
      if (done.has(name)) continue
      onPath.add(name)
      stack.push({ name, isLeaving: true })
      for (const next of edges.get(name) ?? []) stack.push({ name: next, isLeaving: false })
    }
  }
  return undefined
}
