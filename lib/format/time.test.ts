import { describe, expect, test } from 'vitest'
import { compiledMessages } from '@/lib/messages/compile'
import { translator } from '@/lib/messages/translate'
import { ageText, clockText, durationText, timeOfDayText } from './time'

const en = translator('en', compiledMessages('en'))
const ja = translator('ja', compiledMessages('ja'))

describe('time in words', () => {
  test.each([
    [0, '0 s', '0 秒'],
    [4, '4 s', '4 秒'],
    [59.9, '59 s', '59 秒'],
    [60, '1 min', '1 分'],
    [125, '2 min 5 s', '2 分 5 秒'],
    [1320, '22 min', '22 分'],
    [3_600, '1 h', '1 時間'],
    [7_500, '2 h 5 min', '2 時間 5 分'],
    [273_600, '3 d 4 h', '3 日 4 時間'],
    [8_640_000, '100 d', '100 日'],
    [-5, '0 s', '0 秒'],
    [Number.NaN, '0 s', '0 秒'],
  ])('%d seconds are %s', (seconds, english, japanese) => {
    expect(durationText(en, seconds)).toBe(english)
    expect(durationText(ja, seconds)).toBe(japanese)
  })

  test('an age is the time since then, and a moment ahead is now', () => {
    const at = '2026-11-22T14:32:00.000Z'
    expect(ageText(en, at, Date.parse(at) + 90_000)).toBe('1 min 30 s')
    expect(ageText(en, at, Date.parse(at) - 90_000)).toBe('0 s')
  })

  test('a moment is told to the second in the zone that is asked for', () => {
    expect(clockText('2026-11-22T23:59:05.000Z', 'en', 'UTC')).toBe('2026-11-22 23:59:05')
    expect(clockText('2026-11-22T23:59:05.000Z', 'ja', 'Asia/Tokyo')).toBe('2026-11-23 08:59:05')
    expect(timeOfDayText('2026-11-22T00:00:05.000Z', 'ja', 'UTC')).toBe('00:00:05')
    expect(clockText('no date', 'en', 'UTC')).toBe('no date')
  })
})
