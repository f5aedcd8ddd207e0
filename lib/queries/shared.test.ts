import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shared } from './shared'

test('what comes out equals the newer, whatever was known before', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (older, newer) => {
      expect(shared(older, newer)).toEqual(newer)
    }),
  )
})

test('what is equal stays the very same, and neither value is changed', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const frozen = deepFrozen(value)
      const again = shared(frozen, deepFrozen(structuredClone(value)))
      expect(Object.is(again, frozen) || typeof frozen !== 'object').toBe(true)
    }),
  )
})

test('a service that changed is new, its neighbours stay', () => {
  const older = {
    services: [
      { name: 'cart', running: 3 },
      { name: 'checkout', running: 9 },
    ],
    takenAt: '14:00',
  }
  const newer = {
    services: [
      { name: 'cart', running: 3 },
      { name: 'checkout', running: 8 },
    ],
    takenAt: '14:01',
  }
  const result = shared(older, newer)
  expect(result.services[0]).toBe(older.services[0])
  expect(result.services[1]).not.toBe(older.services[1])
  expect(result.services).not.toBe(older.services)
})

test.each([
  [{ a: 1, b: 2 }, { a: 1 }],
  [{ a: 1 }, { a: 1, b: undefined }],
  [[1, 2], [1]],
  [{ 0: 'x' }, ['x']],
  [null, {}],
  [{}, JSON.parse('{"__proto__":{}}')],
])('%j is not taken for %j', (older, newer) => {
  expect(shared(older, newer)).toEqual(newer)
  expect(shared(older, newer)).not.toBe(older)
})

function deepFrozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) deepFrozen(part)
  return Object.freeze(value)
}
