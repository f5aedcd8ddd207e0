import { expect, test } from 'vitest'
import { sumTallies } from './task-tally'

const told = { running: 3, pending: 1, desired: 4 }

test('tasks of several services add up', () => {
  expect(sumTallies([told, { running: 2, pending: 0, desired: 2 }])).toEqual({ running: 5, pending: 1, desired: 6 })
  expect(sumTallies([])).toEqual({ running: 0, pending: 0, desired: 0 })
})

test.each([null, { ...told, running: null }, { ...told, pending: null }, { ...told, desired: null }])(
  'no sum is made with %j: a count that was not told is never zero',
  (untold) => {
    expect(sumTallies([told, untold])).toBeNull()
  },
)
