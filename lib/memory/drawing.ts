import { type MemoryBand, memoryBand, removedBand } from './band'
import { type ComparedContainer, compareContainers } from './compare'
import type { TaskMemory } from './limits'
import { type MemoryScale, memoryScale } from './scale'
import { type MemoryUsage, marked, type UsageMarks, usageOf } from './usage'

/** One row: whose it is, its marks on the scale, and its usage. `band` is null for a container without range. */
export type DrawnRow = {
  readonly compared: ComparedContainer
  readonly marks: UsageMarks | null
  readonly band: MemoryBand | null
}

export type MemoryDrawing = {
  readonly scale: MemoryScale
  readonly rows: readonly DrawnRow[]
  /** Whether so many rows stand closer. */
  readonly isDense: boolean
}

const DENSE_FROM = 7

/** What a drawing of a task shows, whoever draws it. Shape: `before` compares with an older revision. */
export function memoryDrawing(facts: {
  readonly memory: TaskMemory
  readonly before: TaskMemory | null
  readonly usage: MemoryUsage | null
}): MemoryDrawing {
  const { memory, before, usage } = facts
  const used = memory.containers.map(({ name }) => usageOf(usage, name))
  const scale = memoryScale(memory, [...used, usage?.task ?? null].flatMap(marked), before)
  const rows = compareContainers(memory, before).map((compared): DrawnRow => {
    const { change, container } = compared
    if (change === 'removed') return { compared, marks: null, band: removedBand(container, scale) }
    const marks = usageOf(usage, container.name)
    return { compared, marks, band: memoryBand(container, scale, marks, compared.before) }
  })
  return { scale, rows, isDense: rows.length >= DENSE_FROM }
}
