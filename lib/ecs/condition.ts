/** The status vocabulary: one word, one shape, one colour for every noun, worst first. */
export const conditions = ['failing', 'degraded', 'unknown', 'changing', 'leaving', 'note', 'atRest', 'steady'] as const

export type Condition = (typeof conditions)[number]

/** The worst of several conditions; `steady` when there is none. */
export function worstCondition(all: readonly Condition[]): Condition {
  return conditions.find((condition) => all.includes(condition)) ?? 'steady'
}

/** A status looked up in a table of conditions; one that the table does not know is `unknown`. */
export function conditionOf(table: Readonly<Record<string, Condition>>, status: string | null): Condition {
  return status !== null && Object.hasOwn(table, status) ? (table[status] ?? 'unknown') : 'unknown'
}
