import { memoryCap, type TaskMemory } from './limits'

const SMALLEST_TICK_MIB = 64
const MOST_INTERVALS = 8
const BREAK = { endPercent: 78, atPercent: 81, resumePercent: 84 } as const
const TICK_CLEARANCE_PERCENT = 5
const LABEL_CLEARANCE_PERCENT = 10
const PHONE_CLEARANCE_PERCENT = 14

export type ScaleTick = {
  readonly valueMiB: number
  readonly atPercent: number
  /** The end of the frame. */
  readonly isFrame: boolean
  /** False where the label would touch that of the frame. */
  readonly isLabelled: boolean
  /** Every other label stays away on a phone. */
  readonly isOnPhone: boolean
}

/** Where MiB lie on the track, in percent of its width. */
export type MemoryScale = {
  readonly domainMiB: number
  readonly frame: {
    readonly kind: 'task' | 'instance' | 'unknown'
    readonly endMiB: number
    readonly endPercent: number
  }
  /** Where the axis is broken, because an instance is far larger than what is on it. */
  readonly break: { readonly fromMiB: number; readonly atPercent: number } | null
  readonly ticks: readonly ScaleTick[]
  readonly percentOf: (valueMiB: number) => number
  /** True for a value that the scale cannot hold: it ends in a zigzag. */
  readonly isPast: (valueMiB: number) => boolean
}

/** The scale that shows every range, total and usage mark of one task. Units: MiB to percent, 0 to 100. */
export function memoryScale(task: TaskMemory, usedMiB: readonly number[] = []): MemoryScale {
  const cap = memoryCap(task)
  const worstMiB = Math.max(0, task.totals.reservedMiB, ...task.containers.flatMap(settings))
  const isBroken = cap.from === 'instance' && worstMiB > 0 && (cap.capMiB ?? 0) > 3 * worstMiB
  const capMiB = cap.capMiB ?? niceCeil(1.25 * Math.max(worstMiB, ...usedMiB))
  const domainMiB = cap.capMiB === null ? capMiB : domainOf(capMiB, worstMiB, task.totals.limitMiB)
  const breakMiB = isBroken ? niceCeil(1.2 * worstMiB) : null
  const percentOf = (valueMiB: number) => percentOn(valueMiB, domainMiB, breakMiB)
  return {
    domainMiB,
    frame: { kind: cap.from === 'none' ? 'unknown' : cap.from, endMiB: capMiB, endPercent: percentOf(capMiB) },
    break: breakMiB === null ? null : { fromMiB: breakMiB, atPercent: BREAK.atPercent },
    ticks: ticks({ toMiB: breakMiB ?? domainMiB, capMiB, isCapKnown: cap.capMiB !== null, percentOf }),
    percentOf,
    isPast: (valueMiB) => valueMiB > domainMiB,
  }
}

/** The smallest multiple of a good tick that is not less than the value. */
export function niceCeil(valueMiB: number): number {
  const step = tickStep(valueMiB)
  return Math.max(step, Math.ceil(valueMiB / step) * step)
}

/** The smallest of 64, 128, 256 … that divides the length into at most eight. */
export function tickStep(lengthMiB: number): number {
  const doublings = Math.ceil(Math.log2(lengthMiB / MOST_INTERVALS / SMALLEST_TICK_MIB))
  return SMALLEST_TICK_MIB * 2 ** Math.max(0, doublings)
}

function settings(container: TaskMemory['containers'][number]): number[] {
  return [container.memoryReservationMiB ?? 0, container.memoryMiB ?? 0]
}

function domainOf(capMiB: number, worstMiB: number, limitSumMiB: number): number {
  const forWorst = worstMiB > capMiB ? Math.max(1.08 * capMiB, Math.min(1.05 * worstMiB, 1.5 * capMiB)) : capMiB
  const forLimits = limitSumMiB > capMiB ? Math.max(1.06 * capMiB, Math.min(1.03 * limitSumMiB, 1.25 * capMiB)) : capMiB
  return Math.max(forWorst, forLimits)
}

function percentOn(valueMiB: number, domainMiB: number, breakMiB: number | null): number {
  const value = Math.min(Math.max(0, valueMiB), domainMiB)
  if (breakMiB === null || breakMiB >= domainMiB) return (value / domainMiB) * 100
  if (value <= breakMiB) return (value / breakMiB) * BREAK.endPercent
  return BREAK.resumePercent + ((value - breakMiB) / (domainMiB - breakMiB)) * (100 - BREAK.resumePercent)
}

type TickFacts = {
  readonly toMiB: number
  readonly capMiB: number
  readonly isCapKnown: boolean
  readonly percentOf: (valueMiB: number) => number
}

function ticks({ toMiB, capMiB, isCapKnown, percentOf }: TickFacts): readonly ScaleTick[] {
  const step = tickStep(toMiB)
  const capPercent = percentOf(capMiB)
  const regular = Array.from({ length: Math.floor(toMiB / step) + 1 }, (_, index) => index * step)
    .map((valueMiB, index): ScaleTick => {
      const atPercent = percentOf(valueMiB)
      const clearance = isCapKnown ? Math.abs(capPercent - atPercent) : 100
      const isLabelled = clearance >= LABEL_CLEARANCE_PERCENT
      return {
        valueMiB,
        atPercent,
        isFrame: false,
        isLabelled,
        isOnPhone: index % 2 === 0 && clearance >= PHONE_CLEARANCE_PERCENT,
      }
    })
    .filter(({ atPercent }) => !isCapKnown || Math.abs(capPercent - atPercent) >= TICK_CLEARANCE_PERCENT)
  if (!isCapKnown) return regular
  const end = { valueMiB: capMiB, atPercent: capPercent, isFrame: true, isLabelled: true, isOnPhone: true }
  return [...regular, end].toSorted((a, b) => a.valueMiB - b.valueMiB)
}
