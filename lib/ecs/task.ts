import type { Condition } from './condition'

/**
 * The states of a task in the order of its life.
 * Source: developer guide, Amazon ECS task lifecycle.
 */
export const taskStatuses = [
  'PROVISIONING',
  'PENDING',
  'ACTIVATING',
  'RUNNING',
  'DEACTIVATING',
  'STOPPING',
  'DEPROVISIONING',
  'STOPPED',
  'DELETED',
] as const

export type TaskStatus = (typeof taskStatuses)[number]

/** A task as far as its condition goes; null: not told. */
export type TaskState = {
  readonly lastStatus: string | null
  readonly desiredStatus: string | null
  readonly healthStatus: string | null
  readonly connectivity: string | null
  /** Of the cause, for a task that has stopped: `stopCause`. */
  readonly stopCondition: Condition | null
}

/** Whether ECS has a word for this status; a status of tomorrow has none. */
function isTaskStatus(status: string | null): status is TaskStatus {
  return taskStatuses.some((known) => known === status)
}

/** Where a status stands in the life of a task, first is 0; null for a status that ECS did not have. */
export function lifeIndex(status: string | null): number | null {
  return isTaskStatus(status) ? taskStatuses.indexOf(status) : null
}

/** Whether a task has come to its end: nothing of it runs any more. */
export function isStopped(lastStatus: string | null): boolean {
  return lastStatus === 'STOPPED' || lastStatus === 'DELETED'
}

/** ISO times. */
type LifeTime = { readonly createdAt: string | null; readonly stoppedAt: string | null }

/** How long a task lived: from its creation to its stop; null while it lives, or when it is not told. */
export function livedSeconds(task: LifeTime): number | null {
  if (task.createdAt === null || task.stoppedAt === null) return null
  return Math.max(0, (Date.parse(task.stoppedAt) - Date.parse(task.createdAt)) / 1000)
}

/**
 * How a task fares; one that has stopped fares as its cause says.
 * Source: developer guide, Amazon ECS task lifecycle; API reference, Task, healthStatus (UNKNOWN: no check is set).
 */
export function taskCondition(task: TaskState): Condition {
  if (!isTaskStatus(task.lastStatus)) return 'unknown'
  const conditions: Readonly<Record<TaskStatus, () => Condition>> = {
    PROVISIONING: () => startingCondition(task),
    PENDING: () => startingCondition(task),
    ACTIVATING: () => startingCondition(task),
    RUNNING: () => runningCondition(task),
    DEACTIVATING: () => 'leaving',
    STOPPING: () => 'leaving',
    DEPROVISIONING: () => 'leaving',
    STOPPED: () => task.stopCondition ?? 'atRest',
    DELETED: () => task.stopCondition ?? 'atRest',
  }
  return conditions[task.lastStatus]()
}

function startingCondition({ desiredStatus }: TaskState): Condition {
  return desiredStatus === 'STOPPED' ? 'leaving' : 'changing'
}

function runningCondition({ desiredStatus, healthStatus, connectivity }: TaskState): Condition {
  if (healthStatus === 'UNHEALTHY') return 'failing'
  if (desiredStatus === 'STOPPED') return 'leaving'
  return connectivity === 'DISCONNECTED' ? 'unknown' : 'steady'
}
