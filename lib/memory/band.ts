import { type BeforeStrip, beforeStrip } from './before-strip'
import type { ContainerMemory, MemoryFinding } from './limits'
import type { MemoryScale } from './scale'
import { isMeasured, isNearLimit, marked, type UsageMarks } from './usage'

const CROSS_ROOM_PERCENT = 3.5
const KILL_ROOM_PERCENT = 10
const DIAMOND_ROOM_PERCENT = 5
const MARK_ROOM_PERCENT = 3
const PHONE_MARK_ROOM_PERCENT = 7

export type Tone = 'plain' | 'warning' | 'error'

/** A stretch of the bar: held, may come, may come without a limit of its own, cannot be. */
export type BandSpan = {
  readonly kind: 'solid' | 'burst' | 'open' | 'invalid'
  readonly fromPercent: number
  readonly toPercent: number
}

/** A label inside the bar, and the share of the track that is free for it. */
export type BandLabel = {
  readonly kind: 'reserved' | 'reservedIsLimit' | 'limit' | 'burst' | 'open'
  readonly valueMiB: number
  readonly fromPercent: number
  readonly roomPercent: number
  /** What it must keep clear of on either side. */
  readonly startsAfter: 'edge' | 'mark'
  readonly endsBefore: 'edge' | 'mark' | 'break'
}

export type BandUsage = {
  readonly nowPercent: number | null
  readonly p99Percent: number | null
  readonly isNearLimit: boolean
  readonly isTooSmallForPhone: boolean
}

/** What one container's row shows, in draw order. Units: percent of the track. */
export type MemoryBand = {
  readonly outOfReach: { readonly fromPercent: number; readonly toPercent: number } | null
  /** In order, without overlap. */
  readonly spans: readonly BandSpan[]
  /** Of the invalid span and its marks. */
  readonly tone: Tone
  readonly diamondPercent: number | null
  readonly openEnd: { readonly atPercent: number; readonly isKnown: boolean } | null
  /** The range in an older revision. */
  readonly before: BeforeStrip | null
  readonly beyond: { readonly atPercent: number; readonly kind: 'cross' | 'kill' } | null
  /** Null where the strip of an older revision takes its place. */
  readonly reservation: {
    readonly atPercent: number
    /** False when it follows from `memory`, or from nothing. */
    readonly isSet: boolean
    /** True above a bracket. */
    readonly isRaised: boolean
    readonly tone: Tone
  } | null
  readonly labels: readonly BandLabel[]
  readonly limit: { readonly atPercent: number; readonly tone: Tone } | null
  /** From the hard limit to usage above it, which only a newer revision can have: its limit is below what was used. */
  readonly overrun: { readonly fromPercent: number; readonly toPercent: number } | null
  readonly usage: BandUsage | null
  /** The value that the scale cannot hold. */
  readonly pastMiB: number | null
}

/**
 * The marks of one container on a scale, below those of an older revision; null when it has no range.
 * Units: MiB to percent.
 */
export function memoryBand(
  container: ContainerMemory,
  scale: MemoryScale,
  marks: UsageMarks | null = null,
  before: ContainerMemory | null = null,
): MemoryBand | null {
  if (findingOf(container, ['noRange'])) return null
  const { memoryMiB, reservedMiB } = container
  const spans = bandSpans(container, scale)
  const invalid = spans.find((span) => span.kind === 'invalid')
  const open = spans.find((span) => span.kind === 'open')
  const usage = bandUsage(container, scale, marks)
  const over = invalid ? null : overrun(container, usage, scale)
  const farMiB = Math.max(reservedMiB, memoryMiB ?? 0)
  const limitMiB = memoryMiB === null || scale.isPast(memoryMiB) ? null : memoryMiB
  const strip = before && beforeStrip(before, scale)
  return {
    outOfReach: memoryMiB === null || invalid ? null : outOfReach(scale.percentOf(memoryMiB), scale),
    spans,
    tone: toneOf(container, ['limitBelowReservation', ...ABOVE_CAP]),
    diamondPercent: invalid ? diamondPercent(invalid) : null,
    openEnd: open ? { atPercent: open.toPercent, isKnown: container.limitMiB !== null } : null,
    beyond: memoryMiB === null || invalid || over ? null : beyond(scale.percentOf(memoryMiB), usage),
    before: strip,
    reservation: strip || scale.isPast(reservedMiB) ? null : reservationMark(container, scale),
    labels: bandLabels(container, spans, usage, scale),
    limit: limitMiB === null ? null : { atPercent: scale.percentOf(limitMiB), tone: limitTone(container) },
    overrun: over,
    usage,
    pastMiB: scale.isPast(farMiB) ? farMiB : null,
  }
}

