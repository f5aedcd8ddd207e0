/** The newer of two JSON values, made of the older one's own parts wherever they are equal, so that what did not change stays the same to React. */
export function shared<Value>(older: unknown, newer: Value): Value {
  if (Object.is(older, newer)) return newer
  if (Array.isArray(older) && Array.isArray(newer)) {
    const items = newer.map((item, index) => shared(older[index], item))
    return same(older, items) ? (older as Value) : (items as Value)
  }
  if (!isRecord(older) || !isRecord(newer)) return newer
  const before = new Map(Object.entries(older))
  const entries = Object.entries(newer).map(([key, value]) => [key, shared(before.get(key), value)] as const)
  const isSame = before.size === entries.length && entries.every(([key, value]) => Object.is(before.get(key), value))
  return (isSame ? older : Object.fromEntries(entries)) as Value
}

function same(older: readonly unknown[], items: readonly unknown[]): boolean {
  return older.length === items.length && items.every((item, index) => Object.is(item, older[index]))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
