/** About how many bytes of JSON a value takes: escapes and letters beyond ASCII count as one. Never recurses. */
export function roughSize(value: unknown): number {
  let size = 0
  const rest: unknown[] = [value]
  while (rest.length > 0) {
    const next = rest.pop()
    if (typeof next === 'string') size += next.length + 2
    else if (Array.isArray(next)) {
      size += next.length + 2
      for (const item of next) rest.push(item)
    } else if (typeof next === 'object' && next !== null) {
      size += 2
      for (const [key, field] of Object.entries(next)) {
        size += key.length + 4
        rest.push(field)
      }
    } else size += String(next).length
  }
  return size
}
