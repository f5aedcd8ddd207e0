/** The three numbers of a small bar. Units: MiB; a limit of null is open to the task size, or to the end. */
export type MiniRange = {
  readonly reservedMiB: number
  readonly limitMiB: number | null
  readonly taskMiB: number | null
}

/** Units: percent of the bar. `limitPercent` is null where no bracket stands. */
export type MiniBand = {
  readonly solidPercent: number
  readonly burstPercent: number
  readonly isOpen: boolean
  readonly limitPercent: number | null
  readonly isInvalid: boolean
}

/** A range on a bar of its own, or on a domain that several bars share; null when there is nothing to draw. */
export function miniBand(range: MiniRange, domainMiB?: number): MiniBand | null {
  const { reservedMiB, limitMiB, taskMiB } = range
  const largestMiB = Math.max(reservedMiB, limitMiB ?? 0, taskMiB ?? 0)
  const wholeMiB = domainMiB ?? (limitMiB === null && taskMiB === null ? reservedMiB * 1.25 : largestMiB)
  const endMiB = limitMiB ?? taskMiB ?? wholeMiB
  if (![reservedMiB, endMiB, wholeMiB].every(Number.isFinite) || wholeMiB <= 0) return null
  const percentOf = (valueMiB: number) => Math.min(100, (Math.max(0, valueMiB) / wholeMiB) * 100)
  return {
    solidPercent: percentOf(Math.min(reservedMiB, endMiB)),
    burstPercent: percentOf(Math.max(reservedMiB, endMiB)),
    isOpen: limitMiB === null && reservedMiB <= endMiB,
    limitPercent: limitMiB === null ? null : percentOf(limitMiB),
    isInvalid: reservedMiB > endMiB,
  }
}
