import type { TaskRecord } from '../world'
import { attachNetworkInterface, networkInterfaceOf, setNetworkInterfaceStatus } from './attachment'
import { endContainers, pulledContainers, startContainers, stopContainer } from './container'
import { containerDefinitionsOf, type Place } from './place'
import { Plans } from './plan'
import { nextRunningStep } from './running'
import { roomAppeared, taskChanged } from './service'
import type { Step, TaskNews } from './step'
import { failStart, heedStop, isOutOfReach } from './task-end'
import { isAlive, isStopped, type TaskState } from './task-state'

type NextStep = (place: Place, record: TaskRecord) => Step | null

// Source: Amazon ECS developer guide, Viewing Amazon ECS tasks: stopped tasks can be described for an hour.
const stoppedTaskSeconds = 3_600
// How long the agent takes to pick a task up, and ECS to deregister one, is our guess.
const agentSeconds = 1
const deregistrationSeconds = 1

const plans = new Plans<TaskRecord>()

/**
 * (Re)schedules the rest of a task's walk from whatever state its record is in, replacing what was scheduled before.
 * Steps whose moment lies in the past happen at once, in order; a STOPPED task vanishes an hour after `stoppedAt`.
 */
export function scheduleWalk(place: Place, record: TaskRecord): void {
  const step = nextStepOf(place, record)
  plans.cancel(record)
  // What happens on an instance whose agent is gone is not heard of until the agent is back.
  if (!step || (!isStopped(record.task) && isOutOfReach(place, record.task))) return
  plans.set(place, record, step.at, () => {
    if (place.cluster.tasks.get(record.task.taskArn as string) !== record) return
    const news = step.take()
    record.task.version = (record.task.version ?? 0) + 1
    taskChanged(place, record, news)
    scheduleWalk(place, record)
  })
}

function nextStepOf(place: Place, record: TaskRecord): Step | null {
  const { task } = record
  const isToldToStop = task.desiredStatus === 'STOPPED' && isAlive(task)
  if (isToldToStop) return { at: 0, take: () => heedStop(place, record) }
  return nextSteps[task.lastStatus as TaskState]?.(place, record) ?? null
}

const nextSteps: Record<TaskState, NextStep> = {
  PROVISIONING: (place, record) => ({
    at: sinceOf(record, 'createdAt') + record.behaviour.provisioningSeconds,
    take: () =>
      record.behaviour.startFailure?.phase === 'provisioning' ? failStart(place, record) : connect(place, record),
  }),
  PENDING: (place, record) => ({
    at: sinceOf(record, 'connectivityAt', 'createdAt') + agentSeconds,
    take: () => activate(place, record),
  }),
  ACTIVATING: (place, record) => (record.task.pullStoppedAt === undefined ? pull(place, record) : start(place, record)),
  RUNNING: nextRunningStep,
  DEACTIVATING: (_place, record) => ({
    at: sinceOf(record, 'stoppingAt') + deregistrationSeconds,
    take: () => {
      record.task.lastStatus = 'STOPPING'
      return 'changed'
    },
  }),
  STOPPING: (place, record) => ({
    at: sinceOf(record, 'stoppingAt') + deregistrationSeconds + record.behaviour.stoppingSeconds,
    take: () => endExecution(place, record),
  }),
  DEPROVISIONING: (place, record) => ({
    at:
      sinceOf(record, 'executionStoppedAt', 'stoppingAt') +
      (networkInterfaceOf(record.task) ? record.behaviour.deprovisioningSeconds : 0),
    take: () => finish(place, record),
  }),
  STOPPED: (place, record) => ({
    at: sinceOf(record, 'stoppedAt') + stoppedTaskSeconds,
    take: () => vanish(place, record),
  }),
}

function connect(place: Place, { task }: TaskRecord): TaskNews {
  attachNetworkInterface(place, task)
  Object.assign(task, { lastStatus: 'PENDING', connectivity: 'CONNECTED', connectivityAt: place.world.clock.now() })
  return 'changed'
}

function activate(place: Place, record: TaskRecord): TaskNews {
  if (record.behaviour.startFailure?.phase === 'provisioning') return failStart(place, record)
  record.task.lastStatus = 'ACTIVATING'
  record.task.pullStartedAt = place.world.clock.now()
  return 'changed'
}

function pull(place: Place, record: TaskRecord): Step {
  const { task, behaviour } = record
  return {
    at: sinceOf(record, 'pullStartedAt', 'createdAt') + behaviour.pullSeconds,
    take: () => {
      task.pullStoppedAt = place.world.clock.now()
      if (behaviour.startFailure) return failStart(place, record)
      pulledContainers(task)
      return 'changed'
    },
  }
}

function start(place: Place, record: TaskRecord): Step {
  const { task, behaviour } = record
  return {
    at: sinceOf(record, 'pullStoppedAt') + behaviour.activatingSeconds,
    take: () => {
      startContainers(place, task, containerDefinitionsOf(place, task))
      task.lastStatus = 'RUNNING'
      task.startedAt = place.world.clock.now()
      return 'running'
    },
  }
}

function endExecution(place: Place, record: TaskRecord): TaskNews {
  const { task, behaviour } = record
  endContainers(task, containerDefinitionsOf(place, task), behaviour.stoppingSeconds)
  task.executionStoppedAt = place.world.clock.now()
  if (!networkInterfaceOf(task)) return finish(place, record)
  task.lastStatus = 'DEPROVISIONING'
  setNetworkInterfaceStatus(task, 'DETACHING')
  return 'changed'
}

function finish(place: Place, { task }: TaskRecord): TaskNews {
  task.lastStatus = 'STOPPED'
  task.stoppedAt = place.world.clock.now()
  setNetworkInterfaceStatus(task, 'DELETED')
  for (const container of task.containers ?? []) stopContainer(container)
  if (task.containerInstanceArn) roomAppeared(place)
  return 'changed'
}

function vanish(place: Place, { task }: TaskRecord): TaskNews {
  place.cluster.tasks.delete(task.taskArn as string)
  place.region.tags.delete(task.taskArn as string)
  return 'changed'
}

type Moment =
  | 'createdAt'
  | 'connectivityAt'
  | 'pullStartedAt'
  | 'pullStoppedAt'
  | 'stoppingAt'
  | 'executionStoppedAt'
  | 'stoppedAt'

// A record that a scenario wrote may lack a moment: then the step is due at once.
function sinceOf({ task }: TaskRecord, ...moments: Moment[]): number {
  for (const moment of moments) {
    const at = task[moment]
    if (at !== undefined) return at
  }
  return 0
}
