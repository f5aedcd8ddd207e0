import type { ChangeView, DefinitionChanges } from './comparison'

/** What changed since another revision, in a line. */
export type ChangesBrief = {
  /** The number of the revision before. */
  readonly since: number
  readonly changedCount: number
  readonly top: readonly ChangeBrief[]
}

export type ChangeBrief = Pick<ChangeView, 'kind' | 'field' | 'item' | 'from' | 'to'> & {
  /** Null: the task, outside its containers. */
  readonly container: string | null
  /** How many of the same field changed; the item is null when they are several. */
  readonly count: number
}

const mostTold = 3

/** The first changes of a comparison: containers that came or went, each as one, then the others; several variables are one. */
export function changesBrief(since: number, { changedCount, groups }: DefinitionChanges): ChangesBrief {
  const all = groups.flatMap(({ container, kind, changes }) => {
    const told = kind === 'added' || kind === 'removed' ? changes.slice(0, 1) : changes
    return told.map((change) => ({ container, change }))
  })
  const keys = all.map(({ container, change }) => JSON.stringify([container, change.field]))
  const alike = [...new Set(keys)].map((key) => all.filter((_, index) => keys[index] === key))
  const briefs = alike.flatMap(([first, ...others]): readonly ChangeBrief[] => {
    if (!first) return []
    const { kind, field, item, from, to } = first.change
    const isOne = others.length === 0
    const told = isOne ? { kind, item, from, to } : { kind: 'changed' as const, item: null, from: null, to: null }
    return [{ container: first.container, field, count: others.length + 1, ...told }]
  })
  const whole = briefs.filter(({ field }) => field === '')
  const others = briefs.filter(({ field }) => field !== '')
  return { since, changedCount, top: [...whole, ...others].slice(0, mostTold) }
}
