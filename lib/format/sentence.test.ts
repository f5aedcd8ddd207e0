import { expect, test } from 'vitest'
import { joinSentences } from './sentence'

test.each([
  [['9 failures left.', 'Then ECS rolls back.'], '9 failures left. Then ECS rolls back.'],
  [['残り 9。', '達すると ECS がロールバックします。'], '残り 9。達すると ECS がロールバックします。'],
  [['Rate exceeded', '再試行します。'], 'Rate exceeded 再試行します。'],
  [['', 'ecscope tries again by itself.', ''], 'ecscope tries again by itself.'],
  [[], ''],
])('%j reads «%s»', (sentences, text) => {
  expect(joinSentences(sentences)).toBe(text)
})
