// Control characters, zero-width and bidirectional marks, line separators, halves of pairs: what moves, hides or turns
// text on a terminal. Line breaks of our own are put between texts, never through here.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** Text from outside, safe to print: what cannot be seen is written as `\u{202e}`. */
export function visibleText(text: string): string {
  return text.replace(HIDDEN, (hidden) => `\\u{${(hidden.codePointAt(0) ?? 0).toString(16)}}`)
}

/** As `visibleText`, cut to a length that leaves a line readable. Units: UTF-16 units. */
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
