import { nameOf } from '@/lib/ecs/arn'
import type { ServiceRecord } from '../world'
import { nextCapacityProvider } from './capacity-provider'
import { countFailure } from './circuit-breaker'
import { daemonInstancesWithoutTask } from './daemon'
import { primaryOf } from './deployment'
import type { Place } from './place'
import { type Placement, placeTask, placeTaskOn, type Unplaced } from './placement'
import type { Look } from './scheduler'
import { schedulerStateOf } from './scheduler-state'
import { addEvent, eventText } from './service-event'
import { serviceTaskSpec, variedBehaviour } from './service-task'
import { launchTask, type TaskSpec } from './task'
import { isAlive } from './task-state'

// How many tasks the scheduler starts in one go, and when it tries again what found no place, is our guess.
const batchSize = 10
const nextBatchSeconds = 1
const firstRetrySeconds = 60
const longestRetrySeconds = 900

/** Starts tasks of the service's PRIMARY deployment; what does not fit waits for room, and is tried again anyway. */
export function startTasks(
  place: Place,
  record: ServiceRecord,
  { count, replacedCount }: { count: number; replacedCount: number },
): Look {
  const taskIds: string[] = []
  let refused: Unplaced | null = null
  while (taskIds.length < Math.min(count, batchSize) && !refused) {
    const started = startTask(place, record)
    if (typeof started === 'string') taskIds.push(started)
    else refused = started
  }
  if (taskIds.length > 0)
    addEvent(place, record, eventText.started(record.service, taskIds, Math.min(replacedCount, taskIds.length)))
  if (refused) return tellUnplaced(place, record, refused)
  Object.assign(schedulerStateOf(record), { unplacedTries: 0, retryAt: 0 })
  const isMore = count > taskIds.length
  return { lookAgainAt: isMore ? place.world.clock.now() + nextBatchSeconds : null, isUnplaced: false }
}

/** The new task's id, or why it has no place. */
function startTask(place: Place, record: ServiceRecord): string | Unplaced {
  const usual = serviceTaskSpec(place, record, providerFor(place, record))
  if (!usual) return { unplaced: { reason: 'ATTRIBUTE' } }
  const spec = { ...usual, behaviour: variedBehaviour(place, usual.behaviour) }
  if (spec.launchType === 'FARGATE' || spec.launchType === 'MANAGED_INSTANCES')
    return nameOf(launchTask(place, spec).task.taskArn ?? '')
  const placement = placementFor(place, record, spec)
  if ('unplaced' in placement) return placement
  return nameOf(launchTask(place, { ...spec, ...placement }).task.taskArn ?? '')
}

function placementFor(place: Place, record: ServiceRecord, spec: TaskSpec): Placement {
  if (record.service.schedulingStrategy !== 'DAEMON') return placeTask(place, spec)
  const [instance] = daemonInstancesWithoutTask(place, record)
  return instance ? placeTaskOn(place, spec, instance) : { unplaced: { reason: 'NO_INSTANCES' } }
}

function providerFor(place: Place, record: ServiceRecord): string | undefined {
  const primary = primaryOf(record)
  const strategy = primary?.capacityProviderStrategy ?? record.service.capacityProviderStrategy ?? []
  if (strategy.length === 0) return undefined
  const counts = new Map<string, number>()
  for (const { task } of place.cluster.tasks.ofGroup(`service:${record.service.serviceName}`)) {
    const name = task.capacityProviderName
    if (name && task.startedBy === primary?.id && isAlive(task)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return nextCapacityProvider(strategy, counts)
}

function tellUnplaced(place: Place, record: ServiceRecord, { unplaced }: Unplaced): Look {
  const state = schedulerStateOf(record)
  const { reason, closestContainerInstanceArn } = unplaced
  const now = place.world.clock.now()
  if (now >= state.retryAt) {
    const closest = closestContainerInstanceArn && nameOf(closestContainerInstanceArn)
    addEvent(place, record, eventText.unplaced(record.service, reason, closest))
    state.retryAt = now + Math.min(longestRetrySeconds, firstRetrySeconds * 2 ** state.unplacedTries)
    state.unplacedTries += 1
    // May roll the service back, and then there is something to do at once.
    countFailure(place, record, primaryOf(record)?.id)
  }
  return { lookAgainAt: Math.max(now, state.retryAt), isUnplaced: true }
}
