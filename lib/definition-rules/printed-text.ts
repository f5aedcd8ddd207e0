import { HIDDEN, visibleText } from '@/lib/ecs/visible-text'

/** Text from outside, safe to print, and cut to a length that leaves a line readable. Units: UTF-16 units. */
export function shortText(text: string, longest = 120): string {
  return visibleText(text.length > longest ? `${text.slice(0, longest)}…` : text)
}

/** JSON whose hidden characters are escaped, so that it reads the same everywhere and means the same. */
export function visibleJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2)
  return text.replace(HIDDEN, (hidden) => (hidden === '\n' ? hidden : escaped(hidden)))
}

function escaped(hidden: string): string {
  return [...Array(hidden.length).keys()]
    .map((index) => `\\u${hidden.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('')
}
