import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  anything,
  boolean,
  integer,
  integerFrom,
  list,
  map,
  oneOf,
  type Shape,
  string,
  timestamp,
  validate,
} from './validate'

const shape: Shape = {
  kind: 'structure',
  members: {
    name: string,
    count: integer,
    size: integerFrom(1, 100),
    isOn: boolean,
    at: timestamp,
    kind: oneOf('A', 'B'),
    names: list(string),
    labels: map(string),
    child: { kind: 'structure', members: { name: string } },
    free: anything,
  },
}

test('a request of the right types passes as it is', () => {
  const request = {
    name: 'web',
    count: 2,
    size: 100,
    isOn: true,
    at: 1795341600.5,
    kind: 'B',
    names: ['one'],
    labels: { a: 'b' },
    child: { name: 'x' },
    free: { deep: [1] },
  }
  expect(validate(request, shape)).toEqual(request)
})

test('nulls and unknown members are dropped, as AWS ignores them', () => {
  expect(validate({ name: null, moon: 1, child: { name: 'x', moon: 1 }, names: ['one', null] }, shape)).toEqual({
    child: { name: 'x' },
    names: ['one'],
  })
})

test('names that every object has are names like any other', () => {
  const request = JSON.parse('{"constructor":{"a":1},"__proto__":{"name":"web"},"labels":{"__proto__":"x"}}')
  const checked = validate(request, shape) as { name?: string; labels: object }
  expect(Object.keys(checked)).toEqual(['labels'])
  expect(checked.name).toBeUndefined()
  expect(Object.entries(checked.labels)).toEqual([['__proto__', 'x']])
})

describe('wrong types', () => {
  test.each([
    [{ name: 1 }, 'NUMBER_VALUE cannot be converted to String'],
    [{ name: true }, 'TRUE_VALUE cannot be converted to String'],
    [{ count: '2' }, 'STRING_VALUE cannot be converted to Integer'],
    [{ isOn: 'yes' }, 'STRING_VALUE cannot be converted to Boolean'],
    [{ at: '2026-11-22' }, 'STRING_VALUE cannot be converted to Timestamp'],
    [{ name: ['web'] }, 'Start of list found where not expected'],
    [{ name: {} }, 'Start of structure or map found where not expected.'],
    [{ names: 'web' }, 'Unexpected field type'],
    [{ names: {} }, 'Start of structure or map found where not expected.'],
    [{ labels: [] }, 'Start of list found where not expected'],
    [[], 'Start of list found where not expected'],
  ])('%j: %s', (request, message) => {
    expect(() => validate(request, shape)).toThrow(expect.objectContaining({ type: 'SerializationException', message }))
  })
})

describe('values out of their range or set', () => {
  test.each([
    [
      { size: 0 },
      "Value '0' at 'size' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ],
    [
      { size: 101 },
      "Value '101' at 'size' failed to satisfy constraint: Member must have value less than or equal to 100",
    ],
    [{ kind: 'C' }, "Value 'C' at 'kind' failed to satisfy constraint: Member must satisfy enum value set: [A, B]"],
  ])('%j: %s', (request, message) => {
    expect(() => validate(request, shape)).toThrow(
      expect.objectContaining({
        type: 'InvalidParameterException',
        message: `1 validation error detected: ${message}`,
      }),
    )
  })
})

test('whatever JSON arrives, the answer is a request of the shape or one of the two refusals', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('name', 'size', 'names', 'labels', 'child'), (value, member) => {
      try {
        const request = validate({ [member]: value }, shape) as object
        expect(Object.keys(request)).toEqual(value === null ? [] : [member])
      } catch (error) {
        expect(['SerializationException', 'InvalidParameterException']).toContain((error as { type?: string }).type)
      }
    }),
  )
})
