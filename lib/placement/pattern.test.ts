import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safePattern } from './pattern'

test.each([
  ['t2.*', 't2.micro', true],
  ['t2.*', 'xt2.micro', false],
  ['(t2|m5)\\.(large|xlarge)', 'm5.xlarge', true],
  ['t2|m5', 't2x', false],
  ['[a-c]\\d{2,3}-?x+', 'b123-xx', true],
  ['[^a-c]{2}', 'dd', true],
  ['^\\w*$', 'shop_prod', true],
  ['a{2,}', 'aaaa', true],
  ['a{2}', 'aaa', false],
  ['', '', true],
])('%s of %s is %s', (source, text, isMatch) => {
  expect(safePattern(source)?.test(text)).toBe(isMatch)
})

test.each([
  '(a|b)*',
  '(a+)+',
  '[',
  '(',
  'a)',
  '*',
  'a**',
  'a*+',
  '(?=a)',
  '\\p{L}',
  '\\1',
  '[a&&b]',
  '[z-a]',
  'a{3,2}',
  'a'.repeat(201),
])('%s is not understood', (source) => expect(safePattern(source)).toBeNull())

test('what is understood matches what JavaScript matches', () => {
  const piece = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\w', '\\d', '(a|ab)', '(b|)', '|', '^', '$')
  const often = fc.constantFrom('', '*', '+', '?', '{2}', '{1,2}', '{1,}', '*?')
  const source = fc.array(
    fc.tuple(piece, often).map(([one, count]) => (/^[(|^$]/.test(one) ? one : one + count)),
    {
      maxLength: 6,
    },
  )
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '1', '-'), maxLength: 6 })
  fc.assert(
    fc.property(source, text, (parts, value) => {
      const pattern = parts.join('')
      expect(safePattern(pattern)?.test(value)).toBe(new RegExp(`^(?:${pattern})$`).test(value))
    }),
    { numRuns: 2_000 },
  )
})

// Each of these takes a backtracking engine longer than anyone waits.
test.each([
  ['.*'.repeat(99), 'a'.repeat(1_000)],
  ['a{1,99}'.repeat(20), 'a'.repeat(1_000)],
  ['(a|aa)'.repeat(30), 'a'.repeat(45)],
  ['a?'.repeat(90), 'a'.repeat(90)],
])('%s is answered', (source, text) => {
  expect(safePattern(`${source}x`)?.test(text)).toBe(false)
})
