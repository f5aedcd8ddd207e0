/** Whether a value out of JSON is an object: no list, no null. */
export function isObject<Value>(value: Value): value is Value & Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
