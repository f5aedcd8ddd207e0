import { niceCeil, tickStep } from '@/lib/memory/scale'
import type { ContainerInstanceRow } from '@/lib/views/container-instance'

export type Stretch = { readonly startPercent: number; readonly widthPercent: number }
export type TaskBlock = Stretch & {
  readonly taskId: string
  readonly owner: string
  readonly memoryMiB: number
}
export type InstanceLayout = {
  readonly registeredPercent: number
  /** Tasks whose memory is known, biggest first. */
  readonly tasks: readonly TaskBlock[]
  /** Reserved, but by tasks whose memory is not known. */
  readonly others: Stretch | null
  readonly free: Stretch | null
}

/** One scale for all instances, so that a length means the same MiB in every row; null when none told its memory. */
export function instanceScale(instances: readonly ContainerInstanceRow[]) {
  const registered = instances.flatMap(({ memoryMiB }) => (memoryMiB ? [memoryMiB.registered] : []))
  if (!registered.length) return null
  const domainMiB = niceCeil(Math.max(...registered, 1))
  const step = tickStep(domainMiB)
  const ticks = Array.from({ length: Math.floor(domainMiB / step) + 1 }, (_, place) => place * step)
  return { domainMiB, ticks, percentOf: (valueMiB: number) => (100 * valueMiB) / domainMiB }
}

/** Where the tasks of an instance lie on the scale, what else is reserved, and what is free; null without its memory. */
export function layOutInstance(instance: ContainerInstanceRow, domainMiB: number): InstanceLayout | null {
  const { memoryMiB } = instance
  if (!memoryMiB) return null
  const percent = (valueMiB: number) => (100 * valueMiB) / domainMiB
  const stretch = (fromMiB: number, toMiB: number): Stretch | null =>
    toMiB > fromMiB ? { startPercent: percent(fromMiB), widthPercent: percent(toMiB - fromMiB) } : null
  const tasks = blocksOf(instance, percent)
  const knownMiB = tasks.reduce((sum, block) => sum + block.memoryMiB, 0)
  return {
    registeredPercent: percent(memoryMiB.registered),
    tasks,
    others: stretch(knownMiB, memoryMiB.reserved),
    free: stretch(Math.max(knownMiB, memoryMiB.reserved), memoryMiB.registered),
  }
}

function blocksOf({ tasks }: ContainerInstanceRow, percent: (valueMiB: number) => number): TaskBlock[] {
  let usedMiB = 0
  return (tasks ?? []).flatMap(({ id, serviceName, family, memoryMiB }) => {
    if (!memoryMiB) return []
    const startPercent = percent(usedMiB)
    usedMiB += memoryMiB
    return [
      { taskId: id, owner: serviceName ?? family ?? id, memoryMiB, startPercent, widthPercent: percent(memoryMiB) },
    ]
  })
}

/** Every service or family on the instances in the order of the memory it holds, biggest first. */
export function ownersBySize(instances: readonly ContainerInstanceRow[]): string[] {
  const held = new Map<string, number>()
  for (const { tasks } of instances)
    for (const { id, serviceName, family, memoryMiB } of tasks ?? []) {
      const owner = serviceName ?? family ?? id
      held.set(owner, (held.get(owner) ?? 0) + (memoryMiB ?? 0))
    }
  return [...held].sort(([, one], [, other]) => other - one).map(([owner]) => owner)
}
