import { type ComparedContainer, compareContainers } from '@/lib/memory/compare'
import type { MemoryFinding, TaskMemory } from '@/lib/memory/limits'
import { type MemoryUsage, usageOf } from '@/lib/memory/usage'
import type { Translate } from '@/lib/messages/translate'

export type MemoryFacts = {
  readonly memory: TaskMemory
  readonly before: TaskMemory | null
  readonly usage: MemoryUsage | null
}
export type MemoryCellRow = {
  readonly name: string
  /** «added» or «removed». */
  readonly tag: string | null
  /** One for each column; a dash where there is no value. */
  readonly cells: readonly string[]
  readonly findings: readonly MemoryFinding[]
}
/** The numbers of a drawing as text. `columns` are those between the name and the findings. */
export type MemoryCells = {
  readonly columns: readonly { readonly key: string; readonly isWords: boolean }[]
  readonly rows: readonly MemoryCellRow[]
  readonly total: MemoryCellRow
}

type Cell = string | number | null | undefined

/** Every number that the drawing shows, for whoever writes them as a table. */
export function memoryCells({ memory, before, usage }: MemoryFacts, t: Translate): MemoryCells {
  const hasUsage = usage !== null && memory.containers.some(({ name }) => usageOf(usage, name) !== null)
  const keys = [
    ...['memoryReservation', 'memory', 'reserved', 'limit', 'limitFrom'],
    ...(before ? ['reservedBefore', 'limitBefore'] : []),
    ...(hasUsage ? ['now', 'p99'] : []),
  ]
  const row = (compared: ComparedContainer): MemoryCellRow => {
    const { change, container } = compared
    const isRemoved = change === 'removed'
    const marks = isRemoved ? null : usageOf(usage, container.name)
    return {
      name: container.name,
      tag: change === 'added' || isRemoved ? t(`memory.change.${change}`) : null,
      cells: texts([
        ...(isRemoved ? Array<null>(5).fill(null) : rangeCells(compared, t)),
        ...(before ? [compared.before?.reservedMiB, compared.before?.limitMiB] : []),
        ...(hasUsage ? [marks?.nowMiB, marks?.p99MiB] : []),
      ]),
      findings: isRemoved ? [] : container.findings,
    }
  }
  return {
    columns: keys.map((key) => ({ key, isWords: key === 'limitFrom' })),
    rows: compareContainers(memory, before).map(row),
    total: totalRow({ memory, before, usage }, hasUsage, t),
  }
}

function rangeCells({ container }: ComparedContainer, t: Translate): readonly Cell[] {
  const { memoryReservationMiB, memoryMiB, reservedMiB, limitMiB, limitFrom } = container
  return [memoryReservationMiB, memoryMiB, reservedMiB, limitMiB, t(`memory.limitFrom.${limitFrom}`)]
}

function totalRow({ memory, before }: MemoryFacts, hasUsage: boolean, t: Translate): MemoryCellRow {
  const { reservedMiB, limitMiB, withoutLimitCount } = memory.totals
  const open = withoutLimitCount === 0 ? '' : t('memory.total.withoutLimit', { count: withoutLimitCount })
  return {
    name: t('memory.table.all'),
    tag: null,
    cells: texts([
      ...['', '', reservedMiB, limitMiB, open],
      ...(before ? [before.totals.reservedMiB, before.totals.limitMiB] : []),
      ...(hasUsage ? ['', ''] : []),
    ]),
    findings: memory.findings,
  }
}

function texts(cells: readonly Cell[]): readonly string[] {
  return cells.map((cell) => String(cell ?? '—'))
}
