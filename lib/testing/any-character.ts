import fc from 'fast-check'

const hidden = ['\u0000', '\u001b', '\u200b', '\u202e', '\u2028', '\u2066', '\ufeff', '\ud800', '\udc00', '\n']

/**
 * Any character of Unicode, and often one that hides, moves or breaks text: a unit for `fc.string`. fast-check's own
 * `binary` takes seconds to prepare.
 */
export const anyCharacter = fc.oneof(
  fc.integer({ min: 0, max: 0x10ffff }).map((codePoint) => String.fromCodePoint(codePoint)),
  fc.constantFrom(...hidden),
)