/** What is left of a container that the newer revision has no more. */
export function removedBand(before: ContainerMemory, scale: MemoryScale): MemoryBand {
  return { ...NOTHING, before: beforeStrip(before, scale) }
}

const NOTHING: MemoryBand = {
  outOfReach: null,
  spans: [],
  tone: 'plain',
  diamondPercent: null,
  openEnd: null,
  before: null,
  beyond: null,
  reservation: null,
  labels: [],
  limit: null,
  overrun: null,
  usage: null,
  pastMiB: null,
}

const ABOVE_CAP = ['limitAboveTask', 'limitAboveInstance', 'reservationAboveTask', 'reservationAboveInstance'] as const

function bandSpans(container: ContainerMemory, scale: MemoryScale): readonly BandSpan[] {
  const { reservedMiB, memoryMiB, limitMiB } = container
  const capMiB = scale.frame.kind === 'unknown' ? Number.POSITIVE_INFINITY : scale.frame.endMiB
  const validMiB = Math.min(memoryMiB ?? Number.POSITIVE_INFINITY, capMiB)
  const endMiB = Math.min(limitMiB ?? scale.frame.endMiB, validMiB)
  const farMiB = Math.max(reservedMiB, memoryMiB ?? 0)
  const heldMiB = Math.min(reservedMiB, validMiB)
  const span = (kind: BandSpan['kind'], fromMiB: number, toMiB: number) => ({
    kind,
    fromPercent: scale.percentOf(fromMiB),
    toPercent: scale.percentOf(toMiB),
  })
  return [
    span('solid', 0, heldMiB),
    span(memoryMiB === null ? 'open' : 'burst', heldMiB, Math.max(heldMiB, endMiB)),
    span('invalid', validMiB, Math.max(validMiB, farMiB)),
  ].filter(({ fromPercent, toPercent }) => toPercent > fromPercent)
}

function reservationMark(container: ContainerMemory, scale: MemoryScale): MemoryBand['reservation'] {
  const { memoryReservationMiB, memoryMiB, reservedMiB } = container
  return {
    atPercent: scale.percentOf(reservedMiB),
    isSet: memoryReservationMiB !== null,
    isRaised: memoryMiB !== null && memoryMiB === reservedMiB,
    tone: toneOf(container, ['limitBelowReservation', 'reservationAboveTask', 'reservationAboveInstance']),
  }
}

function bandUsage(container: ContainerMemory, scale: MemoryScale, marks: UsageMarks | null): BandUsage | null {
  const rangePercent = scale.percentOf(Math.max(container.reservedMiB, container.limitMiB ?? scale.domainMiB))
  if (marked(marks).length === 0 || rangePercent < MARK_ROOM_PERCENT) return null
  const at = (value: number | null | undefined) => (isMeasured(value) ? scale.percentOf(value) : null)
  return {
    nowPercent: at(marks?.nowMiB),
    p99Percent: at(marks?.p99MiB),
    isNearLimit: isNearLimit(container, marks),
    isTooSmallForPhone: rangePercent < PHONE_MARK_ROOM_PERCENT,
  }
}

