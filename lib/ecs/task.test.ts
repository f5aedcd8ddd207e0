import { expect, test } from 'vitest'
import { livedSeconds } from './task'

const at = (clock: string) => `2026-11-22T${clock}.000Z`

test.each([
  [at('14:09:52'), at('14:28:57'), 1145],
  [at('14:09:52'), null, null],
  [null, at('14:28:57'), null],
])('a task created %s and stopped %s lived %s seconds', (createdAt, stoppedAt, seconds) => {
  expect(livedSeconds({ createdAt, stoppedAt })).toBe(seconds)
})
