/** A count in a narrow place; a dash on a dashed line where AWS did not tell it: never a zero. */
export function Count({ value }: { value: number | null }) {
  if (value !== null) return value
  return <span className="border-line-strong border-b border-dashed text-ink-3">–</span>
}
