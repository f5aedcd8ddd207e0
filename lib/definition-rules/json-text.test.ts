import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJson } from './json-text'
import type { FieldPath } from './rule'

function leavesOf(value: unknown, at: FieldPath = []): { at: FieldPath; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ at, value }]
  return Object.entries(value).flatMap(([key, field]) =>
    leavesOf(field, [...at, Array.isArray(value) ? Number(key) : key]),
  )
}

test('every value is read as JSON.parse reads it, and its place holds its text', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.integer({ min: 0, max: 4 }), (written, indent) => {
      const text = JSON.stringify(written, null, indent)
      const json = readJson(text)
      if ('reason' in json) throw new Error(json.reason)
      expect(json.value).toEqual(JSON.parse(text))
      for (const { at, value } of leavesOf(json.value)) {
        const { line, column, offset, length } = json.placeOf(at)
        expect(text.slice(offset, offset + length).endsWith(JSON.stringify(value))).toBe(true)
        expect(text.split('\n')[line - 1]?.slice(column - 1)).toBe(text.slice(offset).split('\n')[0])
      }
    }),
  )
})

test('a path that is not written has the place of what is around it', () => {
  const json = readJson('{\n  "a": { "b": 1 }\n}')
  if ('reason' in json) throw new Error(json.reason)
  expect(json.placeOf(['a', 'c', 'd'])).toMatchObject({ line: 2, column: 3, length: 3 })
  expect(json.placeOf(['x'])).toMatchObject({ line: 1, column: 1, length: 1 })
})
