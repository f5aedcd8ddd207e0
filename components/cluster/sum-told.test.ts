import { expect, test } from 'vitest'
import { sumTold } from './sum-told'

test.each([
  [[], 0],
  [[496, 36, 0], 532],
  [[496, null, 36], null],
])('the sum of %j is %s', (counts, sum) => {
  expect(sumTold(counts)).toBe(sum)
})
