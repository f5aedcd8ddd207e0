import type { Tone } from './band'
import type { TaskMemory } from './limits'
import type { MemoryScale } from './scale'

export type TotalSegment = { readonly name: string; readonly fromPercent: number; readonly toPercent: number }

/** What the sum of all containers shows, in draw order. Units: percent of the track, MiB. */
export type TotalBand = {
  /** In the order of the containers, inside the frame, without overlap; a container that adds nothing has none. */
  readonly segments: readonly TotalSegment[]
  /** What goes past the frame. */
  readonly excess: { readonly fromPercent: number; readonly toPercent: number; readonly byMiB: number } | null
  readonly tone: Tone
  /** Where each container's share ends. */
  readonly endsPercent: readonly number[]
  /** What the frame has left; null for hard limits and when no frame is known. */
  readonly unreserved: { readonly fromPercent: number; readonly toPercent: number; readonly valueMiB: number } | null
  readonly sumMiB: number
  readonly pastMiB: number | null
}

/** "Reserved, all": what the scheduler counts for each container, one after the other. */
export function reservedTotal(task: TaskMemory, scale: MemoryScale): TotalBand {
  const shares = task.containers.map(({ name, reservedMiB }) => ({ name, valueMiB: reservedMiB }))
  const tone = toneOf(task, ['reservationsExceedTask', 'reservationsExceedInstance'])
  return { ...totalBand(shares, scale, tone), unreserved: unreserved(task.totals.reservedMiB, scale) }
}

/** "Hard limits, all": the limits that containers set themselves. More than the task has is allowed. */
export function limitTotal(task: TaskMemory, scale: MemoryScale): TotalBand {
  const shares = task.containers.map(({ name, memoryMiB }) => ({ name, valueMiB: memoryMiB ?? 0 }))
  return { ...totalBand(shares, scale, toneOf(task, ['limitsOvercommit'])), unreserved: null }
}

type Share = { readonly name: string; readonly valueMiB: number }

function totalBand(shares: readonly Share[], scale: MemoryScale, tone: Tone): Omit<TotalBand, 'unreserved'> {
  const capMiB = scale.frame.kind === 'unknown' ? Number.POSITIVE_INFINITY : scale.frame.endMiB
  const segments: TotalSegment[] = []
  const endsPercent: number[] = []
  let sumMiB = 0
  for (const { name, valueMiB } of shares) {
    const fromPercent = scale.percentOf(Math.min(sumMiB, capMiB))
    sumMiB += valueMiB
    const toPercent = scale.percentOf(Math.min(sumMiB, capMiB))
    if (toPercent > fromPercent) segments.push({ name, fromPercent, toPercent })
    if (valueMiB > 0 && !scale.isPast(sumMiB)) endsPercent.push(scale.percentOf(sumMiB))
  }
  const excess = sumMiB > capMiB ? { ...between(capMiB, sumMiB, scale), byMiB: sumMiB - capMiB } : null
  return { segments, excess, tone, endsPercent, sumMiB, pastMiB: scale.isPast(sumMiB) ? sumMiB : null }
}

function unreserved(reservedMiB: number, { frame, ...scale }: MemoryScale): TotalBand['unreserved'] {
  if (frame.kind === 'unknown' || reservedMiB >= frame.endMiB) return null
  return { ...between(reservedMiB, frame.endMiB, scale), valueMiB: frame.endMiB - reservedMiB }
}

function between(fromMiB: number, toMiB: number, { percentOf }: Pick<MemoryScale, 'percentOf'>) {
  return { fromPercent: percentOf(fromMiB), toPercent: percentOf(toMiB) }
}

function toneOf(task: TaskMemory, codes: readonly TaskMemory['findings'][number]['code'][]): Tone {
  const finding = task.findings.find(({ code }) => codes.includes(code))
  if (!finding) return 'plain'
  return finding.severity === 'error' ? 'error' : 'warning'
}
