import type { ContainerDefinition, Task } from '@aws-sdk/client-ecs'
import { setNetworkInterfaceStatus } from '../lifecycle/attachment'
import { usualBehaviour } from '../lifecycle/behaviour'
import { pulledContainers, startContainers, stopContainer } from '../lifecycle/container'
import type { Place } from '../lifecycle/place'
import { newTask, type TaskSpec } from '../lifecycle/task'
import { scheduleWalk } from '../lifecycle/walk'
import type { Wire } from '../wire'
import type { TaskBehaviour, TaskRecord } from '../world'
import { type Interface, interfaceIn, placeInZone, type Zone } from './build-network'

/** How a stopped task ended. */
export type Ending = {
  stoppedAt: number
  stopCode: Task['stopCode']
  stoppedReason: string
  /** Exit codes and reasons by container; a container that is not named exited with 0. */
  containers?: Readonly<Record<string, { exitCode?: number; reason?: string }>>
}

export type TaskPlan = {
  spec: TaskSpec
  createdAt: number
  /** Where it is on its walk. */
  lastStatus: 'PROVISIONING' | 'PENDING' | 'ACTIVATING' | 'RUNNING' | 'DEACTIVATING' | 'STOPPED'
  id?: string
  zone?: Zone
  eni?: Partial<Interface>
  /** Only STOPPED: how it ended; and DEACTIVATING: why it is stopping. */
  ending?: Ending
  /** The moments that differ from what its behaviour would give. */
  moments?: Partial<
    Pick<Wire<Task>, 'pullStartedAt' | 'pullStoppedAt' | 'startedAt' | 'stoppingAt' | 'executionStoppedAt'>
  >
}

/**
 * Adds a task that was created in the past and sets it on the rest of its walk.
 * Source: Amazon ECS developer guide, task lifecycle; API Reference, Task.
 */
export function addTask(place: Place, plan: TaskPlan): TaskRecord {
  const record = addWaitingTask(place, plan)
  scheduleWalk(place, record)
  return record
}

/** Adds a task that stays as it is: it waits for room, or for an agent that does not answer. */
export function addWaitingTask(place: Place, plan: TaskPlan): TaskRecord {
  const record = taskRecord(place, plan)
  place.cluster.tasks.set(record.task.taskArn ?? '', record)
  return record
}

function taskRecord(place: Place, plan: TaskPlan): TaskRecord {
  const behaviour: TaskBehaviour = { ...usualBehaviour(plan.spec.launchType), ...plan.spec.behaviour }
  const task = newTask(place, plan.spec)
  if (plan.id) renameTask(task, plan.id)
  task.lastStatus = plan.lastStatus
  task.createdAt = plan.createdAt
  if (plan.zone) placeInZone(task, place.region.region, plan.zone, interfaceOf(place, plan))
  writeMoments(task, plan, behaviour)
  writeContainers(place, task, plan)
  return { task, behaviour }
}

function interfaceOf(place: Place, { zone, eni, lastStatus }: TaskPlan): Interface | null {
  if (!zone || lastStatus === 'PROVISIONING') return null
  return { ...interfaceIn(zone, place.world.random), ...eni }
}

/** Gives the task an id that a picture shows. */
function renameTask(task: Wire<Task>, id: string): void {
  const oldId = task.taskArn?.split('/').at(-1) ?? ''
  task.taskArn = task.taskArn?.replace(oldId, id)
  for (const container of task.containers ?? []) {
    container.taskArn = task.taskArn
    container.containerArn = container.containerArn?.replace(oldId, id)
  }
}

/** The states in order: a task has the moments of every state that it has passed. */
const walk: readonly TaskPlan['lastStatus'][] = [
  'PROVISIONING',
  'PENDING',
  'ACTIVATING',
  'RUNNING',
  'DEACTIVATING',
  'STOPPED',
]

/** A task that failed to start has no moment of running. */
function ranAtAll({ ending }: TaskPlan): boolean {
  return ending?.stopCode !== 'TaskFailedToStart'
}

function writeMoments(task: Wire<Task>, plan: TaskPlan, behaviour: TaskBehaviour): void {
  const reached = walk.indexOf(plan.lastStatus)
  const { createdAt, ending } = plan
  const connectivityAt = createdAt + behaviour.provisioningSeconds
  const pullStoppedAt = connectivityAt + behaviour.pullSeconds
  if (reached >= walk.indexOf('PENDING')) Object.assign(task, { connectivity: 'CONNECTED', connectivityAt })
  if (reached >= walk.indexOf('ACTIVATING')) {
    Object.assign(task, { pullStartedAt: connectivityAt, pullStoppedAt })
  }
  if (reached >= walk.indexOf('RUNNING') && ranAtAll(plan)) task.startedAt = pullStoppedAt + behaviour.activatingSeconds
  if (ending) {
    const stoppingAt = ending.stoppedAt - behaviour.deprovisioningSeconds - behaviour.stoppingSeconds
    Object.assign(task, { desiredStatus: 'STOPPED', stopCode: ending.stopCode, stoppedReason: ending.stoppedReason })
    task.stoppingAt = stoppingAt
    if (plan.lastStatus === 'STOPPED') {
      task.executionStoppedAt = stoppingAt + behaviour.stoppingSeconds
      task.stoppedAt = ending.stoppedAt
    }
  }
  Object.assign(task, plan.moments)
}

function writeContainers(place: Place, task: Wire<Task>, plan: TaskPlan): void {
  const { lastStatus, ending, spec } = plan
  if (walk.indexOf(lastStatus) < walk.indexOf('RUNNING')) return
  const definitions = spec.taskDefinition.containerDefinitions ?? []
  if (ranAtAll(plan)) runContainers(place, task, definitions)
  if (lastStatus === 'STOPPED') stopContainers(task, ending)
  else markHealthy(place, task, definitions)
}

function runContainers(place: Place, task: Wire<Task>, definitions: Wire<ContainerDefinition>[]): void {
  pulledContainers(task)
  startContainers(place, task, definitions)
  for (const { managedAgents = [] } of task.containers ?? []) {
    for (const agent of managedAgents) Object.assign(agent, { lastStartedAt: task.startedAt })
  }
}

/** Only what has passed its first check is HEALTHY. */
function markHealthy(place: Place, task: Wire<Task>, definitions: Wire<ContainerDefinition>[]): void {
  const checks = definitions.flatMap(({ name, healthCheck }) => (healthCheck ? [{ name, ...healthCheck }] : []))
  const firstCheckAt = (task.startedAt ?? 0) + Math.max(...checks.map(({ interval }) => interval ?? 30))
  if (checks.length === 0 || firstCheckAt > place.world.clock.now()) return
  task.healthStatus = 'HEALTHY'
  const checked = checks.map(({ name }) => name)
  for (const container of task.containers ?? []) {
    if (checked.includes(container.name)) container.healthStatus = 'HEALTHY'
  }
}

function stopContainers(task: Wire<Task>, ending: Ending | undefined): void {
  setNetworkInterfaceStatus(task, 'DELETED')
  for (const container of task.containers ?? []) {
    stopContainer(container)
    Object.assign(
      container,
      ending?.containers?.[container.name ?? ''] ?? (ending?.stopCode === 'TaskFailedToStart' ? {} : { exitCode: 0 }),
    )
  }
}
