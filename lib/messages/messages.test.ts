import { describe, expect, test } from 'vitest'
import { compiledMessages, messageEntries } from './compile'
import { chooseLocale } from './locale'
import { translator } from './translate'

const english = new Map(messageEntries('en'))
const japanese = new Map(messageEntries('ja'))
const argumentsOf = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1]))].sort()

describe('messages', () => {
  test('both languages have the same keys', () => {
    expect([...japanese.keys()]).toEqual([...english.keys()])
  })

  test('every message compiles and none is empty', () => {
    for (const locale of ['en', 'ja'] as const) {
      expect(Object.keys(compiledMessages(locale))).toHaveLength(english.size)
      for (const [key, text] of messageEntries(locale)) expect(text.trim(), key).not.toBe('')
    }
  })

  test('both languages use the same values, unless a plural word needs none in Japanese', () => {
    for (const [key, text] of english) {
      const missing = argumentsOf(japanese.get(key) ?? '').filter((name) => !argumentsOf(text).includes(name))
      expect(missing, key).toEqual([])
    }
  })

  test('a sentence is filled with its values and a missing one answers its key', () => {
    const t = translator('en', { greeting: ['Hello ', ['name'], '!'] })
    expect(t('greeting', { name: '<b>ECS</b>' })).toBe('Hello <b>ECS</b>!')
    expect(t('nothing.here')).toBe('nothing.here')
    expect(t('greeting')).toBe('greeting')
  })

  test.each([
    ['ja', 'en-GB,en;q=0.9', 'ja'],
    [undefined, 'ja,en-US;q=0.8', 'ja'],
    [undefined, 'fr-FR, en;q=0.4, ja;q=0.6', 'ja'],
    [undefined, 'de', 'en'],
    ['xx', null, 'en'],
  ] as const)('language chosen %s with browser order %s is %s', (chosen, header, locale) => {
    expect(chooseLocale(chosen, header)).toBe(locale)
  })
})
