import { nearestName } from '@/lib/ecs/nearest-name'
import { isObject } from '@/lib/value/is-object'
import { deployTime, isPlaceholder } from './not-yet-known'
import { type FieldPath, type Finding, type Fix, found, type RuleCode } from './rule'
import type { Shape, Structure } from './shape'
import { type UnknownValues, unknownValues } from './unknown-value'

/** `api`: the fields of RegisterTaskDefinition; `cloudFormation`: the properties of AWS::ECS::TaskDefinition. */
export type DefinitionForm = 'api' | 'cloudFormation'

/** A value that has its shape throughout: what did not fit is left out, or is a value that is not known. */
export type ShapedValue = {
  readonly value: Readonly<Record<string, unknown>>
  readonly findings: readonly Finding[]
  readonly unknown: UnknownValues
  /** A path in `value` as a path in what was written: items that were left out there have their indexes here. */
  readonly writtenPath: (path: FieldPath) => FieldPath
}

type Reading = {
  readonly form: DefinitionForm
  readonly findings: Finding[]
  readonly unknown: UnknownValues
  readonly indexes: WeakMap<object, readonly number[]>
  readonly nullFields: FieldPath[]
  readonly deployTimeFields: FieldPath[]
}

const UNKNOWN = Symbol('unknown')
const ABSENT = Symbol('absent')
const INT32 = 2 ** 31
const REPORTED_FIELDS = 50

/**
 * Reads what somebody wrote as a structure. Errors: none; what does not fit is a finding.
 * Source: AWS JSON protocol 1.1: null is a field that was left out, a member that is not known is ignored.
 */
export function readShape(written: object, shape: Structure, form: DefinitionForm): ShapedValue {
  const reading: Reading = {
    form,
    findings: [],
    unknown: unknownValues(),
    indexes: new WeakMap(),
    nullFields: [],
    deployTimeFields: [],
  }
  const value = readStructure(written, shape, [], reading)
  noteMany(reading, 'nullField', reading.nullFields)
  noteMany(reading, 'deployTimeValue', reading.deployTimeFields)
  return { value, findings: reading.findings, unknown: reading.unknown, writtenPath: writtenPath(value, reading) }
}

function read(written: unknown, shape: Shape, path: FieldPath, reading: Reading): unknown {
  if (reading.form === 'cloudFormation') {
    const later = deployTime(written)
    if (later === 'absent') return ABSENT
    if (later === 'unknown') {
      reading.deployTimeFields.push(path)
      return UNKNOWN
    }
  }
  switch (shape.kind) {
    case 'anything':
      return typeof written === 'object' ? {} : written
    case 'structure':
      return isObject(written)
        ? readStructure(written, shape, path, reading)
        : misfit(written, 'structure', path, reading)
    case 'map':
      return isObject(written) ? readMap(written, shape.of, path, reading) : misfit(written, 'map', path, reading)
    case 'list':
      return Array.isArray(written)
        ? readList(written, shape.of, path, reading)
        : misfit(written, 'list', path, reading)
    case 'integer':
      return readInteger(written, path, reading)
    case 'boolean':
      return readBoolean(written, path, reading)
    case 'string':
      return readString(written, shape.isJudged, path, reading)
    case 'choice':
      return readChoice(written, shape, path, reading)
  }
}

function readStructure(written: object, shape: Structure, path: FieldPath, reading: Reading) {
  const value: Record<string, unknown> = {}
  const foreign: string[] = []
  for (const [name, field] of Object.entries(written)) {
    const member = memberName(name, shape, reading.form)
    const memberShape = member === undefined ? undefined : shape.members[member]
    if (member === undefined || memberShape === undefined) foreign.push(name)
    else if (field === null || field === undefined) reading.nullFields.push([...path, member])
    else put(value, member, read(field, memberShape, [...path, member], reading), memberShape, reading)
  }
  for (const name of foreign.slice(0, REPORTED_FIELDS)) reportForeign(name, shape, path, reading)
  for (const name of shape.required) {
    if (!Object.hasOwn(value, name)) reading.findings.push(found('memberMissing', path, { values: { field: name } }))
  }
  return value
}

function put(target: object, key: string | number, value: unknown, shape: Shape, { unknown }: Reading): void {
  if (value === UNKNOWN) unknown.define(target, key, Array.isArray(target) ? blankItem(shape) : undefined)
  else if (value !== ABSENT) Object.defineProperty(target, key, { value, enumerable: true, writable: true })
}

// What rules may safely take apart when an item of a list is not known.
function blankItem(shape: Shape): unknown {
  if (shape.kind === 'structure') return {}
  return shape.kind === 'integer' ? Number.NaN : ''
}

function memberName(name: string, { members }: Structure, form: DefinitionForm): string | undefined {
  if (form === 'api') return Object.hasOwn(members, name) ? name : undefined
  // The one property that CloudFormation does not call as the API does.
  if (name === 'ProxyConfigurationProperties') return 'properties'
  const lower = name.toLowerCase()
  return Object.keys(members).find((member) => member.toLowerCase() === lower)
}

