/** The status vocabulary: one word, one shape, one colour for every noun, worst first. */
export const conditions = ['failing', 'degraded', 'unknown', 'changing', 'leaving', 'note', 'atRest', 'steady'] as const

export type Condition = (typeof conditions)[number]

/** The worst of several conditions; `steady` when there is none. */
export function worstCondition(all: readonly Condition[]): Condition {
  return conditions.find((condition) => all.includes(condition)) ?? 'steady'
}
