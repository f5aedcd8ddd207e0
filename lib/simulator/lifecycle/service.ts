import { nameOf } from '@/lib/ecs/arn'
import type { ClusterRecord, ServiceRecord, TaskRecord } from '../world'
import { countFailure, countHealthy } from './circuit-breaker'
import type { Place } from './place'
import { Plans } from './plan'
import { isServiceSteady, runScheduler } from './scheduler'
import { schedulerStateOf } from './scheduler-state'
import { addEvent, eventText } from './service-event'
import { startSucceeded, throttleStarts } from './start-throttle'
import type { TaskNews } from './step'

// How soon the scheduler acts is not documented: our guess. That a steady service says so again about every six hours
// is seen in public event lists.
const schedulerSeconds = 1
const steadyStateSeconds = 6 * 3_600

const looks = new Plans<ServiceRecord>()
const steadyStates = new Plans<ServiceRecord>()
/** Services that wait for room on a container instance. */
const waiting = new WeakMap<ClusterRecord, Set<ServiceRecord>>()

/** Sets the service scheduler going for a service that was just created or written down by a scenario. */
export function startService(place: Place, record: ServiceRecord): void {
  const state = schedulerStateOf(record)
  state.isSteady = isServiceSteady(place, record)
  if (state.isSteady) repeatSteadyState(place, record, place.world.random.next() * steadyStateSeconds)
  else reconcileService(place, record)
}

/** Tells the service scheduler that something about this service changed; it acts a moment later. */
export function reconcileService(place: Place, record: ServiceRecord): void {
  lookAt(place, record, place.world.clock.now() + schedulerSeconds)
}

/**
 * What a task's step means to its service, if it has one. Tasks tell their service and services start and stop tasks:
 * the one circle of imports here.
 */
export function taskChanged(place: Place, { task }: TaskRecord, news: TaskNews): void {
  const name = task.group?.startsWith('service:') ? task.group.slice('service:'.length) : undefined
  const record = name === undefined ? undefined : place.cluster.services.get(name)
  if (!record) return
  if (news === 'running') startSucceeded(record)
  if (news === 'running') schedulerStateOf(record).registeredCount += 1
  if (news === 'failedToStart') throttleStarts(place, record, task.stoppedReason ?? '')
  if (news === 'unhealthy')
    addEvent(place, record, eventText.failedHealthChecks(record.service, nameOf(task.taskArn ?? '')))
  if (news === 'running' || news === 'healthy') countHealthy(place, record, task)
  if (news === 'failedToStart' || news === 'unhealthy') countFailure(place, record, task.startedBy)
  reconcileService(place, record)
}

/** Resources came free, or an instance came: services that found no place try again. */
export function roomAppeared(place: Place): void {
  for (const record of waiting.get(place.cluster) ?? []) reconcileService(place, record)
}

function lookAt(place: Place, record: ServiceRecord, at: number): void {
  looks.setSooner(place, record, at, () => {
    if (place.cluster.services.get(record.service.serviceName ?? '') !== record) return
    const { lookAgainAt, isUnplaced } = runScheduler(place, record)
    remember(place.cluster, record, isUnplaced)
    announceSteadyState(place, record)
    if (lookAgainAt !== null) lookAt(place, record, lookAgainAt)
  })
}

function remember(cluster: ClusterRecord, record: ServiceRecord, isUnplaced: boolean): void {
  const known = waiting.get(cluster) ?? new Set()
  if (isUnplaced) known.add(record)
  else known.delete(record)
  waiting.set(cluster, known)
}

function announceSteadyState(place: Place, record: ServiceRecord): void {
  const state = schedulerStateOf(record)
  const isSteady = isServiceSteady(place, record)
  if (isSteady && !state.isSteady) {
    addEvent(place, record, eventText.steadyState(record.service))
    repeatSteadyState(place, record, steadyStateSeconds)
  }
  if (!isSteady) steadyStates.cancel(record)
  state.isSteady = isSteady
}

function repeatSteadyState(place: Place, record: ServiceRecord, seconds: number): void {
  steadyStates.set(place, record, place.world.clock.now() + seconds, () => {
    if (place.cluster.services.get(record.service.serviceName ?? '') !== record) return
    addEvent(place, record, eventText.steadyState(record.service))
    repeatSteadyState(place, record, steadyStateSeconds)
  })
}
