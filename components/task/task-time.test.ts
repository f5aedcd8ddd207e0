import { describe, expect, test } from 'vitest'
import { timesWithGaps } from './task-time'

const at = (clock: string) => `2026-11-22T${clock}.000Z`
const gaps = (times: Parameters<typeof timesWithGaps>[0]) =>
  timesWithGaps(times).map((time) => [time.sincePreviousSeconds, time.sinceFirstSeconds])

describe('timesWithGaps', () => {
  test('a step that was not told has no gap and is skipped by the next', () => {
    const times = [
      { name: 'createdAt', at: at('14:09:52') },
      { name: 'connectivityAt', at: null },
      { name: 'pullStartedAt', at: at('14:10:01') },
      { name: 'pullStoppedAt', at: at('14:10:23') },
    ] as const
    expect(gaps(times)).toEqual([
      [null, null],
      [null, null],
      [9, 9],
      [22, 31],
    ])
  })

  test('times out of order make no negative gap', () => {
    const times = [
      { name: 'stoppingAt', at: at('14:28:25') },
      { name: 'executionStoppedAt', at: at('14:28:24') },
    ] as const
    expect(gaps(times)[1]).toEqual([0, 0])
  })
})
