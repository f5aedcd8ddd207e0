import type { PlacementInstance } from './instance'
import { safePattern } from './pattern'

/** One comparison of the cluster query language: `subject operator [argument]`. */
export type Comparison = {
  /** Null: ECS did not tell what it hangs on. */
  readonly holds: (instance: PlacementInstance) => boolean | null
  /** Whether another task on the instance can change the answer. */
  readonly isVolatile: boolean
}

type Value = string | number
/** What an instance has for a subject: one value, several, none, or null where it was not told. */
type Values = readonly Value[] | null

type Subject = {
  readonly valuesOf: (instance: PlacementInstance) => Values
  /** Reads an argument for comparison; null: not of the kind of this subject. */
  readonly read: (text: string) => Value | null
  readonly operators: readonly OperatorName[]
  readonly isVolatile?: boolean
}

type OperatorName = keyof typeof positive

const equality = ['==', 'in', '=~'] as const
const order = ['==', '>', '>=', '<', '<='] as const

// Source: developer guide, cluster query language: which operators each subject takes. What `task:group` with a
// negative operator selects is not said (`not(task:group == …)` is), so that such a comparison is not understood.
function subjectOf(name: string): Subject | null {
  const [, attribute] = /^attribute:(.+)$/.exec(name) ?? []
  if (attribute) return attributeSubject(attribute)
  return Object.hasOwn(subjects, name) ? (subjects[name] ?? null) : null
}

const one = (value: Value | null): Values => (value === null ? null : [value])
const asText = (text: string) => text

const subjects: Readonly<Record<string, Subject>> = {
  agentConnected: {
    valuesOf: ({ agentConnected }) => one(agentConnected === null ? null : String(agentConnected)),
    read: asText,
    operators: equality,
  },
  agentVersion: {
    valuesOf: ({ agentVersion }) => one(agentVersion === null ? null : versionNumber(agentVersion)),
    read: versionNumber,
    operators: order,
  },
  ec2InstanceId: { valuesOf: ({ ec2InstanceId }) => one(ec2InstanceId), read: asText, operators: equality },
  registeredAt: {
    valuesOf: ({ registeredAt }) => one(registeredAt === null ? null : timeNumber(registeredAt)),
    read: timeNumber,
    operators: order,
  },
  runningTasksCount: {
    valuesOf: ({ runningTasksCount }) => one(runningTasksCount),
    read: wholeNumber,
    operators: order,
    isVolatile: true,
  },
  'task:group': { valuesOf: ({ groups }) => groups, read: asText, operators: equality, isVolatile: true },
}

function attributeSubject(name: string): Subject {
  return {
    valuesOf: ({ attributes }) => {
      const found = attributes.find((each) => each.name === name)
      return found ? [found.value ?? ''] : []
    },
    read: asText,
    operators: equality,
  }
}

type Test = (value: Value) => boolean

/** Each positive operator: makes the test of its argument; null where the argument cannot be read. */
const positive = {
  '==': (argument: string, { read }: Subject): Test | null => equals(read(argument)),
  in: (argument: string, { read }: Subject): Test | null => {
    const items = itemsOf(argument)?.map(read)
    return items && !items.includes(null) ? (value) => items.includes(value) : null
  },
  '=~': (argument: string): Test | null => {
    const pattern = safePattern(argument)
    return pattern && ((value) => pattern.test(String(value)))
  },
  '>': (argument: string, { read }: Subject): Test | null => compares(read(argument), (a, b) => a > b),
  '>=': (argument: string, { read }: Subject): Test | null => compares(read(argument), (a, b) => a >= b),
  '<': (argument: string, { read }: Subject): Test | null => compares(read(argument), (a, b) => a < b),
  '<=': (argument: string, { read }: Subject): Test | null => compares(read(argument), (a, b) => a <= b),
} as const

const words: Readonly<Record<string, readonly [name: OperatorName, isNegated: boolean]>> = {
  '==': ['==', false],
  equals: ['==', false],
  '!=': ['==', true],
  not_equals: ['==', true],
  in: ['in', false],
  '!in': ['in', true],
  not_in: ['in', true],
  '=~': ['=~', false],
  matches: ['=~', false],
  '!~': ['=~', true],
  not_matches: ['=~', true],
  '>': ['>', false],
  greater_than: ['>', false],
  '>=': ['>=', false],
  greater_than_equal: ['>=', false],
  '<': ['<', false],
  less_than: ['<', false],
  '<=': ['<=', false],
  less_than_equal: ['<=', false],
}

/** Reads one comparison; null when it is not understood. `argument` is null for `exists` and its opposite. */
export function comparison(subjectName: string, operator: string, argument: string | null): Comparison | null {
  const subject = subjectOf(subjectName)
  if (!subject) return null
  const { isVolatile = false } = subject
  if (argument === null) {
    const isThere = operator === 'exists'
    return { isVolatile, holds: (instance) => known(subject.valuesOf(instance), (some) => some.length > 0 === isThere) }
  }
  const [name, isNegated = false] = Object.hasOwn(words, operator) ? (words[operator] ?? []) : []
  if (!name || !subject.operators.includes(name) || (isNegated && subjectName === 'task:group')) return null
  const test = positive[name](bare(argument), subject)
  return (
    test && {
      isVolatile,
      holds: (instance) => known(subject.valuesOf(instance), (all) => all.some(test) !== isNegated),
    }
  )
}

function known(values: Values, answer: (values: readonly Value[]) => boolean): boolean | null {
  return values && answer(values)
}

function equals(argument: Value | null): Test | null {
  return argument === null ? null : (value) => value === argument
}

function compares(argument: Value | null, holds: (value: number, argument: number) => boolean): Test | null {
  if (typeof argument !== 'number') return null
  return (value) => typeof value === 'number' && holds(value, argument)
}

function itemsOf(list: string): string[] | null {
  const [, inside] = /^\[(.*)\]$/.exec(list) ?? []
  const items = inside?.split(',').map((item) => bare(item.trim())) ?? ['']
  return items.includes('') ? null : items
}

function bare(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, '$2')
}

function wholeNumber(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null
}

// A version as one number, so that 1.9.0 is older than 1.10.0.
function versionNumber(text: string): number | null {
  const [, major, minor, patch] = /^v?(\d{1,4})\.(\d{1,4})\.(\d{1,4})$/.exec(text) ?? []
  return patch === undefined ? null : (Number(major) * 10_000 + Number(minor)) * 10_000 + Number(patch)
}

// `2018-06-18`, with `T22:28:28`, with `Z` or an offset. Without one it is taken for UTC: a guess.
function timeNumber(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?)?$/.test(text)) return null
  const time = Date.parse(/T.*(Z|[+-]\d\d:\d\d)$/.test(text) || !text.includes('T') ? text : `${text}Z`)
  return Number.isNaN(time) ? null : time
}
