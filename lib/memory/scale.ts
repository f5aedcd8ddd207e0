import { type MemoryCap, memoryCap, type TaskMemory } from './limits'

const SMALLEST_TICK_MIB = 64
const MOST_INTERVALS = 8
const BREAK = { endPercent: 78, atPercent: 81, resumePercent: 84 } as const
const TICK_CLEARANCE_PERCENT = 5
const LABEL_CLEARANCE_PERCENT = 10
const PHONE_CLEARANCE_PERCENT = 14
const BEFORE_CLEARANCE_PERCENT = 6

export type ScaleTick = {
  readonly valueMiB: number
  readonly atPercent: number
  /** The end of the frame. */
  readonly isFrame: boolean
  /** The end of an older revision's frame. */
  readonly isBefore: boolean
  /** False where the label would touch that of a frame. */
  readonly isLabelled: boolean
  /** Every other label stays away on a phone. */
  readonly isOnPhone: boolean
}

export type MemoryFrame = {
  readonly kind: 'task' | 'instance' | 'unknown'
  readonly endMiB: number
  readonly endPercent: number
}

/** Where MiB lie on the track, in percent of its width. */
export type MemoryScale = {
  readonly domainMiB: number
  readonly frame: MemoryFrame
  /** The frame of an older revision; null when it is not known or ends where the frame ends. */
  readonly before: MemoryFrame | null
  /** Where the axis is broken, because an instance is far larger than what is on it. */
  readonly break: { readonly fromMiB: number; readonly atPercent: number } | null
  readonly ticks: readonly ScaleTick[]
  readonly percentOf: (valueMiB: number) => number
  /** True for a value that the scale cannot hold: it ends in a zigzag. */
  readonly isPast: (valueMiB: number) => boolean
}

/**
 * The scale that shows every range, total and usage mark of one task, and the ranges of an older revision beside it.
 * Units: MiB to percent, 0 to 100.
 */
export function memoryScale(
  task: TaskMemory,
  usedMiB: readonly number[] = [],
  before: TaskMemory | null = null,
): MemoryScale {
  const cap = memoryCap(task)
  const old = before && memoryCap(before)
  const settings = [...task.containers, ...(before?.containers ?? [])].flatMap(settingsOf)
  const worstMiB = Math.max(task.totals.reservedMiB, old?.from === 'task' ? (old.capMiB ?? 0) : 0, ...settings)
  const isBroken = cap.from === 'instance' && worstMiB > 0 && (cap.capMiB ?? 0) > 3 * worstMiB
  const capMiB = cap.capMiB ?? niceCeil(1.25 * Math.max(worstMiB, ...usedMiB))
  const domainMiB = Math.max(capMiB, cap.capMiB === null ? 0 : domainOf(task, capMiB), domainBefore(before, capMiB))
  const breakMiB = isBroken ? niceCeil(1.2 * worstMiB) : null
  const percentOf = (valueMiB: number) => percentOn(valueMiB, domainMiB, breakMiB)
  const frame = frameOf(cap, capMiB, percentOf)
  const isMoved = old !== null && old.capMiB !== null && old.capMiB !== cap.capMiB
  const oldFrame = isMoved ? frameOf(old, old.capMiB ?? 0, percentOf) : null
  return {
    domainMiB,
    frame,
    before: oldFrame,
    break: breakMiB === null ? null : { fromMiB: breakMiB, atPercent: BREAK.atPercent },
    ticks: ticks({ toMiB: breakMiB ?? domainMiB, frame, before: oldFrame, percentOf }),
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

function settingsOf(container: TaskMemory['containers'][number]): number[] {
  return [container.memoryReservationMiB ?? 0, container.memoryMiB ?? 0]
}

function frameOf({ from }: MemoryCap, endMiB: number, percentOf: MemoryScale['percentOf']): MemoryFrame {
  return { kind: from === 'none' ? 'unknown' : from, endMiB, endPercent: percentOf(endMiB) }
}

function domainOf({ totals, containers }: TaskMemory, capMiB: number): number {
  const { reservedMiB, limitMiB } = totals
  const forLimits = limitMiB > capMiB ? Math.max(1.06 * capMiB, Math.min(1.03 * limitMiB, 1.25 * capMiB)) : capMiB
  return Math.max(roomFor(Math.max(reservedMiB, ...containers.flatMap(settingsOf)), capMiB), forLimits)
}

/** The totals of an older revision are not drawn, so that they need no room. */
function domainBefore(before: TaskMemory | null, capMiB: number): number {
  if (before === null) return 0
  const oldMiB = memoryCap(before).capMiB
  return Math.max(oldMiB ?? 0, roomFor(Math.max(0, ...before.containers.flatMap(settingsOf)), oldMiB ?? capMiB))
}

function roomFor(worstMiB: number, capMiB: number): number {
  return worstMiB > capMiB ? Math.max(1.08 * capMiB, Math.min(1.05 * worstMiB, 1.5 * capMiB)) : capMiB
}

function percentOn(valueMiB: number, domainMiB: number, breakMiB: number | null): number {
  const value = Math.min(Math.max(0, valueMiB), domainMiB)
  if (breakMiB === null || breakMiB >= domainMiB) return (value / domainMiB) * 100
  if (value <= breakMiB) return (value / breakMiB) * BREAK.endPercent
  return BREAK.resumePercent + ((value - breakMiB) / (domainMiB - breakMiB)) * (100 - BREAK.resumePercent)
}

type TickFacts = {
  readonly toMiB: number
  readonly frame: MemoryFrame
  readonly before: MemoryFrame | null
  readonly percentOf: (valueMiB: number) => number
}

function ticks({ toMiB, frame, before, percentOf }: TickFacts): readonly ScaleTick[] {
  const step = tickStep(toMiB)
  const ends = [...(frame.kind === 'unknown' ? [] : [frame]), ...(before === null ? [] : [before])]
  const clearanceOf = (atPercent: number) => Math.min(100, ...ends.map((end) => Math.abs(end.endPercent - atPercent)))
  const regular = Array.from({ length: Math.floor(toMiB / step) + 1 }, (_, index) => index * step)
    .map((valueMiB, index): ScaleTick => {
      const atPercent = percentOf(valueMiB)
      const clearance = clearanceOf(atPercent)
      return {
        valueMiB,
        atPercent,
        isFrame: false,
        isBefore: false,
        isLabelled: clearance >= LABEL_CLEARANCE_PERCENT,
        isOnPhone: index % 2 === 0 && clearance >= PHONE_CLEARANCE_PERCENT,
      }
    })
    .filter(({ atPercent }) => clearanceOf(atPercent) >= TICK_CLEARANCE_PERCENT)
  return [...regular, ...ends.map((end) => endTick(end, frame))].toSorted((a, b) => a.valueMiB - b.valueMiB)
}

function endTick(end: MemoryFrame, frame: MemoryFrame): ScaleTick {
  const isBefore = end !== frame
  const clearance = isBefore && frame.kind !== 'unknown' ? Math.abs(end.endPercent - frame.endPercent) : 100
  return {
    valueMiB: end.endMiB,
    atPercent: end.endPercent,
    isFrame: !isBefore,
    isBefore,
    isLabelled: clearance >= BEFORE_CLEARANCE_PERCENT,
    isOnPhone: clearance >= PHONE_CLEARANCE_PERCENT,
  }
}
