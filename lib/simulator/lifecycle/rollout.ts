/** How one task stands in the eyes of the service scheduler. */
export type Standing<Task> = {
  readonly task: Task
  /** `starting` until it is RUNNING and, where it has a health check, HEALTHY. */
  readonly health: 'starting' | 'healthy' | 'unhealthy'
  /** Must go whatever its health: of an older deployment, or on a draining container instance. */
  readonly isLeaving: boolean
}

export type Rollout<Task> = {
  readonly startCount: number
  readonly stop: readonly Task[]
  readonly stopUnhealthy: readonly Task[]
  /** Something must change, yet the limits let nothing start or stop, and nothing is on its way. */
  readonly isBlocked: boolean
}

/**
 * What the service scheduler does next: starts as many tasks as `ceiling` has room for, stops as many as `floor` can
 * spare. `tasks` are those RUNNING or on their way to it, oldest first.
 * Source: Amazon ECS API, DeploymentConfiguration; Amazon ECS developer guide, Amazon ECS task health and replacement
 * (an unhealthy task's replacement starts first where maximumPercent allows) and Container instance draining.
 * That scaling in takes tasks that still start first, then the oldest, is our choice.
 */
export function planRollout<Task>(options: {
  desiredCount: number
  floor: number
  ceiling: number
  tasks: readonly Standing<Task>[]
}): Rollout<Task> {
  const { desiredCount, floor, ceiling, tasks } = options
  const staying = tasks.filter(({ isLeaving }) => !isLeaving)
  const leaving = tasks.filter(({ isLeaving }) => isLeaving)
  const useful = staying.filter(({ health }) => health !== 'unhealthy')
  const sick = staying.filter(({ health }) => health === 'unhealthy')

  const excess = startingFirst(useful).slice(0, Math.max(0, useful.length - desiredCount))
  const gone = new Set(excess)
  const kept = useful.filter((standing) => !gone.has(standing))
  const healthyCount = count([...kept, ...leaving], 'healthy')
  const spared = leaving.filter(({ health }) => health === 'healthy').slice(0, Math.max(0, healthyCount - floor))
  const useless = leaving.filter(({ health }) => health !== 'healthy')
  const stop = [...excess, ...useless, ...spared]

  const room = ceiling - (tasks.length - stop.length)
  const missing = desiredCount - kept.length
  const stopUnhealthy = sickToStop({ sick, kept, desiredCount, room })
  const startCount = Math.max(0, Math.min(missing, room))
  const isMoving = startCount > 0 || stop.length > 0 || stopUnhealthy.length > 0 || count(kept, 'starting') > 0
  return {
    startCount,
    stop: tasksOf(stop),
    stopUnhealthy: tasksOf(stopUnhealthy),
    isBlocked: !isMoving && leaving.length > 0,
  }
}

// An unhealthy task goes when it has been replaced; one at a time when there is no room to start its replacement first.
function sickToStop<Task>(options: {
  sick: Standing<Task>[]
  kept: Standing<Task>[]
  desiredCount: number
  room: number
}): Standing<Task>[] {
  const { sick, kept, desiredCount, room } = options
  if (count(kept, 'healthy') >= desiredCount) return sick
  return room <= 0 && count(kept, 'starting') === 0 ? sick.slice(0, 1) : []
}

function startingFirst<Task>(standings: readonly Standing<Task>[]): Standing<Task>[] {
  return [
    ...standings.filter(({ health }) => health === 'starting'),
    ...standings.filter(({ health }) => health !== 'starting'),
  ]
}

function count<Task>(standings: readonly Standing<Task>[], health: Standing<Task>['health']): number {
  return standings.filter((standing) => standing.health === health).length
}

function tasksOf<Task>(standings: readonly Standing<Task>[]): Task[] {
  return standings.map(({ task }) => task)
}
