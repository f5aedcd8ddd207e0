// Controls, format characters (bidi, zero-width, BOM, tags), separators, lone surrogates, and letters drawn as nothing.
/** What cannot be seen, or moves and turns what can. */
export const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0\u2800]|\u034f/gu

/**
 * A text from outside with every character that would hide, reorder or forge what is read made visible.
 * Shape: U+0007 becomes ␇, U+202E becomes \u{202E}; everything else stays.
 */
export function visibleText(text: string): string {
  return text.replace(HIDDEN, symbolOf)
}

/** As `visibleText`, for texts of several lines: line feeds and tabs stay. */
export function visibleLines(text: string): string {
  return text.replace(HIDDEN, (hidden) => (hidden === '\n' || hidden === '\t' ? hidden : symbolOf(hidden)))
}

// Unicode's Control Pictures block shows U+0000 to U+001F in order from U+2400, and DEL at U+2421.
function symbolOf(hidden: string): string {
  const code = hidden.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  return code === 0x7f ? '\u2421' : `\\u{${code.toString(16).toUpperCase()}}`
}
