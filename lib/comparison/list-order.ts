import { isJsonObject, type Json, type JsonObject } from '@/lib/ecs/json'
import { byKey } from './definition-change'
import { isJsonList } from './json-path'
import { isKeyed, isPlainSet } from './list-key'

type Twin<Value extends Json> = { readonly raw: Value; readonly shown: Value }

/**
 * A definition with its sets in the order of another: so that their lines can be compared one by one.
 * Shape: `shown` is the same definition in other values and is ordered alike.
 */
export function inOrderOf(model: JsonObject, raw: JsonObject, shown: JsonObject): Twin<JsonObject> {
  return orderedMembers(model, { raw, shown }, '')
}

function ordered(model: Json | undefined, { raw, shown }: Twin<Json>, member: string): Twin<Json> {
  if (isJsonObject(raw) && isJsonObject(shown)) return orderedMembers(model, { raw, shown }, member)
  if (isJsonList(raw) && isJsonList(shown)) return orderedList(isJsonList(model) ? model : [], { raw, shown }, member)
  return { raw, shown }
}

function orderedMembers(model: Json | undefined, { raw, shown }: Twin<JsonObject>, member: string): Twin<JsonObject> {
  const shownNames = Object.keys(shown)
  const twins = Object.keys(raw).map((name, index) => {
    const shownName = shownNames[index] ?? name
    const own = isJsonObject(model) && Object.hasOwn(model, name) ? model[name] : undefined
    const twin = { raw: raw[name] ?? null, shown: shown[shownName] ?? null }
    return { name, shownName, ...ordered(own, twin, member === '' ? name : `${member}.${name}`) }
  })
  return {
    raw: Object.fromEntries(twins.map((twin) => [twin.name, twin.raw])),
    shown: Object.fromEntries(twins.map((twin) => [twin.shownName, twin.shown])),
  }
}

function orderedList(model: readonly Json[], { raw, shown }: Twin<readonly Json[]>, member: string): Twin<Json> {
  const isSet = isKeyed(member) || isPlainSet(member)
  const places = byKey(member, model)
  const keys = [...byKey(member, raw).keys()]
  const known = keys.filter((key) => places.has(key)).toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
  // Members that the other has too change places with each other; new ones stay where they are.
  let next = 0
  const order = keys.map((key, index) => (isSet && places.has(key) ? keys.indexOf(known[next++] ?? key) : index))
  const twins = order.map((index) => {
    const place = isSet ? places.get(keys[index] ?? '') : index
    const twin = { raw: raw[index] ?? null, shown: shown[index] ?? null }
    return ordered(place === undefined ? undefined : model[place], twin, member)
  })
  return { raw: twins.map((twin) => twin.raw), shown: twins.map((twin) => twin.shown) }
}
