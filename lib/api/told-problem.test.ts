import { expect, test } from 'vitest'
import { HIDDEN } from '@/lib/ecs/visible-text'
import { Problem } from '@/lib/problem'
import { toldProblem } from './told-problem'

test('a name out of a URL is told with every character that hides or turns text made visible', () => {
  const told = toldProblem(new Problem({ code: 'notFound', resource: 'a\u202eb\u0000c\nd' }))
  expect(told).toEqual({ code: 'notFound', resource: 'a\\u{202E}b␀c␊d' })
  expect(told.resource).not.toMatch(HIDDEN)
})
