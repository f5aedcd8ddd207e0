import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCharacter } from '@/lib/testing/any-character'
import { shortText, visibleJson } from './printed-text'

const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

describe('text from outside', () => {
  test.each([
    ['a\u202egpj.exe', 'a\\u{202E}gpj.exe'],
    ['\u001b[2J', '␛[2J'],
    ['one\r\ntwo', 'one␍␊two'],
    ['\ud800', '\\u{D800}'],
    ['コンテナ 🐳', 'コンテナ 🐳'],
  ])('%j is printed as %s', (text, printed) => {
    expect(shortText(text)).toBe(printed)
  })

  test('shows everything that hides, and stays well formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        expect(shortText(text)).not.toMatch(hidden)
        expect(shortText(text, 10)).not.toMatch(/\p{Cs}/u)
      }),
    )
  })

  test('as JSON means what it meant', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: anyCharacter }), (value) => {
        const text = visibleJson(value)
        expect(text.replaceAll('\n', '')).not.toMatch(hidden)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
