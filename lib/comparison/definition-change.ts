import { isJsonObject, type Json } from '@/lib/ecs/json'
import { isJsonList, type JsonPath, memberOf } from './json-path'
import { isKeyed, isKeyMember, isMap, isPlainSet, keyOf } from './list-key'
import { meant } from './unset'

/** One value that differs between two definitions. */
export type DefinitionChange = {
  readonly kind: 'added' | 'removed' | 'changed'
  /** Where it stands on each side; null where it does not. */
  readonly from: JsonPath | null
  readonly to: JsonPath | null
}

/** What differs, and how many values do not. */
export type Differences = { readonly changes: readonly DefinitionChange[]; readonly sameCount: number }

/** A value on both sides: undefined where it is not set. */
export type Pair = {
  readonly from: Json | undefined
  readonly to: Json | undefined
  readonly fromPath: JsonPath
  readonly toPath: JsonPath
}

/** What two values that say the same differ in. */
export const noDifferences: Differences = { changes: [], sameCount: 0 }

/**
 * What differs between two values of a definition. The order of members never counts, that of a list only where ECS
 * reads it; what says the same as nothing is nothing.
 */
function differences(pair: Pair): Differences {
  const member = memberOf(pair.toPath)
  const from = meant(member, pair.from)
  const to = meant(member, pair.to)
  if (from === undefined && to === undefined) return noDifferences
  if (isKeyed(member) && [from, to].every(isListOrUnset)) return differencesOfList({ ...pair, from, to }, member)
  if (isMap(member) || (isJsonObject(from) && isJsonObject(to))) return differencesOfMembers({ ...pair, from, to })
  if (from !== undefined && to !== undefined && isSame(from, to, member)) return { changes: [], sameCount: 1 }
  const kind = from === undefined ? 'added' : to === undefined ? 'removed' : 'changed'
  const change = { kind, from: kind === 'added' ? null : pair.fromPath, to: kind === 'removed' ? null : pair.toPath }
  return { changes: [change as DefinitionChange], sameCount: 0 }
}

// What is no list where ECS has one is a value like any other.
const isListOrUnset = (value: Json | undefined) => value === undefined || isJsonList(value)

/** Several differences as one. */
export function together(all: readonly Differences[]): Differences {
  return {
    changes: all.flatMap(({ changes }) => changes),
    sameCount: all.reduce((sum, { sameCount }) => sum + sameCount, 0),
  }
}

/** Differences of the members of two objects. */
export function differencesOfMembers(pair: Pair, isCompared: (name: string) => boolean = () => true): Differences {
  const from = isJsonObject(pair.from) ? pair.from : {}
  const to = isJsonObject(pair.to) ? pair.to : {}
  const names = [...new Set([...Object.keys(to), ...Object.keys(from)])].filter(isCompared)
  return together(
    names.map((name) =>
      differences({
        from: Object.hasOwn(from, name) ? from[name] : undefined,
        to: Object.hasOwn(to, name) ? to[name] : undefined,
        fromPath: [...pair.fromPath, name],
        toPath: [...pair.toPath, name],
      }),
    ),
  )
}

function differencesOfList(pair: Pair, list: string): Differences {
  const from = byKey(list, pair.from)
  const to = byKey(list, pair.to)
  const keys = [...new Set([...to.keys(), ...from.keys()])]
  return together(
    keys.map((key) => {
      const fromIndex = from.get(key)
      const toIndex = to.get(key)
      const fromPath = [...pair.fromPath, fromIndex ?? 0]
      const toPath = [...pair.toPath, toIndex ?? 0]
      if (fromIndex === undefined) return one({ kind: 'added', from: null, to: toPath })
      if (toIndex === undefined) return one({ kind: 'removed', from: fromPath, to: null })
      const members = { from: at(pair.from, fromIndex), to: at(pair.to, toIndex), fromPath, toPath }
      return isJsonObject(members.from) && isJsonObject(members.to)
        ? differencesOfMembers(members, (name) => !isKeyMember(list, name))
        : noDifferences
    }),
  )
}

const one = (change: DefinitionChange): Differences => ({ changes: [change], sameCount: 0 })
const at = (list: Json | undefined, index: number) => (isJsonList(list) ? list[index] : undefined)

/** The places of a list's members by what they are called; a second one of the same name is another. */
export function byKey(list: string, value: Json | undefined): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  const counts = new Map<string, number>()
  const members = isJsonList(value) ? value : []
  members.forEach((each, index) => {
    const key = keyOf(list, each)
    const count = counts.get(key) ?? 0
    counts.set(key, count + 1)
    places.set(count === 0 ? key : `${key}\u0000${count}`, index)
  })
  return places
}

function isSame(from: Json, to: Json, member: string): boolean {
  const fromText = canonical(from)
  if (fromText === canonical(to)) return true
  if (!isPlainSet(member) || !isJsonList(from) || !isJsonList(to)) return false
  return from.map(canonical).toSorted().join() === to.map(canonical).toSorted().join()
}

/** The same text for the same value, whatever the order of its members. */
function canonical(value: Json): string {
  if (isJsonList(value)) return `[${value.map(canonical).join()}]`
  if (!isJsonObject(value)) return JSON.stringify(value)
  const names = Object.keys(value).toSorted()
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`).join()}}`
}
