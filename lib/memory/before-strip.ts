import type { ContainerMemory } from './limits'
import type { MemoryScale } from './scale'

/** The range that a container had in an older revision, drawn above its bar. Units: percent of the track. */
export type BeforeStrip = {
  readonly solidPercent: number
  readonly endPercent: number
  /** Where its own hard limit stood; null without one, or past the scale. */
  readonly limitPercent: number | null
}

/** The strip of an older revision's container; null when it had no range. Units: MiB to percent. */
export function beforeStrip(before: ContainerMemory, scale: MemoryScale): BeforeStrip | null {
  if (before.findings.some(({ code }) => code === 'noRange')) return null
  const { reservedMiB, memoryMiB, limitMiB } = before
  const endMiB = limitMiB ?? scale.domainMiB
  return {
    solidPercent: scale.percentOf(Math.min(reservedMiB, endMiB)),
    endPercent: scale.percentOf(endMiB),
    limitPercent: memoryMiB === null || scale.isPast(memoryMiB) ? null : scale.percentOf(memoryMiB),
  }
}
