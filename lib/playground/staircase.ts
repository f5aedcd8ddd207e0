import { type FargateRow, type FargateSize, fargateRows, nextFargateSizes } from '@/lib/memory/fargate-size'
import type { OperatingSystem } from '@/lib/memory/limits'

/** One task size on the axis. Units: percent of its width. */
export type StairCell = {
  readonly memoryMiB: number
  readonly fromPercent: number
  readonly toPercent: number
  readonly isChosen: boolean
}

/** Every Fargate size to scale: a row for each CPU size, memory on an axis that doubles. */
export type Staircase = {
  readonly rows: readonly { readonly cpu: number; readonly isChosen: boolean; readonly cells: readonly StairCell[] }[]
  readonly ticks: readonly { readonly memoryMiB: number; readonly atPercent: number; readonly isChosen: boolean }[]
  /** Where a size that Fargate does not offer would stand; null when it offers it, or it has no row. */
  readonly misses: { readonly cpu: number; readonly atPercent: number } | null
  /** Valid sizes beside the chosen one, smallest first. */
  readonly next: readonly FargateSize[]
}

type ChosenSize = { readonly cpu: number | null; readonly memoryMiB: number | null }

const TICKS_MIB = [512, 1024, 2048, 4096, 8192, 16384, 32768, 65536, 122880, 249856]
const MARGIN_DOUBLINGS = 0.55

/** Lays out every size that Fargate offers. Units: CPU units and MiB to percent. */
export function staircase(chosen: ChosenSize, operatingSystem: OperatingSystem): Staircase {
  const rows = fargateRows(operatingSystem)
  const sizes = rows.flatMap((row) => row.memoryMiB)
  const percentOf = logScale(Math.min(...sizes), Math.max(...sizes))
  const { cpu, memoryMiB } = chosen
  const isOffered = rows.some((row) => row.cpu === cpu && row.memoryMiB.some((each) => each === memoryMiB))
  const misses =
    !isOffered && memoryMiB !== null && memoryMiB > 0 && rows.some((row) => row.cpu === cpu)
      ? { cpu: cpu ?? 0, atPercent: Math.max(0, Math.min(100, percentOf(memoryMiB))) }
      : null
  return {
    rows: rows.map((row) => ({
      cpu: row.cpu,
      isChosen: row.cpu === cpu,
      cells: cellsOf(row, percentOf, row.cpu === cpu ? memoryMiB : null),
    })),
    ticks: TICKS_MIB.filter((each) => each >= Math.min(...sizes) && each <= Math.max(...sizes)).map((each) => ({
      memoryMiB: each,
      atPercent: percentOf(each),
      isChosen: each === memoryMiB,
    })),
    misses,
    next: cpu === null && memoryMiB === null ? [] : nextFargateSizes(wholeSize(chosen), operatingSystem),
  }
}

function wholeSize({ cpu, memoryMiB }: ChosenSize): FargateSize {
  return { cpu: cpu ?? 0, memoryMiB: memoryMiB ?? 0 }
}

function logScale(leastMiB: number, mostMiB: number): (memoryMiB: number) => number {
  const from = Math.log2(leastMiB) - MARGIN_DOUBLINGS
  const to = Math.log2(mostMiB) + MARGIN_DOUBLINGS
  return (memoryMiB) => ((Math.log2(memoryMiB) - from) / (to - from)) * 100
}

// A cell reaches half the way to its neighbours; the first and the last as far outwards as inwards.
function cellsOf(
  { memoryMiB: sizes }: FargateRow,
  percentOf: (memoryMiB: number) => number,
  chosenMiB: number | null,
): StairCell[] {
  const between = (one: number, other: number) => (percentOf(one) + percentOf(other)) / 2
  return sizes.map((size, index) => {
    const before = sizes[index - 1]
    const after = sizes[index + 1]
    const at = percentOf(size)
    const from = before === undefined ? null : between(before, size)
    const to = after === undefined ? null : between(size, after)
    return {
      memoryMiB: size,
      fromPercent: from ?? 2 * at - (to ?? at),
      toPercent: to ?? 2 * at - (from ?? at),
      isChosen: size === chosenMiB,
    }
  })
}
