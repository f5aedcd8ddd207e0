import compile from 'icu-minify/compile'
import { afterEach, expect, test, vi } from 'vitest'
import { translator } from './translate'

afterEach(() => vi.restoreAllMocks())

test('a sentence said again needs no new formatter of its language', () => {
  const t = translator('en', { running: compile('{count, plural, one {# task} other {# tasks}}') })
  expect(t('running', { count: 1 })).toBe('1 task')
  const made = [vi.spyOn(Intl, 'PluralRules'), vi.spyOn(Intl, 'NumberFormat')]
  expect([2, 3, 1200].map((count) => t('running', { count }))).toEqual(['2 tasks', '3 tasks', '1,200 tasks'])
  for (const spy of made) expect(spy).not.toHaveBeenCalled()
})

test('each language has formatters of its own', () => {
  const running = compile('{count, plural, one {one} other {more}}')
  expect(translator('en', { running })('running', { count: 1 })).toBe('one')
  expect(translator('ja', { running })('running', { count: 1 })).toBe('more')
})
