import type { MemoryBand } from './band'
import { type MemoryUsage, measured } from './usage'

export type LegendEntry =
  | 'reserved'
  | 'implied'
  | 'burst'
  | 'hardLimit'
  | 'open'
  | 'now'
  | 'p99'
  | 'invalid'
  | 'oversize'
  | 'overrun'
  | 'before'

/** What a reader sees on the rows and has to understand, in reading order; null stands for a row without range. */
export function legendEntries(
  bands: readonly (MemoryBand | null)[],
  taskUsage: MemoryUsage['task'] = null,
): readonly LegendEntry[] {
  const drawn = bands.filter((band) => band !== null)
  const spans = new Set(drawn.flatMap((band) => band.spans.map((span) => span.kind)))
  const task = measured(taskUsage)
  const shown: Readonly<Record<LegendEntry, boolean>> = {
    reserved: spans.has('solid'),
    implied: drawn.some((band) => band.reservation?.isSet === false),
    burst: spans.has('burst'),
    hardLimit: drawn.some((band) => band.limit !== null),
    open: spans.has('open'),
    now: drawn.some((band) => band.usage?.nowPercent != null) || task?.nowMiB != null,
    p99: drawn.some((band) => band.usage?.p99Percent != null) || task?.p99MiB != null,
    invalid: bands.includes(null) || drawn.some((band) => isCut(band) && band.tone === 'error'),
    oversize: drawn.some((band) => isCut(band) && band.tone === 'warning'),
    overrun: drawn.some((band) => band.overrun !== null),
    before: drawn.some((band) => band.before !== null),
  }
  return (Object.keys(shown) as LegendEntry[]).filter((entry) => shown[entry])
}

function isCut(band: MemoryBand): boolean {
  return band.spans.some((span) => span.kind === 'invalid')
}
