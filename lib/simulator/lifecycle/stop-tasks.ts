import { nameOf } from '@/lib/ecs/arn'
import type { ServiceRecord, TaskRecord } from '../world'
import type { Place } from './place'
import type { Rollout } from './rollout'
import { addEvent, eventText } from './service-event'
import { type StopReason, stopTask } from './task'
import { isRunning } from './task-state'

/** Stops what the service scheduler decided to stop, and tells of it in the order in which ECS does. */
export function stopTasks(place: Place, record: ServiceRecord, { stop, stopUnhealthy }: Rollout<TaskRecord>): void {
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

/** The target groups that the service's tasks register with. */
export function targetGroupsOf({ service }: ServiceRecord): string[] {
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
