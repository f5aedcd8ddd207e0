/** About how many bytes of JSON a value takes; stops counting past `enough`. Never recurses. */
export function sizeAtLeast(value: unknown, enough: number): number {
  let size = 0
  const rest: unknown[] = [value]
  while (rest.length > 0 && size <= enough) {
    const next = rest.pop()
    if (typeof next === 'string') size += next.length + 2
    else if (Array.isArray(next)) {
      size += next.length + 2
      if (size <= enough) for (const item of next) rest.push(item)
    } else if (typeof next === 'object' && next !== null) {
      size += 2
      for (const [key, field] of Object.entries(next)) {
        size += key.length + 4
        rest.push(field)
      }
    } else size += 1
  }
  return size
}
