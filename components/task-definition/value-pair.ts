import type { Shown } from '@/lib/views/container'

/** Two values as they stand beside each other; what is long and the same in front is left out. */
export function shortPair(from: Shown | null, to: Shown | null): readonly [Shown | null, Shown | null] {
  if (typeof from !== 'string' || typeof to !== 'string') return [short(from), short(to)]
  if (Math.max(from.length, to.length) <= longestWhole) return [from, to]
  const start = sameStart(from, to)
  return start < fewestSame ? [from, to] : [`…${from.slice(start)}`, `…${to.slice(start)}`]
}

const longestWhole = 32
const fewestSame = 12

// An image that stands alone is known by what follows its registry.
function short(value: Shown | null): Shown | null {
  if (typeof value !== 'string' || value.length <= longestWhole || /\s/.test(value)) return value
  const slash = value.lastIndexOf('/')
  return slash < fewestSame ? value : `…${value.slice(slash)}`
}

/** How far two texts are the same, up to the last mark that divides them; what follows a slash is a name if it is short. */
function sameStart(from: string, to: string): number {
  let length = 0
  while (length < Math.min(from.length, to.length) && from[length] === to[length]) length++
  const same = from.slice(0, length)
  const slash = same.lastIndexOf('/')
  const rest = Math.max(from.length, to.length) - slash
  return slash >= 0 && rest <= longestWhole - 4 ? slash : Math.max(0, same.search(/[/:,][^/:,]*$/))
}
