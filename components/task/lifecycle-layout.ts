import { isStopped } from '@/lib/ecs/task'
import { sum } from '@/lib/value/sum'
import type { TaskDetail, TaskTimeName } from '@/lib/views/task'

/** The phase that begins with each moment, in their order; the connection of the network is within one. */
const phaseFrom = {
  createdAt: 'provisioning',
  pullStartedAt: 'pulling',
  pullStoppedAt: 'starting',
  startedAt: 'running',
  stoppingAt: 'stopping',
  executionStoppedAt: 'deprovisioning',
} as const satisfies Readonly<Partial<Record<TaskTimeName, string>>>
/** What begins with the last one is no life. */
export type LifecycleMoment = keyof typeof phaseFrom | 'stoppedAt'
const moments = [...Object.keys(phaseFrom), 'stoppedAt'] as readonly LifecycleMoment[]
export type LifecyclePhaseName = (typeof phaseFrom)[keyof typeof phaseFrom]

/** Narrower than this no phase is drawn: its word would not fit. Units: percent of the whole. */
export const NARROWEST_PERCENT = 11
/** What is left of running time when it would push everything else together. */
export const FOLDED_PERCENT = 21

/** A stretch of a task's life. Units: percent of the whole width, seconds. */
export type LifecyclePhase = {
  readonly name: LifecyclePhaseName
  readonly fromPercent: number
  readonly widthPercent: number
  /** Never below 0; null when its end is not told. */
  readonly seconds: number | null
  /** Drawn shorter than it was: the scale is broken. */
  readonly isFolded: boolean
  /** It goes on: it ends at now. */
  readonly isOpen: boolean
  /** Moments that this life has passed without a word of ECS: where this phase ended is not known. */
  readonly untold: readonly LifecycleMoment[]
}

export type Lifecycle = {
  readonly phases: readonly LifecyclePhase[]
  /** What ECS told, where it stands in the drawing. */
  readonly marks: readonly { readonly name: LifecycleMoment; readonly at: string; readonly atPercent: number }[]
  readonly foldedSeconds: number | null
}

type Told = { readonly name: LifecycleMoment; readonly at: string; readonly ms: number }
type Stretch = Omit<LifecyclePhase, 'fromPercent' | 'widthPercent' | 'isFolded'>

/**
 * A task's life to scale. Running longer than all the rest together is folded, and no phase is too narrow to be read.
 * Shape: the phases follow each other and fill 100 %; null when ECS told no beginning. `nowMs` ends a life that goes on.
 */
export function lifecycleLayout(task: Pick<TaskDetail, 'times' | 'lastStatus'>, nowMs: number): Lifecycle | null {
  const told = toldMoments(task.times)
  const stretches = stretchesOf(told, isStopped(task.lastStatus), nowMs)
  if (!stretches.length) return null
  const widths = widthsOf(stretches)
  const phases = stretches.map((stretch, index) => ({
    ...stretch,
    fromPercent: sum(widths.slice(0, index)),
    widthPercent: widths[index] ?? 0,
    isFolded: isFolded(stretch, stretches),
  }))
  const starts = [...phases.map(({ fromPercent }) => fromPercent), 100]
  return {
    phases,
    marks: told.map(({ name, at }, index) => ({ name, at, atPercent: starts[index] ?? 100 })),
    foldedSeconds: phases.find((phase) => phase.isFolded)?.seconds ?? null,
  }
}

// ECS may tell times out of order by fractions of a second: a moment is never before the one that precedes it.
function toldMoments(times: TaskDetail['times']): Told[] {
  let latestMs = Number.NEGATIVE_INFINITY
  return moments.flatMap((name) => {
    const at = times.find((time) => time.name === name)?.at ?? null
    if (at === null) return []
    latestMs = Math.max(latestMs, Date.parse(at))
    return [{ name, at, ms: latestMs }]
  })
}

function stretchesOf(told: readonly Told[], isOver: boolean, nowMs: number): Stretch[] {
  return told.flatMap((from, index) => {
    if (from.name === 'stoppedAt') return []
    const next = told[index + 1]
    const untold = next || isOver ? between(from.name, next?.name ?? null) : []
    const endMs = next?.ms ?? (isOver ? null : Math.max(nowMs, from.ms))
    const seconds = endMs === null ? null : (endMs - from.ms) / 1000
    return [{ name: phaseFrom[from.name], seconds, isOpen: !next && !isOver, untold }]
  })
}

/** The moments after one and before another, or to the end. */
function between(from: LifecycleMoment, to: LifecycleMoment | null): LifecycleMoment[] {
  return moments.slice(moments.indexOf(from) + 1, to === null ? moments.length : moments.indexOf(to))
}

function isFolded(stretch: Stretch, all: readonly Stretch[]): boolean {
  const others = all.filter((other) => other !== stretch)
  return stretch.name === 'running' && others.length > 0 && secondsOf([stretch]) > secondsOf(others)
}

function widthsOf(stretches: readonly Stretch[]): number[] {
  const folded = stretches.findIndex((stretch) => isFolded(stretch, stretches))
  const toScale = stretches.filter((_, index) => index !== folded)
  const widths = sharesAtLeast(
    toScale.map(({ seconds }) => seconds ?? 0),
    folded < 0 ? 100 : 100 - FOLDED_PERCENT,
  )
  return folded < 0 ? widths : widths.toSpliced(folded, 0, FOLDED_PERCENT)
}

/** Parts of a whole in proportion, none of them below the narrowest. */
function sharesAtLeast(parts: readonly number[], whole: number): number[] {
  const narrow = new Set<number>()
  for (;;) {
    const left = whole - narrow.size * NARROWEST_PERCENT
    const total = sum(parts.filter((_, index) => !narrow.has(index)))
    const share = (part: number) => (total > 0 ? (part / total) * left : left / (parts.length - narrow.size))
    const next = parts.findIndex((part, index) => !narrow.has(index) && share(part) < NARROWEST_PERCENT)
    if (next < 0) return parts.map((part, index) => (narrow.has(index) ? NARROWEST_PERCENT : share(part)))
    narrow.add(next)
  }
}

const secondsOf = (stretches: readonly Stretch[]) => sum(stretches.map(({ seconds }) => seconds ?? 0))
