import type { Task, TaskDefinition } from '@aws-sdk/client-ecs'
import { parseRevision } from '@/lib/ecs/arn'
import { isStopped, lifeIndex, livedSeconds } from '@/lib/ecs/task'
import { textOf } from './field'
import type { TaskRow } from './task'
import { serviceNameOf, taskRows } from './task-row'
import type { RevisionName } from './view'

/** How many of them a page lists; the count tells of all. */
export const mostListed = 8

/** The other tasks of a service, or of a family that was run by itself, that stopped for the cause of one task. */
export type SameCause = {
  readonly count: number
  /** When the first of them stopped; null when none of them tells. */
  readonly since: string | null
  /** Newest first, the first few. */
  readonly tasks: readonly Pick<TaskRow, 'id' | 'stoppedAt' | 'taskDefinition'>[]
  readonly sameRevisionCount: number
  /** The other revisions that it happened to. */
  readonly otherRevisions: readonly RevisionName[]
  /** Of this task and of those together; null when too little is told. Units: seconds. */
  readonly medianLivedSeconds: number | null
  /** The tasks beside them that run or are on their way to it. */
  readonly runningCount: number
  readonly startingCount: number
}

/** Among which tasks one that has stopped may have companions: those of its service, else those of its family. */
export function neighbourhood(task: Task): { readonly service: string } | { readonly family: string } | null {
  if (!isStopped(textOf(task.lastStatus))) return null
  const service = serviceNameOf(textOf(task.group))
  if (service !== null) return { service }
  const family = parseRevision(textOf(task.taskDefinitionArn) ?? '')?.family
  return family === undefined ? null : { family }
}

/**
 * Which tasks stopped for the same cause as this one; null for a task that has not stopped.
 * Shape: ECS tells of a stopped task for about an hour; what stopped before that is not counted.
 * Source: API reference, DescribeTasks: stopped tasks appear in the results for at least one hour.
 */
export function sameCause(
  task: TaskRow,
  group: readonly Task[],
  definitions: ReadonlyMap<string, TaskDefinition>,
): SameCause | null {
  if (!task.cause) return null
  const others = taskRows(group, definitions).filter(({ arn, group: name }) => arn !== task.arn && name === task.group)
  const alike = others.filter((other) => isSameCause(task, other)).toSorted(newestStopFirst)
  const ofRevision = alike.filter((other) => other.taskDefinition?.arn === task.taskDefinition?.arn)
  return {
    count: alike.length,
    since: alike.flatMap(({ stoppedAt }) => stoppedAt ?? []).at(-1) ?? null,
    tasks: alike.slice(0, mostListed).map(({ id, stoppedAt, taskDefinition }) => ({ id, stoppedAt, taskDefinition })),
    sameRevisionCount: ofRevision.length,
    otherRevisions: otherRevisions(task, alike),
    medianLivedSeconds: median([task, ...alike].flatMap((each) => livedSeconds(each) ?? [])),
    runningCount: others.filter(({ lastStatus }) => lastStatus === 'RUNNING').length,
    startingCount: others.filter(isStarting).length,
  }
}

// Where the catalogue knows no cause, only ECS's own words can be the same.
function isSameCause({ cause, stoppedReason }: TaskRow, other: TaskRow): boolean {
  if (!cause || !other.cause || !isStopped(other.lastStatus)) return false
  if (cause.code !== other.cause.code || cause.container !== other.cause.container) return false
  return cause.code !== 'unknown' || stoppedReason === other.stoppedReason
}

function isStarting({ lastStatus, desiredStatus }: TaskRow): boolean {
  const index = lifeIndex(lastStatus)
  return desiredStatus !== 'STOPPED' && index !== null && index < (lifeIndex('RUNNING') ?? 0)
}

function newestStopFirst(one: TaskRow, other: TaskRow): number {
  return (other.stoppedAt ?? '').localeCompare(one.stoppedAt ?? '')
}

function otherRevisions(task: TaskRow, alike: readonly TaskRow[]): RevisionName[] {
  const byArn = new Map(
    alike.flatMap(({ taskDefinition }) => (taskDefinition ? [[taskDefinition.arn, taskDefinition]] : [])),
  )
  byArn.delete(task.taskDefinition?.arn ?? '')
  return [...byArn.values()].toSorted((one, other) => other.revision - one.revision)
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}
