import type { ContainerMemory, TaskMemory } from './limits'

/** Whose memory ends a range that its container leaves open. */
export type RangeSuffix = 'taskSize' | 'instanceMemory' | 'hostMemory'

/** The facts of a range's label, without words. `hiMiB` is null when the end is not known; then the suffix names it. */
export type RangeLabel =
  | { readonly kind: 'noRange' }
  | {
      readonly kind: 'range'
      readonly loMiB: number
      readonly hiMiB: number | null
      readonly suffix: RangeSuffix | null
    }

/**
 * From what is reserved to what caps it.
 * Units: MiB. Source: developer guide, task definition parameters, memory and memoryReservation.
 */
export function rangeLabel(container: ContainerMemory, task: Pick<TaskMemory, 'launchType'>): RangeLabel {
  if (container.findings.some((finding) => finding.code === 'noRange')) return { kind: 'noRange' }
  const suffix = container.limitFrom === 'container' ? null : openSuffix(container, task)
  return { kind: 'range', loMiB: container.reservedMiB, hiMiB: container.limitMiB, suffix }
}

function openSuffix(container: ContainerMemory, { launchType }: Pick<TaskMemory, 'launchType'>): RangeSuffix {
  if (container.limitFrom === 'task' || launchType === 'FARGATE') return 'taskSize'
  return launchType === 'EXTERNAL' ? 'hostMemory' : 'instanceMemory'
}
