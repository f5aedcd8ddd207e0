import type { ContainerMemory } from './limits'

const NEAR_LIMIT = 0.9

/** Memory in use. Units: MiB; null when not measured. `p99MiB` is over the last 24 hours. */
export type UsageMarks = { readonly nowMiB: number | null; readonly p99MiB: number | null }

/** Usage of a task: per container needs enhanced observability, standard Container Insights knows only the task. */
export type MemoryUsage = {
  readonly task: UsageMarks | null
  readonly containers: Readonly<Record<string, UsageMarks>>
}

/** The marks of one container; null when there are none. */
export function usageOf(usage: MemoryUsage | null | undefined, name: string): UsageMarks | null {
  return usage && Object.hasOwn(usage.containers, name) ? measured(usage.containers[name]) : null
}

/** Marks of which one at least is a number; else null. */
export function measured(marks: UsageMarks | null | undefined): UsageMarks | null {
  if (!marks || marked(marks).length === 0) return null
  return { nowMiB: measurement(marks.nowMiB), p99MiB: measurement(marks.p99MiB) }
}

/** The measured values of some marks, MiB. */
export function marked(marks: UsageMarks | null): readonly number[] {
  return [marks?.nowMiB, marks?.p99MiB].filter(isMeasured)
}

/** p99 over the hard limit that the container sets itself, 1 = at the limit; null when one of them is missing. */
export function limitShare(container: ContainerMemory, marks: UsageMarks | null): number | null {
  if (container.memoryMiB === null || marks?.p99MiB == null) return null
  return marks.p99MiB / container.memoryMiB
}

/** Whether the container comes so close to its hard limit that a small rise kills it. */
export function isNearLimit(container: ContainerMemory, marks: UsageMarks | null): boolean {
  return (limitShare(container, marks) ?? 0) >= NEAR_LIMIT
}

/** Whether a measurement is one: memory is neither negative nor larger than any machine's. */
export function isMeasured(value: number | null | undefined): value is number {
  return Number.isFinite(value) && Number(value) >= 0 && Number(value) <= Number.MAX_SAFE_INTEGER
}

function measurement(value: number | null): number | null {
  return isMeasured(value) ? value : null
}
