import type { Deployment, Task } from '@aws-sdk/client-ecs'
import { nameOf } from '@/lib/ecs/arn'
import { healthyFloor, taskCeiling } from '@/lib/ecs/deployment'
import { serviceCounts } from '../counts'
import type { Wire } from '../wire'
import type { ServiceRecord, TaskRecord } from '../world'
import { daemonInstances } from './daemon'
import { completeDeployment, dropDrainedDeployments, endService, primaryOf } from './deployment'
import type { Place } from './place'
import { planRollout, type Rollout, type Standing } from './rollout'
import { definitionsOf } from './run'
import { schedulerStateOf } from './scheduler-state'
import { updateCurrentRevisions } from './service-deployment'
import { addEvent, eventText } from './service-event'
import { startTasks } from './start-tasks'
import { type StopReason, stopTask } from './task'
import { isAlive, isRunning, isStopped } from './task-state'

/** When the scheduler has to look again although nothing changes (epoch seconds), and whether a task found no place. */
export type Look = { lookAgainAt: number | null; isUnplaced: boolean }

const nothingToDo: Look = { lookAgainAt: null, isUnplaced: false }

/** One look of the service scheduler: counts, decides, starts and stops tasks, and says so in events. */
export function runScheduler(place: Place, record: ServiceRecord): Look {
  const { service } = record
  const primary = primaryOf(record)
  if (service.status === 'INACTIVE' || !primary) return nothingToDo
  // Task sets and CodeDeploy drive such services themselves.
  if (service.deploymentController && service.deploymentController.type !== 'ECS') return nothingToDo
  const desiredCount = desiredCountOf(place, record)
  if (primary.desiredCount !== desiredCount) {
    primary.desiredCount = desiredCount
    updateCurrentRevisions(place, record)
  }
  announceTargets(place, record)

  const standings = standingsOf(place, record, primary)
  const rollout = planRollout({ desiredCount, ...limitsOf(record, desiredCount, primary), tasks: standings })
  stopTasks(place, record, rollout)
  announceBlocked(place, record, rollout)
  const look = primary.rolloutState === 'FAILED' ? nothingToDo : start(place, record, rollout, standings)
  finish(place, record, primary)
  return look
}

/** Whether the service has what it wants: one deployment, all of its tasks RUNNING and well, none on its way. */
export function isServiceSteady(place: Place, record: ServiceRecord): boolean {
  const { service } = record
  const primary = primaryOf(record)
  if (service.status !== 'ACTIVE' || !primary || service.deployments?.length !== 1) return false
  const desiredCount = desiredCountOf(place, record)
  const { runningCount, pendingCount } = serviceCounts(place.cluster, service)
  if (primary.rolloutState !== 'COMPLETED' || runningCount !== desiredCount || pendingCount > 0) return false
  return standingsOf(place, record, primary).every(({ health, isLeaving }) => health === 'healthy' && !isLeaving)
}

function desiredCountOf(place: Place, record: ServiceRecord): number {
  const { service } = record
  if (service.status === 'DRAINING') return 0
  if (service.schedulingStrategy !== 'DAEMON') return service.desiredCount ?? 0
  service.desiredCount = daemonInstances(place, record).length
  return service.desiredCount
}

/** Source: Amazon ECS API, DeploymentConfiguration: defaults by scheduling strategy. */
function limitsOf({ service }: ServiceRecord, desiredCount: number, primary: Wire<Deployment>) {
  const isDaemon = service.schedulingStrategy === 'DAEMON'
  const { minimumHealthyPercent = isDaemon ? 0 : 100, maximumPercent = isDaemon ? 100 : 200 } =
    service.deploymentConfiguration ?? {}
  // A failed deployment replaces nothing any more.
  const floor =
    primary.rolloutState === 'FAILED' ? Number.POSITIVE_INFINITY : healthyFloor(desiredCount, minimumHealthyPercent)
  return { floor, ceiling: taskCeiling(desiredCount, maximumPercent) }
}

function standingsOf(place: Place, { service }: ServiceRecord, primary: Wire<Deployment>): Standing<TaskRecord>[] {
  return [...place.cluster.tasks.ofGroup(`service:${service.serviceName}`)]
    .filter(({ task }) => isAlive(task) && task.desiredStatus !== 'STOPPED')
    .map((record) => ({
      task: record,
      health: healthOf(place, record.task),
      isLeaving: record.task.startedBy !== primary.id || isOnDrainingInstance(place, record.task),
    }))
}

