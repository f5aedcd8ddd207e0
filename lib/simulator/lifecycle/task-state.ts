import type { Task } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'

/** The states of a task's walk, in order. Source: Amazon ECS developer guide, Amazon ECS task lifecycle. */
export type TaskState =
  | 'PROVISIONING'
  | 'PENDING'
  | 'ACTIVATING'
  | 'RUNNING'
  | 'DEACTIVATING'
  | 'STOPPING'
  | 'DEPROVISIONING'
  | 'STOPPED'

const starting: ReadonlySet<string | undefined> = new Set<TaskState>(['PROVISIONING', 'PENDING', 'ACTIVATING'])

/** Whether the task is on its way to RUNNING: what ECS counts as pending. */
export function isStarting(task: Wire<Task>): boolean {
  return starting.has(task.lastStatus)
}

export function isRunning(task: Wire<Task>): boolean {
  return task.lastStatus === 'RUNNING'
}

/** Whether the task runs or will: what `maximumPercent` counts. */
export function isAlive(task: Wire<Task>): boolean {
  return isRunning(task) || isStarting(task)
}

export function isStopped(task: Wire<Task>): boolean {
  return task.lastStatus === 'STOPPED'
}
