import { expect, test } from 'vitest'
import { sentences } from './sentences'

test('sentences stand apart in English and together in Japanese', () => {
  expect(sentences('en', '9 failures left.', 'Then ECS rolls back.')).toBe('9 failures left. Then ECS rolls back.')
  expect(sentences('ja', '残り 9。', '達すると ECS がロールバックします。')).toBe(
    '残り 9。達すると ECS がロールバックします。',
  )
})

test('a sentence that is not there leaves no gap', () => {
  expect(sentences('en', '', 'ecscope tries again by itself.')).toBe('ecscope tries again by itself.')
})
