import { isJsonObject, type Json } from '@/lib/ecs/json'
import { isJsonList, type JsonPath, memberOf, valueAt } from './json-path'
import { isKeyed, isKeyMember, isMap, keyOf, valueMemberOf } from './list-key'
import { meant } from './unset'

/** What changed, in the definition's own words: `environment` and `NODE_ENV`, `healthCheck.interval` and nothing. */
export type ChangeName = {
  /** Empty for a container as a whole. */
  readonly field: string
  readonly item: string | null
}

/** The name of the value at a path, below its container where it stands in one. */
export function changeName(definition: Json, path: JsonPath): ChangeName {
  const start = containerIndexOf(path) === null ? 0 : 2
  const field: string[] = []
  let item: string | null = null
  for (let index = start; index < path.length; index++) {
    const step = path[index]
    const list = memberOf(path.slice(0, index))
    if (typeof step === 'number') item = keyOf(list, valueAt(definition, path.slice(0, index + 1)))
    else if (isMap(list)) item = step ?? ''
    else if (step !== undefined && !(typeof path[index - 1] === 'number' && step === valueMemberOf(list)))
      field.push(step)
  }
  return { field: field.join('.'), item }
}

/** The place of the container that a path leads into; null outside of containers. */
function containerIndexOf([list, index]: JsonPath): number | null {
  return list === 'containerDefinitions' && typeof index === 'number' ? index : null
}

/** A value as it stands in a line of text: a word, arguments as JSON, a member of a list without its name. */
export function changeText(definition: Json, path: JsonPath): string {
  const value = valueAt(definition, path)
  const member = memberOf(path)
  if (value === undefined) return ''
  if (containerIndexOf(path) !== null && path.length === 2) return String(valueAt(value, ['image']) ?? '')
  if (isKeyed(member)) {
    if (isJsonList(value)) return value.map((each) => keyOf(member, each)).join(', ')
    const own = valueMemberOf(member)
    if (own !== null) return wordOf(valueAt(value, [own]) ?? '')
    return othersOf(member, value) || keyOf(member, value)
  }
  return isMap(member) ? Object.keys(Object(value)).join(', ') : wordOf(value)
}

/** A member of a list without what it is called by. */
function othersOf(list: string, value: Json): string {
  const others = isJsonObject(value) ? Object.entries(value).filter(([name]) => !isKeyMember(list, name)) : []
  return wordOf(Object.fromEntries(others))
}

function wordOf(value: Json): string {
  if (typeof value === 'string') return value
  if (isJsonList(value) || typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).filter(([, each]) => meant('', each) !== undefined)
  return members.map(([name, each]) => `${name} ${wordOf(each)}`).join(', ')
}
