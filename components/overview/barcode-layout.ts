import type { Condition } from '@/lib/ecs/condition'
import { type TaskTally, toldCounts } from '@/lib/ecs/task-tally'
import type { OverviewCluster } from '@/lib/views/overview'

export type BarKind = 'running' | 'pending' | 'missing'

/** A run of equal bars, one a task. Units: of the drawing, whose width is `WIDTH`. */
export type BarRun = { readonly kind: BarKind; readonly x: number; readonly width: number }

export type BarcodeService = {
  readonly name: string
  readonly condition: Condition
  readonly x: number
  readonly width: number
  readonly runs: readonly BarRun[]
}

export type BarcodeCluster = {
  /** One of its own, also where two scopes show the same account. */
  readonly key: string
  readonly name: string
  readonly x: number
  readonly width: number
  readonly services: readonly BarcodeService[]
}

export type Barcode = {
  /** The width of one task. */
  readonly taskWidth: number
  readonly clusters: readonly BarcodeCluster[]
}

export const WIDTH = 1168
const CLUSTER_GAP = 16
const MIN_CLUSTER = 84
const MAX_TASK = 8
const SERVICE_GAP = 3

type Block = {
  readonly name: string
  readonly condition: Condition
  readonly counts: Readonly<Record<BarKind, number>>
}
type ClusterBlock = {
  readonly key: string
  readonly name: string
  readonly blocks: readonly Block[]
  readonly tasks: number
}

/**
 * Every task as a bar, all to one scale: clusters side by side, none narrower than its name needs, their services in
 * order. Clusters whose services are not known take part without bars.
 */
export function barcodeLayout(clusters: readonly OverviewCluster[]): Barcode {
  const all = clusters.map((cluster, index) => ({ ...clusterBlock(cluster), key: `${index} ${cluster.arn}` }))
  const gap = clusters.length > 1 ? Math.min(CLUSTER_GAP, (WIDTH * 0.2) / (clusters.length - 1)) : 0
  const roomLeft = WIDTH - gap * (clusters.length - 1)
  const least = Math.min(MIN_CLUSTER, roomLeft / Math.max(1, clusters.length))
  const taskWidth = widthOfTask(all, roomLeft, least)
  let x = 0
  const placed = all.map((cluster) => {
    const width = Math.max(least, widthOf(cluster, taskWidth))
    const at = placeCluster(cluster, x, width, taskWidth)
    x += width + gap
    return at
  })
  return { taskWidth, clusters: placed }
}

// Narrow clusters take their least width; what is left is shared by the tasks of the others, until none is too narrow.
function widthOfTask(all: readonly ClusterBlock[], room: number, least: number): number {
  let wide = all
  for (;;) {
    const free = room - (all.length - wide.length) * least
    const tasks = wide.reduce((sum, cluster) => sum + cluster.tasks, 0)
    const gaps = wide.reduce((sum, { blocks }) => sum + Math.max(0, blocks.length - 1), 0)
    // A gap between services is a task wide, but no wider than it has to be seen.
    const width = Math.min(
      MAX_TASK,
      Math.max(free / Math.max(1, tasks + gaps), (free - gaps * SERVICE_GAP) / Math.max(1, tasks)),
    )
    const stillWide = wide.filter((cluster) => widthOf(cluster, width) > least)
    if (stillWide.length === wide.length || stillWide.length === 0) return width
    wide = stillWide
  }
}

function widthOf({ blocks, tasks }: ClusterBlock, taskWidth: number): number {
  return tasks * taskWidth + Math.max(0, blocks.length - 1) * gapOf(taskWidth)
}

function gapOf(taskWidth: number): number {
  return Math.min(SERVICE_GAP, taskWidth)
}

function placeCluster(
  { key, name, blocks }: ClusterBlock,
  x: number,
  width: number,
  taskWidth: number,
): BarcodeCluster {
  let at = x
  const services = blocks.map((block) => {
    const service = placeService(block, at, taskWidth)
    at += service.width + gapOf(taskWidth)
    return service
  })
  return { key, name, x, width, services }
}

function placeService({ name, condition, counts }: Block, x: number, taskWidth: number): BarcodeService {
  let at = x
  const runs = (['running', 'pending', 'missing'] as const).flatMap((kind): BarRun[] => {
    if (counts[kind] === 0) return []
    const run = { kind, x: at, width: counts[kind] * taskWidth }
    at += run.width
    return [run]
  })
  return { name, condition, x, width: at - x, runs }
}

function clusterBlock({ name, services, others }: OverviewCluster): Omit<ClusterBlock, 'key'> {
  const listed = (services ?? []).map((each) => ({
    name: each.name,
    condition: each.condition,
    counts: countsOf(each),
  }))
  const rest = others ? [{ name: '', condition: 'steady' as const, counts: countsOf(others) }] : []
  const blocks = [...listed, ...rest].filter(({ counts }) => total(counts) > 0)
  return { name, blocks, tasks: blocks.reduce((sum, { counts }) => sum + total(counts), 0) }
}

// A service whose counts are not known has no length: it takes part without bars.
function countsOf(tally: TaskTally): Record<BarKind, number> {
  const counts = toldCounts(tally)
  if (!counts) return { running: 0, pending: 0, missing: 0 }
  const { running, pending, desired } = counts
  return { running, pending, missing: Math.max(0, desired - running - pending) }
}

function total({ running, pending, missing }: Readonly<Record<BarKind, number>>): number {
  return running + pending + missing
}
