import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visibleLines, visibleText } from './visible-text'

test.each([
  ['a\u0000b', 'a␀b'],
  ['a\u001b[31m', 'a␛[31m'],
  ['a\u007f', 'a␡'],
  ['a\u0085b', 'a\\u{85}b'],
  ['safe\u202egnp.exe', 'safe\\u{202E}gnp.exe'],
  ['\u2066a\u2069', '\\u{2066}a\\u{2069}'],
  ['ze\u200bro', 'ze\\u{200B}ro'],
  ['\ufeffbom', '\\u{FEFF}bom'],
  ['tag\u{e0041}', 'tag\\u{E0041}'],
  ['\ud800', '\\u{D800}'],
  ['two\nlines\r', 'two␊lines␍'],
  ['日本語のサービス', '日本語のサービス'],
  ['<b>"&\'</b>', '<b>"&\'</b>'],
  ['🚀 é', '🚀 é'],
])('%j is read as %j', (text, visible) => {
  expect(visibleText(text)).toBe(visible)
})

test('texts of several lines keep line feeds and tabs and nothing else that hides', () => {
  expect(visibleLines('a\n\tb\r\u202e')).toBe('a\n\tb␍\\u{202E}')
})

test('nothing invisible is left, and what is visible is made visible only once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const visible = visibleText(text)
      expect(visible).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
      expect(visibleText(visible)).toBe(visible)
    }),
  )
})
