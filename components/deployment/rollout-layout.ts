import { type RolloutDirection, rolloutOf } from '@/lib/ecs/rollout'
import { isStopped } from '@/lib/ecs/task'
import type { DeploymentRow } from '@/lib/views/service'
import type { TaskRow } from '@/lib/views/task'
import type { RevisionName } from '@/lib/views/view'
import { type CellCounts, cellCount, cellsOfTasks, countedCells, heldCount } from './tray-cell'

/** The tasks of one deployment, one cell each, and a slot for each that is gone or still to come. */
export type Tray = {
  readonly key: string
  /** Null: tasks whose deployment ECS does not list any more. */
  readonly deployment: DeploymentRow | null
  readonly revision: RevisionName | null
  /** `old`: its tasks make room for those of another. */
  readonly side: 'old' | 'new'
  readonly cells: CellCounts
}

export type RolloutLayout = {
  readonly target: Tray | null
  /** Newest first. */
  readonly sources: readonly Tray[]
  readonly direction: RolloutDirection
  /** Drawn from the deployments' own counts, because the list of tasks is not known, or is older than they are. */
  readonly isCounted: boolean
}

export type RolloutInput = {
  readonly deployments: readonly DeploymentRow[]
  /** Of the service, the stopped ones too; null: not known, then the deployments' own counts are drawn. */
  readonly tasks: readonly TaskRow[] | null
  /** Of the service. */
  readonly desiredCount: number | null
  readonly isRollingBack?: boolean
}

/**
 * The trays of a service: every task that has not stopped stands in exactly one cell, and the newest has one slot for
 * each task that is desired.
 * Shape: in a steady service the target alone.
 */
export function rolloutLayout(input: RolloutInput): RolloutLayout {
  const { tasks } = input
  const { target, sources, direction } = rolloutOf(input.deployments, input.isRollingBack)
  const listed = target ? [target, ...sources] : sources
  const { byDeployment, unlisted } = assign(tasks?.filter(isLive) ?? [], listed)
  if (tasks && ![...byDeployment].every(isCurrent)) return rolloutLayout({ ...input, tasks: null })
  const cellsOf = (deployment: DeploymentRow) =>
    tasks ? cellsOfTasks(byDeployment.get(deployment) ?? []) : countedCells(deployment)
  const old = sources.map((each) => oldTray(each, cellsOf(each), input.desiredCount, sources.length))
  return {
    target: target && targetTray(target, cellsOf(target), input.desiredCount),
    sources: [...old, ...unlistedTrays(unlisted)],
    direction: unlisted.length > 0 && target && direction === 'none' ? 'forward' : direction,
    isCounted: tasks === null,
  }
}

// The list of thousands of tasks comes later than the counts; between two answers a few tasks may change.
const MOST_APART = 4
const MOST_APART_SHARE = 0.1

function isCurrent([{ runningCount }, tasks]: readonly [DeploymentRow, readonly TaskRow[]]): boolean {
  if (runningCount === null) return true
  const seen = tasks.filter(({ lastStatus }) => lastStatus === 'RUNNING').length
  return Math.abs(seen - runningCount) <= Math.max(MOST_APART, runningCount * MOST_APART_SHARE)
}

const isLive = ({ lastStatus }: TaskRow) => !isStopped(lastStatus)

/*
 * A task names its deployment in startedBy. Source: API reference, Task, startedBy. Where it names none, or where task
 * sets are listed, of which the reference does not tell how their tasks name them, the revision tells.
 */
function assign(tasks: readonly TaskRow[], listed: readonly DeploymentRow[]) {
  const hasTaskSets = listed.some(({ stabilityStatus }) => stabilityStatus !== null)
  const byId = new Map(listed.map((each) => [each.id, each]))
  const byRevision = new Map(listed.toReversed().map((each) => [each.taskDefinition?.arn, each]))
  const byDeployment = new Map<DeploymentRow, TaskRow[]>(listed.map((each) => [each, []]))
  const unlisted: TaskRow[] = []
  for (const task of tasks) {
    const isNamed = task.startedBy?.startsWith('ecs-svc/') && !hasTaskSets
    const deployment = isNamed ? byId.get(task.startedBy ?? '') : byRevision.get(task.taskDefinition?.arn ?? '')
    const tray = deployment && byDeployment.get(deployment)
    if (tray) tray.push(task)
    else unlisted.push(task)
  }
  return { byDeployment, unlisted }
}

function targetTray(deployment: DeploymentRow, live: CellCounts, desiredCount: number | null): Tray {
  const wanted = deployment.desiredCount ?? desiredCount ?? 0
  return { ...trayOf(deployment, 'new'), cells: { ...live, toCome: Math.max(0, wanted - heldCount(live)) } }
}

/*
 * Slots of a deployment that was complete are those of the service: what it does not hold any more is gone. One that was
 * given up half-way never held them. Source: API reference, Deployment: the desiredCount of one that is being replaced
 * falls with its tasks.
 */
function oldTray(deployment: DeploymentRow, live: CellCounts, desiredCount: number | null, sourceCount: number): Tray {
  const isWhole = deployment.rolloutState === 'COMPLETED' && sourceCount === 1 && desiredCount !== null
  const gone = isWhole ? Math.max(0, desiredCount - cellCount(live)) : 0
  return { ...trayOf(deployment, 'old'), cells: { ...live, gone } }
}

function unlistedTrays(tasks: readonly TaskRow[]): Tray[] {
  const arnOf = ({ taskDefinition }: TaskRow) => taskDefinition?.arn ?? ''
  return [...new Set(tasks.map(arnOf))].map((arn) => {
    const all = tasks.filter((task) => arnOf(task) === arn)
    const revision = all[0]?.taskDefinition ?? null
    return { key: `unlisted ${arn}`, deployment: null, revision, side: 'old', cells: cellsOfTasks(all) }
  })
}

function trayOf(deployment: DeploymentRow, side: Tray['side']) {
  return { key: deployment.id, deployment, revision: deployment.taskDefinition, side }
}
