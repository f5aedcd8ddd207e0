import { invalidParameter, serialization } from './errors'

/**
 * What a request may look like; one value per member, in the words of the AWS JSON protocol. The shapes of
 * `lib/definition-rules` are such shapes too.
 */
export type Shape =
  | { kind: 'string' | 'boolean' | 'timestamp' | 'anything' }
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'integer' | 'long' | 'double'; low?: number; high?: number }
  | { kind: 'list' | 'map'; of: Shape }
  | { kind: 'structure'; members: Readonly<Record<string, Shape>> }

export const string: Shape = { kind: 'string' }
export const integer: Shape = { kind: 'integer' }
export const long: Shape = { kind: 'long' }
export const double: Shape = { kind: 'double' }
export const boolean: Shape = { kind: 'boolean' }
export const timestamp: Shape = { kind: 'timestamp' }
/** JSON that is kept as it came. */
export const anything: Shape = { kind: 'anything' }

export const oneOf = <T extends string>(...values: readonly T[]): Shape => ({ kind: 'choice', values })
export const integerFrom = (low: number, high: number): Shape => ({ kind: 'integer', low, high })
export const list = (of: Shape): Shape => ({ kind: 'list', of })
export const map = (of: Shape): Shape => ({ kind: 'map', of })

/** A structure that names every member of the SDK's type, so that a new member breaks the build. */
export function structure<T extends object>(members: Readonly<Record<keyof T & string, Shape>>): Shape {
  return { kind: 'structure', members }
}

/**
 * A request checked against its shape: members that the shape does not know and nulls are dropped.
 * Errors: SerializationException for a wrong JSON type, InvalidParameterException for a value out of its range or
 * set. AWS's texts for these are those of its other JSON services: unverified for ECS.
 */
export function validate(value: unknown, shape: Shape, path = ''): unknown {
  switch (shape.kind) {
    case 'anything':
      return value
    case 'string':
      return checkedString(value)
    case 'choice':
      return checkedChoice(value, shape.values, path)
    case 'boolean':
      if (typeof value !== 'boolean') throw wrongType(value, 'Boolean')
      return value
    case 'timestamp':
      return checkedNumber(value, 'Timestamp')
    case 'double':
      return inRange(checkedNumber(value, 'Double'), shape, path)
    case 'integer':
      return inRange(Math.trunc(checkedNumber(value, 'Integer')), shape, path)
    case 'long':
      return inRange(Math.trunc(checkedNumber(value, 'Long')), shape, path)
    case 'list':
      if (!Array.isArray(value)) throw wrongType(value, 'List')
      return value.filter(isPresent).map((item, index) => validate(item, shape.of, `${path}.${index + 1}.member`))
    case 'map':
      return mapped(checkedObject(value), () => shape.of, path)
    case 'structure':
      return mapped(checkedObject(value), (key) => ownMember(shape.members, key), path)
  }
}

function mapped(object: object, shapeOf: (key: string) => Shape | undefined, path: string): object {
  const members = Object.entries(object).flatMap(([key, value]) => {
    const shape = shapeOf(key)
    return shape && isPresent(value) ? [[key, validate(value, shape, path ? `${path}.${key}` : key)] as const] : []
  })
  return Object.fromEntries(members)
}

/** A request may name a member `constructor`; only members that the shape has itself count. */
function ownMember(members: Readonly<Record<string, Shape>>, key: string): Shape | undefined {
  return Object.hasOwn(members, key) ? members[key] : undefined
}

function isPresent(value: unknown): boolean {
  return value !== null && value !== undefined
}

function checkedObject(value: unknown): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongType(value, 'Structure')
  return value
}

function checkedString(value: unknown): string {
  if (typeof value !== 'string') throw wrongType(value, 'String')
  return value
}

function checkedChoice(value: unknown, choices: readonly string[], path: string): string {
  const choice = checkedString(value)
  if (choices.includes(choice)) return choice
  throw constraint(choice, path, `Member must satisfy enum value set: [${choices.join(', ')}]`)
}

function checkedNumber(value: unknown, type: string): number {
  if (typeof value !== 'number') throw wrongType(value, type)
  return value
}

function inRange(value: number, { low, high }: { low?: number; high?: number }, path: string): number {
  if (low !== undefined && value < low) {
    throw constraint(value, path, `Member must have value greater than or equal to ${low}`)
  }
  if (high !== undefined && value > high) {
    throw constraint(value, path, `Member must have value less than or equal to ${high}`)
  }
  return value
}

function constraint(value: string | number, path: string, rule: string) {
  return invalidParameter(
    `1 validation error detected: Value '${value}' at '${path}' failed to satisfy constraint: ${rule}`,
  )
}

function wrongType(value: unknown, wanted: string) {
  if (Array.isArray(value)) return serialization('Start of list found where not expected')
  if (typeof value === 'object') return serialization('Start of structure or map found where not expected.')
  if (wanted === 'List' || wanted === 'Structure') return serialization('Unexpected field type')
  return serialization(`${tokenOf(value)} cannot be converted to ${wanted}`)
}

function tokenOf(value: unknown): string {
  if (typeof value === 'number') return 'NUMBER_VALUE'
  if (typeof value === 'boolean') return value ? 'TRUE_VALUE' : 'FALSE_VALUE'
  return 'STRING_VALUE'
}