function healthOf(place: Place, task: Wire<Task>): Standing<TaskRecord>['health'] {
  if (task.healthStatus === 'UNHEALTHY') return 'unhealthy'
  if (!isRunning(task)) return 'starting'
  if (task.healthStatus === 'HEALTHY') return 'healthy'
  return definitionsOf(place, task).some(({ healthCheck }) => healthCheck) ? 'starting' : 'healthy'
}

function isOnDrainingInstance(place: Place, task: Wire<Task>): boolean {
  return place.cluster.containerInstances.get(task.containerInstanceArn ?? '')?.status === 'DRAINING'
}

function stopTasks(place: Place, record: ServiceRecord, { stop, stopUnhealthy }: Rollout<TaskRecord>): void {
  const running = [...stop, ...stopUnhealthy].filter(({ task }) => isRunning(task))
  const pendingCount = stop.length + stopUnhealthy.length - running.length
  for (const task of stop) stopTask(place, task, scalingActivity(task))
  for (const task of stopUnhealthy) stopTask(place, task, failedHealthChecks)
  const { service } = record
  if (pendingCount > 0) addEvent(place, record, eventText.stoppedPending(service, pendingCount))
  if (running.length === 0) return
  addEvent(
    place,
    record,
    eventText.stopped(
      service,
      running.map(({ task }) => nameOf(task.taskArn ?? '')),
    ),
  )
  announceDraining(place, record, running)
}

function announceDraining(place: Place, record: ServiceRecord, stopped: readonly TaskRecord[]): void {
  const { service } = record
  const targetGroups = targetGroupsOf(record)
  for (const arn of targetGroups) addEvent(place, record, eventText.deregistered(service, stopped.length, arn))
  if (targetGroups.length === 0) return
  for (const [deploymentId, count] of countBy(stopped.map(({ task }) => task.startedBy ?? '')))
    addEvent(place, record, eventText.draining(service, deploymentId, count))
}

function announceTargets(place: Place, record: ServiceRecord): void {
  const state = schedulerStateOf(record)
  const count = state.registeredCount
  state.registeredCount = 0
  if (count === 0) return
  for (const arn of targetGroupsOf(record)) addEvent(place, record, eventText.registered(record.service, count, arn))
}

function announceBlocked(place: Place, record: ServiceRecord, { isBlocked }: Rollout<TaskRecord>): void {
  const state = schedulerStateOf(record)
  const isNews = isBlocked && !state.isBlocked && primaryOf(record)?.rolloutState === 'IN_PROGRESS'
  if (isNews) addEvent(place, record, eventText.blocked(record.service))
  state.isBlocked = isBlocked
}

function start(
  place: Place,
  record: ServiceRecord,
  rollout: Rollout<TaskRecord>,
  standings: readonly Standing<TaskRecord>[],
): Look {
  const { heldUntil } = schedulerStateOf(record)
  if (rollout.startCount === 0) return nothingToDo
  if (place.world.clock.now() < heldUntil) return { lookAgainAt: heldUntil, isUnplaced: false }
  const replacedCount = standings.filter(({ health, isLeaving }) => health === 'unhealthy' && !isLeaving).length
  return startTasks(place, record, { count: rollout.startCount, replacedCount })
}

function finish(place: Place, record: ServiceRecord, primary: Wire<Deployment>): void {
  const { service } = record
  const tasks = [...place.cluster.tasks.ofGroup(`service:${service.serviceName}`)].map(({ task }) => task)
  dropDrainedDeployments(place, record, tasks)
  if (service.status === 'DRAINING' && tasks.every(isStopped)) endService(place, record)
  const isAlone = service.deployments?.length === 1
  const standings = standingsOf(place, record, primary)
  const isWhole = standings.length === primary.desiredCount && standings.every(({ health }) => health === 'healthy')
  if (primary.rolloutState === 'IN_PROGRESS' && service.status === 'ACTIVE' && isAlone && isWhole)
    completeDeployment(place, record, primary)
}

function targetGroupsOf({ service }: ServiceRecord): string[] {
  return (service.loadBalancers ?? []).flatMap(({ targetGroupArn }) => targetGroupArn ?? [])
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

// Source: Amazon ECS developer guide, Stopped tasks error messages.
function scalingActivity({ task }: TaskRecord): StopReason {
  return {
    stopCode: 'ServiceSchedulerInitiated',
    stoppedReason: `Scaling activity initiated by (deployment ${task.startedBy})`,
  }
}

const failedHealthChecks: StopReason = {
  stopCode: 'ServiceSchedulerInitiated',
  stoppedReason: 'Task failed container health checks',
}
