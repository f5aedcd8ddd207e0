import type { ContainerDefinition, Task } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'
import type { TaskRecord } from '../world'
import { containerDefinitionsOf, type Place } from './place'
import type { Step, TaskNews } from './step'

type Health = 'HEALTHY' | 'UNHEALTHY'

/** Whether the task's health is known at all: that of its essential containers. Source: Amazon ECS API, Task.healthStatus. */
export function hasHealthCheck(place: Place, task: Wire<Task>): boolean {
  return containerDefinitionsOf(place, task).some(({ healthCheck, essential }) => healthCheck && essential !== false)
}

/**
 * The first health checks pass one interval after the start.
 * Source: Amazon ECS API, HealthCheck.interval (default 30 seconds).
 */
export function healthyStep(place: Place, { task, behaviour }: TaskRecord): Step | null {
  const checked = checkedContainers(place, task)
  if (!task.containers?.some(({ name, healthStatus }) => healthStatus === 'UNKNOWN' && checked.has(name))) return null
  const startedAt = task.startedAt ?? 0
  const at = startedAt + Math.max(...[...checked.values()].map(({ healthCheck }) => healthCheck?.interval ?? 30))
  const isSoonerIll = behaviour.unhealthyAfterSeconds !== null && startedAt + behaviour.unhealthyAfterSeconds <= at
  return isSoonerIll ? null : { at, take: () => setHealth(place, task, 'HEALTHY') }
}

export function unhealthyStep(place: Place, { task, behaviour }: TaskRecord): Step | null {
  if (behaviour.unhealthyAfterSeconds === null || task.healthStatus === 'UNHEALTHY') return null
  if (!hasHealthCheck(place, task)) return null
  const at = (task.startedAt ?? 0) + behaviour.unhealthyAfterSeconds
  return { at, take: () => setHealth(place, task, 'UNHEALTHY') }
}

function setHealth(place: Place, task: Wire<Task>, health: Health): TaskNews {
  const checked = checkedContainers(place, task)
  for (const container of task.containers ?? []) if (checked.has(container.name)) container.healthStatus = health
  if (!hasHealthCheck(place, task)) return 'changed'
  task.healthStatus = health
  return health === 'HEALTHY' ? 'healthy' : 'unhealthy'
}

function checkedContainers(place: Place, task: Wire<Task>): Map<string | undefined, Wire<ContainerDefinition>> {
  const definitions = containerDefinitionsOf(place, task).filter(({ healthCheck }) => healthCheck)
  return new Map(definitions.map((definition) => [definition.name, definition]))
}
