import type { Tag, TaskDefinition } from '@aws-sdk/client-ecs'
import { definitionShape } from '@/lib/definition-rules/definition-shape'
import type { Shape } from '@/lib/definition-rules/shape'
import type { Json, JsonObject } from '@/lib/ecs/json'
import { isObject } from '@/lib/value/is-object'
import { objectsOf } from './field'

/** Members and list places on the way to a value; nothing that RegisterTaskDefinition takes is nested half as deep. */
export const deepest = 12

/**
 * A revision as RegisterTaskDefinition would take it: without what only answers carry, each member where the API
 * reference has it, members that no reference knows after them.
 * Shape: values as AWS sent them, secrets included: it never leaves the server. What AWS left out stays out. Deeper than
 * any definition, a value is the text of its JSON.
 */
export function registrable(definition: Partial<TaskDefinition>, tags: readonly Tag[] | undefined): JsonObject {
  const described = new Set(definitionShape.described)
  const taken = Object.entries(definition).filter(([name]) => !described.has(name))
  const own = objectsOf(tags).filter(({ key }) => !/^aws:/i.test(String(key)))
  const json = plain({ ...Object.fromEntries(taken), ...(own.length > 0 ? { tags: own } : {}) }, definitionShape)
  return isObject(json) ? (json as JsonObject) : {}
}

function plain(value: unknown, shape: Shape | undefined, depth = deepest): Json | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString()
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value !== 'object' || value === null) return undefined
  if (depth <= 0) return JSON.stringify(value)
  const member = shape && 'of' in shape ? shape.of : undefined
  if (Array.isArray(value))
    return value.map((each) => plain(each, member, depth - 1)).filter((each) => each !== undefined)
  const members = shape?.kind === 'structure' ? shape.members : {}
  const named: Record<string, unknown> = { ...value }
  return Object.fromEntries(
    inOrder(Object.keys(named), Object.keys(members)).flatMap((name) => {
      const each = plain(named[name], Object.hasOwn(members, name) ? members[name] : member, depth - 1)
      return each === undefined ? [] : [[name, each]]
    }),
  )
}

function inOrder(names: readonly string[], order: readonly string[]): readonly string[] {
  const known = new Set(order)
  const given = new Set(names)
  return [...order.filter((name) => given.has(name)), ...names.filter((name) => !known.has(name)).toSorted()]
}