function reportForeign(field: string, shape: Structure, path: FieldPath, { findings, form }: Reading): void {
  if (form === 'api' && shape.described.includes(field)) return
  const meant = nearestName(field, Object.keys(shape.members))
  const at = [...path, field]
  if (meant) findings.push(found('misspeltField', at, { values: { field, meant } }))
  else findings.push(found('unknownField', at, { values: { field } }))
}

function readMap(written: object, shape: Shape, path: FieldPath, reading: Reading): object {
  const value: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(written)) {
    if (field === null || field === undefined) reading.nullFields.push([...path, key])
    else put(value, key, read(field, shape, [...path, key], reading), shape, reading)
  }
  return value
}

function readList(written: readonly unknown[], shape: Shape, path: FieldPath, reading: Reading): readonly unknown[] {
  const items: unknown[] = []
  const indexes: number[] = []
  written.forEach((item, index) => {
    if (item === null || item === undefined) return
    const value = read(item, shape, [...path, index], reading)
    if (value === ABSENT) return
    put(items, items.length, value, shape, reading)
    indexes.push(index)
  })
  const nullAt = written.findIndex((item) => item === null || item === undefined)
  if (nullAt >= 0) reading.findings.push(found('nullItem', [...path, nullAt], { values: { list: path.join('.') } }))
  reading.indexes.set(items, indexes)
  return items
}

function readInteger(written: unknown, path: FieldPath, reading: Reading): unknown {
  if (typeof written === 'number' && Number.isInteger(written) && written >= -INT32 && written < INT32) return written
  if (typeof written !== 'string') return misfit(written, 'integer', path, reading)
  const isNumber = /^-?\d{1,9}$/.test(written)
  if (isNumber && reading.form === 'cloudFormation') return Number(written)
  return isNumber
    ? mended(Number(written), written, 'integer', path, reading, 'STRING_VALUE cannot be converted to Integer')
    : misfit(written, 'integer', path, reading, 'STRING_VALUE cannot be converted to Integer')
}

function readBoolean(written: unknown, path: FieldPath, reading: Reading): unknown {
  if (typeof written === 'boolean') return written
  if (written !== 'true' && written !== 'false') return misfit(written, 'boolean', path, reading)
  const value = written === 'true'
  return reading.form === 'cloudFormation' ? value : mended(value, written, 'boolean', path, reading)
}

function readString(written: unknown, isJudged: boolean, path: FieldPath, reading: Reading): unknown {
  if (typeof written === 'string') return isJudged ? orUnknown(written, path, reading) : written
  if (typeof written !== 'number' && typeof written !== 'boolean') return misfit(written, 'string', path, reading)
  const text = String(written)
  return reading.form === 'cloudFormation' ? text : mended(text, written, 'string', path, reading)
}

function readChoice(
  written: unknown,
  { values, isOpen }: Shape & { kind: 'choice' },
  path: FieldPath,
  reading: Reading,
): unknown {
  const value = readString(written, true, path, reading)
  if (typeof value !== 'string' || values.includes(value)) return value
  // What ECS makes of an empty text, or of other capitals, is not known.
  const isCapitals = values.some((each) => each.toLowerCase() === value.toLowerCase())
  const isDoubtful = isOpen || isCapitals || value === ''
  const details = { values: { value, choices: values.join(', ') } }
  reading.findings.push(found(isDoubtful ? 'newChoice' : 'unknownChoice', path, details))
  return isDoubtful && !isCapitals ? value : UNKNOWN
}

function orUnknown(text: string, path: FieldPath, reading: Reading): unknown {
  if (!isPlaceholder(text)) return text
  if (reading.form === 'cloudFormation') reading.deployTimeFields.push(path)
  else reading.findings.push(found('placeholder', path, { values: { value: text } }))
  return UNKNOWN
}

function misfit(written: unknown, wanted: string, path: FieldPath, reading: Reading, awsMessage?: string): unknown {
  if (typeof written === 'string' && isPlaceholder(written)) return orUnknown(written, path, reading)
  const details = { values: { wanted, is: kindOf(written) }, ...(awsMessage ? { awsMessage } : {}) }
  reading.findings.push(found('wrongType', path, details))
  return UNKNOWN
}

/** A value in the wrong type of which it is plain what is meant: a finding, and the rules go on with what is meant. */
function mended(
  value: Exclude<Fix['value'], null>,
  written: unknown,
  wanted: string,
  path: FieldPath,
  { findings }: Reading,
  awsMessage?: string,
): unknown {
  const details = {
    values: { wanted, is: kindOf(written) },
    fix: { path, value },
    ...(awsMessage ? { awsMessage } : {}),
  }
  findings.push(found('wrongType', path, details))
  return value
}

function noteMany({ findings }: Reading, code: RuleCode, paths: readonly FieldPath[]): void {
  const [first] = paths
  if (first) findings.push(found(code, first, { values: { count: paths.length } }))
}

function writtenPath(value: unknown, { indexes }: Reading): (path: FieldPath) => FieldPath {
  return (path) => {
    let at = value
    return path.map((part) => {
      const written = Array.isArray(at) ? (indexes.get(at)?.[Number(part)] ?? part) : part
      at = typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[part] : undefined
      return written
    })
  }
}

/** What a value is, in the words of JSON and of the AWS protocol. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'list'
  return typeof value === 'object' ? 'structure' : typeof value
}
