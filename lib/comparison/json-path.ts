import { isJsonObject, type Json } from '@/lib/ecs/json'

/** The way to a value: names of members, and places in lists. */
export type JsonPath = readonly (string | number)[]

/** The value at the end of a path; undefined where there is none. */
export function valueAt(json: Json | undefined, path: JsonPath): Json | undefined {
  return path.reduce<Json | undefined>((value, step) => {
    if (typeof step === 'number') return isJsonList(value) ? value[step] : undefined
    return isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
  }, json)
}

/** Whether a value is a list. */
export function isJsonList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** The members on a path without the places in lists: `containerDefinitions.environment.value`. */
export function memberOf(path: JsonPath): string {
  return path.filter((step) => typeof step === 'string').join('.')
}
