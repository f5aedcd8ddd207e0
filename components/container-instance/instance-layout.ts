import { niceCeil, tickStep } from '@/lib/memory/scale'
import type { ContainerInstanceRow, PlacedTask, Reserved } from '@/lib/views/container-instance'

/** What the map draws to scale; the other one stands in the thin lane below. */
export type Measure = 'memory' | 'cpu'

export type Stretch = { readonly startPercent: number; readonly widthPercent: number }
export type TaskBlock = Stretch & {
  readonly taskId: string
  readonly owner: string
  readonly amount: number
  readonly isLeaving: boolean
}
export type InstanceLayout = {
  readonly registeredPercent: number
  /** Tasks whose amount is known, biggest first. */
  readonly tasks: readonly TaskBlock[]
  /** Reserved, but by tasks whose amount is not known. */
  readonly others: Stretch | null
  readonly free: Stretch | null
  /** The task that wants a place: what of it fits, and what does not. */
  readonly ghost: { readonly fits: Stretch | null; readonly short: Stretch | null } | null
}
export type InstanceScale = {
  /** In MiB or CPU units. */
  readonly domain: number
  readonly ticks: readonly number[]
  readonly percentOf: (amount: number) => number
}

const LARGEST_OVERHANG = 1.5

/** One scale for all instances, so that a length means the same in every row; null when none told its amount. */
export function instanceScale(
  instances: readonly ContainerInstanceRow[],
  { measure, need }: { measure: Measure; need: number | null },
): InstanceScale | null {
  const told = instances.flatMap((instance) => amountOf(instance, measure) ?? [])
  if (told.length === 0) return null
  const largest = Math.max(1, ...told.map(({ registered }) => registered))
  const worst = Math.max(0, ...told.map(({ reserved }) => reserved + (need ?? 0)))
  const domain = niceCeil(Math.max(largest, Math.min(worst, LARGEST_OVERHANG * largest)))
  const step = tickStep(domain)
  const ticks = Array.from({ length: Math.floor(domain / step) + 1 }, (_, place) => place * step)
  return { domain, ticks, percentOf: (amount) => (100 * amount) / domain }
}

/** Where the tasks of an instance lie, what else is reserved, what is free, and how much of `need` goes into it. */
export function layOutInstance(
  instance: ContainerInstanceRow,
  scale: { readonly measure: Measure; readonly percentOf: (amount: number) => number; readonly need: number | null },
): InstanceLayout | null {
  const { measure, percentOf, need } = scale
  const amount = amountOf(instance, measure)
  if (!amount) return null
  const tasks = blocksOf(instance, measure, percentOf)
  const known = tasks.reduce((sum, block) => sum + block.amount, 0)
  const used = Math.max(known, amount.reserved)
  const stretch = (from: number, to: number): Stretch | null =>
    to > from ? { startPercent: percentOf(from), widthPercent: percentOf(to) - percentOf(from) } : null
  const end = used + (need ?? 0)
  return {
    registeredPercent: percentOf(amount.registered),
    tasks,
    others: stretch(known, amount.reserved),
    free: stretch(used, amount.registered),
    ghost: need
      ? {
          fits: stretch(used, Math.min(end, amount.registered)),
          short: stretch(Math.max(used, amount.registered), end),
        }
      : null,
  }
}

export function amountOf(instance: ContainerInstanceRow, measure: Measure): Reserved | null {
  return measure === 'memory' ? instance.memoryMiB : instance.cpuUnits
}

export function ownerOf({ serviceName, family, id }: PlacedTask): string {
  return serviceName ?? family ?? id
}

function blocksOf(
  { tasks }: ContainerInstanceRow,
  measure: Measure,
  percentOf: (amount: number) => number,
): readonly TaskBlock[] {
  let used = 0
  return (tasks ?? []).flatMap((task) => {
    const amount = measure === 'memory' ? task.memoryMiB : task.cpuUnits
    if (!amount) return []
    const startPercent = percentOf(used)
    used += amount
    const widthPercent = percentOf(used) - startPercent
    return [{ taskId: task.id, owner: ownerOf(task), amount, isLeaving: task.isLeaving, startPercent, widthPercent }]
  })
}

/** Every service or family on the instances in the order of the memory it holds, biggest first. */
export function ownersBySize(instances: readonly ContainerInstanceRow[]): string[] {
  const held = new Map<string, number>()
  for (const { tasks } of instances)
    for (const task of tasks ?? []) held.set(ownerOf(task), (held.get(ownerOf(task)) ?? 0) + (task.memoryMiB ?? 0))
  return [...held].sort(([, one], [, other]) => other - one).map(([owner]) => owner)
}

export type Paint = { readonly colour: string; readonly code: string }

const COLOUR_COUNT = 6

/** A colour of the categories and two letters for each owner; the letters differ as long as the names let them. */
export function paintsFor(owners: readonly string[]): ReadonlyMap<string, Paint> {
  const taken = new Set<string>()
  return new Map(
    owners.map((owner, place) => {
      const [first = '', ...rest] = owner.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')
      const code = [...rest].map((letter) => first + letter).find((each) => !taken.has(each)) ?? first + (rest[0] ?? '')
      taken.add(code)
      return [owner, { colour: `var(--cat-${(place % COLOUR_COUNT) + 1})`, code }]
    }),
  )
}
