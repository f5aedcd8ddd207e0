import type { RolloutLayout } from './rollout-layout'
import type { BarPart } from './task-bar'
import type { CellLook } from './task-cell'
import { type CellCounts, cellKinds } from './tray-cell'

export type CapacityInput = {
  readonly layout: RolloutLayout
  readonly desiredCount: number | null
  /** How many have to stay healthy, and how many may run or be pending; null: not known, or no limit of ECS's. */
  readonly minimumTasks: number | null
  readonly maximumTasks: number | null
}

/** A bar whose length is a number of tasks, with the limits of a deployment on it. Units: percent of its width. */
export type CapacityLayout = {
  readonly parts: readonly (BarPart & { readonly count: number })[]
  /** Tasks that run and are not found unhealthy. */
  readonly healthyCount: number
  /** What maximumPercent limits: tasks that run or are pending. */
  readonly countedCount: number
  readonly leavingCount: number
  readonly minimumPercent: number | null
  readonly maximumPercent: number | null
  readonly desiredPercent: number | null
}

// Room beyond the last limit, so that its bracket does not end the drawing.
const ROOM = 1.06

/**
 * The tasks of a service on one bar against what a deployment must keep and may use.
 * Shape: what is healthy comes first, so that its end can be compared with the minimum; what leaves comes last, since it
 * counts for neither. Source: API reference, DeploymentConfiguration: maximumPercent limits the tasks that are RUNNING
 * or PENDING.
 */
export function capacityLayout({ layout, desiredCount, minimumTasks, maximumTasks }: CapacityInput): CapacityLayout {
  const all = sumOf([layout.target, ...layout.sources].flatMap((tray) => tray?.cells ?? []))
  const fresh = layout.target?.cells.running ?? 0
  const groups: readonly (readonly [CellLook, number])[] = [
    ['running', fresh],
    ['old', all.running - fresh],
    ['unhealthy', all.unhealthy],
    ['unknown', all.unknown],
    ['pending', all.pending],
    ['provisioning', all.provisioning],
  ]
  const countedCount = groups.reduce((sum, [, count]) => sum + count, 0)
  // Of a rollout the tasks to come take the places of those that run: only what is missing from the whole is drawn.
  const missing = Math.max(0, (desiredCount ?? 0) - countedCount)
  const total = countedCount + missing + all.leaving
  const domain = Math.max(total, maximumTasks ?? 0, minimumTasks ?? 0, 1) * ROOM
  const percent = (count: number | null) => (count === null ? null : (count / domain) * 100)
  return {
    parts: partsOf([...groups, ['toCome', missing], ['leaving', all.leaving]], domain),
    healthyCount: all.running,
    countedCount,
    leavingCount: all.leaving,
    minimumPercent: percent(minimumTasks),
    maximumPercent: percent(maximumTasks),
    desiredPercent: percent(desiredCount),
  }
}

function partsOf(groups: readonly (readonly [CellLook, number])[], domain: number): CapacityLayout['parts'] {
  let before = 0
  return groups.flatMap(([look, count]) => {
    if (count === 0) return []
    const fromPercent = (before / domain) * 100
    before += count
    return [{ look, count, fromPercent, toPercent: (before / domain) * 100 }]
  })
}

function sumOf(all: readonly CellCounts[]): CellCounts {
  const sum = (kind: (typeof cellKinds)[number]) => all.reduce((total, cells) => total + cells[kind], 0)
  return Object.fromEntries(cellKinds.map((kind) => [kind, sum(kind)])) as CellCounts
}
