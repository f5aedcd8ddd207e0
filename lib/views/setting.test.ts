import { expect, test } from 'vitest'
import { otherSettings } from './setting'

const MASKED = { masked: true }
const none = new Set<string>()

test('what is nested deeper than any parameter is named, and masked', () => {
  const part = { one: { two: { three: { four: { five: { six: { seven: { eight: 'x' } } } } } } } }
  expect(otherSettings(part, none)).toEqual([{ name: 'one.two.three.four.five.six.seven', value: MASKED }])
})

test('a flag in a list hides the value after it', () => {
  expect(otherSettings({ future: ['--token', 'hunter2'], plain: ['a', 'b'] }, none)).toEqual([
    { name: 'future', value: MASKED },
    { name: 'plain', value: 'a, b' },
  ])
})
