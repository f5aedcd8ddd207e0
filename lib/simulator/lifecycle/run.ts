import type { ContainerDefinition, Task } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'
import type { TaskRecord } from '../world'
import { stopContainer } from './container'
import { type Place, taskDefinitionAt } from './place'
import { endBeforeRunning } from './task'

/** What a step of a task's walk means to the service that it belongs to. */
export type TaskNews = 'changed' | 'running' | 'healthy' | 'unhealthy' | 'failedToStart'

/** What happens next to a task, and when (epoch seconds). */
export type Step = { at: number; take: () => TaskNews }

/** The container definitions of a task; none when its task definition was deleted. */
export function definitionsOf(place: Place, task: Wire<Task>): Wire<ContainerDefinition>[] {
  return taskDefinitionAt(place, task.taskDefinitionArn)?.containerDefinitions ?? []
}

/** Whatever happens first to a running task; null while nothing will. */
export function nextRunningStep(place: Place, record: TaskRecord): Step | null {
  const steps = [healthyStep(place, record), unhealthyStep(place, record), exitStep(place, record)]
  return steps.reduce((first, step) => (step && (!first || step.at < first.at) ? step : first), null)
}

/** Ends a start that cannot succeed, with the reasons that the plan gives. */
export function failStart(place: Place, record: TaskRecord): TaskNews {
  const { task, behaviour } = record
  const failure = behaviour.startFailure
  Object.assign(task, {
    desiredStatus: 'STOPPED',
    stopCode: 'TaskFailedToStart',
    stoppedReason: failure?.stoppedReason,
    stoppingAt: place.world.clock.now(),
  })
  const container = task.containers?.find(({ name }) => name === failure?.container) ?? task.containers?.[0]
  if (container && failure?.containerReason) container.reason = failure.containerReason
  endBeforeRunning(place, record)
  return 'failedToStart'
}

// Source: Amazon ECS API, HealthCheck.interval (default 30 seconds): the first check passes after one interval.
function healthyStep(place: Place, { task, behaviour }: TaskRecord): Step | null {
  if (task.healthStatus !== 'UNKNOWN') return null
  const checks = definitionsOf(place, task).filter(({ healthCheck }) => healthCheck)
  if (checks.length === 0) return null
  const at = (task.startedAt ?? 0) + Math.max(...checks.map(({ healthCheck }) => healthCheck?.interval ?? 30))
  if (behaviour.unhealthyAfterSeconds !== null && (task.startedAt ?? 0) + behaviour.unhealthyAfterSeconds <= at)
    return null
  return { at, take: () => setHealth(task, checks, 'HEALTHY') }
}

function unhealthyStep(place: Place, record: TaskRecord): Step | null {
  const { task, behaviour } = record
  if (behaviour.unhealthyAfterSeconds === null || task.healthStatus === 'UNHEALTHY') return null
  const checks = definitionsOf(place, task).filter(({ healthCheck }) => healthCheck)
  if (checks.length === 0) return null
  return {
    at: (task.startedAt ?? 0) + behaviour.unhealthyAfterSeconds,
    take: () => setHealth(task, checks, 'UNHEALTHY'),
  }
}

function exitStep(place: Place, { task, behaviour }: TaskRecord): Step | null {
  const { exit } = behaviour
  const container = task.containers?.find(({ name }) => name === exit?.container)
  if (!exit || !container || container.lastStatus === 'STOPPED') return null
  return {
    at: (task.startedAt ?? 0) + exit.afterSeconds,
    take: () => {
      stopContainer(container)
      container.exitCode = exit.exitCode
      if (exit.reason) container.reason = exit.reason
      const definition = definitionsOf(place, task).find(({ name }) => name === container.name)
      if (definition?.essential !== false) essentialExited(place, task)
      return 'changed'
    },
  }
}

/** Source: Amazon ECS developer guide, Stopped tasks error messages; ContainerDefinition.essential. */
function essentialExited(place: Place, task: Wire<Task>): void {
  Object.assign(task, {
    desiredStatus: 'STOPPED',
    lastStatus: 'DEACTIVATING',
    stopCode: 'EssentialContainerExited',
    stoppedReason: 'Essential container in task exited',
    stoppingAt: place.world.clock.now(),
  })
}

function setHealth(task: Wire<Task>, checks: Wire<ContainerDefinition>[], health: 'HEALTHY' | 'UNHEALTHY'): TaskNews {
  task.healthStatus = health
  for (const container of task.containers ?? [])
    if (checks.some(({ name }) => name === container.name)) container.healthStatus = health
  return health === 'HEALTHY' ? 'healthy' : 'unhealthy'
}
