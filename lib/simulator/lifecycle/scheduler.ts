import type { Deployment } from '@aws-sdk/client-ecs'
import { healthyFloor, taskCeiling } from '@/lib/ecs/deployment'
import type { Wire } from '../wire'
import type { ServiceRecord, TaskRecord } from '../world'
import { serviceCounts } from './counts'
import { daemonInstances } from './daemon'
import { completeDeployment, dropDrainedDeployments, endService, primaryOf } from './deployment'
import type { Place } from './place'
import { planRollout, type Rollout, type Standing } from './rollout'
import { schedulerStateOf } from './scheduler-state'
import { updateCurrentRevisions } from './service-deployment'
import { addEvent, eventText } from './service-event'
import { standingsOf } from './standing'
import { startTasks } from './start-tasks'
import { stopTasks, targetGroupsOf } from './stop-tasks'
import { isStopped } from './task-state'

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
  const floor = primary.rolloutState === 'FAILED' ? desiredCount : healthyFloor(desiredCount, minimumHealthyPercent)
  return { floor, ceiling: taskCeiling(desiredCount, maximumPercent) }
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
  const isAlone = () => service.deployments?.length === 1
  // Services that never come to rest are looked at without end: nothing is counted that cannot matter.
  if (!isAlone() || service.status === 'DRAINING') {
    const tasks = [...place.cluster.tasks.ofGroup(`service:${service.serviceName}`)].map(({ task }) => task)
    dropDrainedDeployments(place, record, tasks)
    if (service.status === 'DRAINING' && tasks.every(isStopped)) endService(place, record)
  }
  if (primary.rolloutState !== 'IN_PROGRESS' || service.status !== 'ACTIVE' || !isAlone()) return
  const standings = standingsOf(place, record, primary)
  const isWhole = standings.length === primary.desiredCount && standings.every(({ health }) => health === 'healthy')
  if (isWhole) completeDeployment(place, record, primary)
}
