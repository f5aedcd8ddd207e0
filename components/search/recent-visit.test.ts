// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { recentVisits, rememberVisit } from './recent-visit'

const visit = (name: string) => ({ href: `/demo/${name}`, name, where: 'demo' })

beforeEach(() => localStorage.clear())

test('the page visited last comes first, each once, the oldest are forgotten', () => {
  for (const name of ['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g', 'h', 'i']) rememberVisit(visit(name))
  expect(recentVisits().map(({ name }) => name)).toEqual(['i', 'h', 'g', 'f', 'e', 'd', 'c', 'a'])
})

test.each([
  'nonsense',
  '{}',
  '[1, null]',
  '[{"href":"//evil.example","name":"x","where":"y"}]',
  '[{"href":"javascript:alert(1)","name":"x","where":"y"}]',
])('what is not a visit in the storage is left out: %s', (text) => {
  localStorage.setItem('ecscope-visits', text)
  expect(recentVisits()).toEqual([])
})
