import type { FieldPath, Fix } from './rule'

/** A definition with a fix applied; what the path passes through is made where it is missing. The original stays. */
export function applyFix(definition: unknown, { path, value }: Fix): unknown {
  return edited(definition, path, value)
}

function edited(at: unknown, [part, ...rest]: FieldPath, value: Fix['value']): unknown {
  if (part === undefined) return value
  if (Array.isArray(at)) return at.map((item, index) => (index === part ? edited(item, rest, value) : item))
  const fields: Record<string, unknown> = typeof at === 'object' && at !== null ? { ...at } : {}
  if (rest.length === 0 && value === null) delete fields[part]
  else fields[part] = edited(fields[part], rest, value)
  return fields
}
