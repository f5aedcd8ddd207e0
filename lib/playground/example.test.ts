import { describe, expect, test } from 'vitest'
import { examples } from './example'
import { readPlayground } from './reading'

describe('an example', () => {
  test.each(examples.map((each) => [each.id, each] as const))('%s shows what it is named for', (_, example) => {
    const reading = readPlayground(example.text, example.settings)
    if ('reason' in reading) throw new Error(reading.reason)
    const codes = reading.findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code)
    expect(codes).toEqual(example.shows)
  })

  test('is called differently from every other', () => {
    expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length)
  })
})
