import { expect, test } from 'vitest'
import { joinSentences } from './sentence'

test.each([
  [['One.', 'Two.'], 'One. Two.'],
  [['一。', '二。'], '一。二。'],
  [['', 'Two.', ''], 'Two.'],
  [[], ''],
])('%j reads «%s»', (sentences, text) => {
  expect(joinSentences(sentences)).toBe(text)
})