function overrun({ memoryMiB }: ContainerMemory, usage: BandUsage | null, scale: MemoryScale): MemoryBand['overrun'] {
  const fromPercent = scale.percentOf(memoryMiB ?? scale.domainMiB)
  const toPercent = usage?.p99Percent ?? 0
  return toPercent > fromPercent ? { fromPercent, toPercent } : null
}

function outOfReach(fromPercent: number, scale: MemoryScale): MemoryBand['outOfReach'] {
  const toPercent = scale.frame.endPercent
  return fromPercent < toPercent ? { fromPercent, toPercent } : null
}

function beyond(atPercent: number, usage: BandUsage | null): MemoryBand['beyond'] {
  if (usage?.isNearLimit && 100 - atPercent >= KILL_ROOM_PERCENT) return { atPercent, kind: 'kill' }
  return 100 - atPercent >= CROSS_ROOM_PERCENT ? { atPercent, kind: 'cross' } : null
}

function diamondPercent({ fromPercent, toPercent }: BandSpan): number | null {
  return toPercent - fromPercent < DIAMOND_ROOM_PERCENT ? null : (fromPercent + toPercent) / 2
}

function bandLabels(
  container: ContainerMemory,
  spans: readonly BandSpan[],
  usage: BandUsage | null,
  scale: MemoryScale,
): readonly BandLabel[] {
  const isCut = spans.some((span) => span.kind === 'invalid')
  const marksAt = [usage?.nowPercent, usage?.p99Percent].filter((at) => typeof at === 'number')
  return spans.flatMap((span) => {
    const fact = labelFact(container, span)
    if (fact === null || (fact.kind === 'burst' && isCut)) return []
    const inside = marksAt.filter((at) => at >= span.fromPercent && at <= span.toPercent)
    return [{ ...fact, ...labelRoom(span, inside, scale.break?.atPercent ?? 100) }]
  })
}

type LabelRoom = Pick<BandLabel, 'fromPercent' | 'roomPercent' | 'startsAfter' | 'endsBefore'>

function labelRoom(span: BandSpan, marksAt: readonly number[], breakPercent: number): LabelRoom {
  const isAfterMark = span.kind === 'open' && marksAt.length > 0
  const fromPercent = isAfterMark ? Math.max(...marksAt) : span.fromPercent
  const markPercent = isAfterMark ? span.toPercent : Math.min(span.toPercent, ...marksAt)
  const isBroken = fromPercent < breakPercent && breakPercent < markPercent
  const toPercent = isBroken ? breakPercent : markPercent
  const endsBefore = isBroken ? 'break' : markPercent < span.toPercent ? 'mark' : 'edge'
  return { fromPercent, roomPercent: toPercent - fromPercent, startsAfter: isAfterMark ? 'mark' : 'edge', endsBefore }
}

function labelFact(container: ContainerMemory, { kind }: BandSpan): Pick<BandLabel, 'kind' | 'valueMiB'> | null {
  const { reservedMiB, memoryMiB } = container
  if (kind === 'invalid') return null
  if (kind === 'open') return { kind: 'open', valueMiB: reservedMiB }
  if (kind === 'burst') return { kind: 'burst', valueMiB: (memoryMiB ?? reservedMiB) - reservedMiB }
  if (memoryMiB !== null && memoryMiB < reservedMiB) return { kind: 'limit', valueMiB: memoryMiB }
  return { kind: memoryMiB === reservedMiB ? 'reservedIsLimit' : 'reserved', valueMiB: reservedMiB }
}

function limitTone(container: ContainerMemory): Tone {
  return toneOf(container, ['limitBelowReservation', 'limitAboveTask', 'limitAboveInstance'])
}

function toneOf(container: ContainerMemory, codes: readonly MemoryFinding['code'][]): Tone {
  const finding = findingOf(container, codes)
  if (!finding) return 'plain'
  return finding.severity === 'error' ? 'error' : 'warning'
}

function findingOf(container: ContainerMemory, codes: readonly MemoryFinding['code'][]): MemoryFinding | undefined {
  return container.findings.find((finding) => codes.includes(finding.code))
}
