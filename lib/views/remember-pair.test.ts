import { expect, test, vi } from 'vitest'
import { rememberPair } from './remember-pair'

test('a pair is worked out once, and each order of two is a pair of its own', () => {
  const make = vi.fn((from: { a: number }, to: { a: number }) => from.a - to.a)
  const remembered = rememberPair(make)
  const [one, two] = [{ a: 1 }, { a: 2 }]
  expect([remembered(one, two), remembered(one, two), remembered(two, one)]).toEqual([-1, -1, 1])
  expect(make).toHaveBeenCalledTimes(2)
})
