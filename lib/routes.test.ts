import { expect, test } from 'vitest'
import { revisionNumber } from './routes'

test.each(['0x8d', '1e2', '+7', '-7', ' 7', '7.0', '', '７', 'Infinity'])('%j is no number of a revision', (text) => {
  expect(revisionNumber(text)).toBeNaN()
})

test('a revision is written in decimal digits', () => {
  expect(revisionNumber('141')).toBe(141)
})
