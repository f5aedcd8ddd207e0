import type { DeploymentRow } from '@/lib/views/service'
import type { TaskRow } from '@/lib/views/task'

/** What a cell of a tray shows, in the order in which a tray shows them. */
export const cellKinds = [
  'gone',
  'leaving',
  'running',
  'unhealthy',
  'unknown',
  'pending',
  'provisioning',
  'toCome',
] as const

export type CellKind = (typeof cellKinds)[number]
export type CellCounts = Readonly<Record<CellKind, number>>

/** All the cells of a tray. */
export function cellCount(cells: CellCounts): number {
  return cellKinds.reduce((sum, kind) => sum + cells[kind], 0)
}

const NONE: CellCounts = {
  gone: 0,
  leaving: 0,
  running: 0,
  unhealthy: 0,
  unknown: 0,
  pending: 0,
  provisioning: 0,
  toCome: 0,
}

/** The slots that tasks hold: of those that leave the next is already to come. */
export function heldCount({ running, unhealthy, unknown, pending, provisioning }: CellCounts): number {
  return running + unhealthy + unknown + pending + provisioning
}

/** The cells of a deployment as ECS counts its tasks, without knowing them; all unknown where it does not count. */
export function countedCells({ desiredCount, runningCount, pendingCount }: DeploymentRow): CellCounts {
  if (runningCount === null || pendingCount === null) return { ...NONE, unknown: desiredCount ?? 0 }
  return { ...NONE, running: runningCount, pending: pendingCount }
}

/** The cells of tasks, one each. */
export function cellsOfTasks(tasks: readonly TaskRow[]): CellCounts {
  const counts = { ...NONE }
  for (const task of tasks) counts[kindOf(task)] += 1
  return counts
}

function kindOf({ condition, lastStatus }: TaskRow): CellKind {
  if (condition === 'leaving') return 'leaving'
  if (condition === 'steady') return 'running'
  if (condition === 'failing') return 'unhealthy'
  if (condition === 'changing') return lastStatus === 'PROVISIONING' ? 'provisioning' : 'pending'
  return 'unknown'
}
