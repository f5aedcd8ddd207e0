import type { Task } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'
import type { TaskRecord } from '../world'
import { setNetworkInterfaceStatus } from './attachment'
import { endContainers } from './container'
import type { Place } from './place'
import type { TaskNews } from './step'
import { isRunning } from './task-state'

/** The agent heard that the task shall stop. */
export function heedStop(place: Place, record: TaskRecord): TaskNews {
  const { task } = record
  task.stoppingAt = place.world.clock.now()
  if (isRunning(task)) task.lastStatus = 'DEACTIVATING'
  else endBeforeRunning(place, record)
  return 'changed'
}

/** Whether the task is on a container instance whose agent ECS does not hear from. */
export function isOutOfReach(place: Place, task: Wire<Task>): boolean {
  return place.cluster.containerInstances.get(task.containerInstanceArn ?? '')?.agentConnected === false
}

/** A task that never ran has nothing to deregister and nobody to send SIGTERM to: it goes straight to its end. */
function endBeforeRunning(place: Place, { task, behaviour }: TaskRecord): void {
  const now = place.world.clock.now()
  if (task.pullStartedAt !== undefined) {
    task.pullStoppedAt ??= now
    task.executionStoppedAt = now
  }
  endContainers(task, [], behaviour.stoppingSeconds)
  task.lastStatus = 'DEPROVISIONING'
  setNetworkInterfaceStatus(task, 'DETACHING')
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
