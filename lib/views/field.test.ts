import { expect, test } from 'vitest'
import { countOf } from './field'

test.each([
  [0, 0],
  [2_000, 2_000],
  ['12', 12],
  [-1, null],
  [0.5, null],
  [1e21, null],
  [Number.NaN, null],
  ['-3', null],
  ['many', null],
  [null, null],
  [[], null],
])('%j counts %j', (value, count) => {
  expect(countOf(value)).toBe(count)
})
