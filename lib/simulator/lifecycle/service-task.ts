import type { Tag } from '@aws-sdk/client-ecs'
import { nameOf } from '@/lib/ecs/arn'
import type { Wire } from '../wire'
import type { ServiceRecord } from '../world'
import { launchTypeOf, nextCapacityProvider } from './capacity-provider'
import { countFailure } from './circuit-breaker'
import { daemonInstancesWithoutTask } from './daemon'
import { primaryOf } from './deployment'
import { type Place, taskDefinitionAt } from './place'
import { type Placement, placeTask, placeTaskOn } from './placement'
import type { Look } from './scheduler'
import { schedulerStateOf } from './scheduler-state'
import { addEvent, eventText } from './service-event'
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
  let refused: Placement | null = null
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

/** What the service's next task is; null when its task definition was deleted. */
export function serviceTaskSpec(
  place: Place,
  record: ServiceRecord,
  capacityProviderName: string | undefined,
): TaskSpec | null {
  const { service } = record
  const primary = primaryOf(record)
  const taskDefinition = taskDefinitionAt(place, primary?.taskDefinition)
  if (!taskDefinition || !primary) return null
  return {
    taskDefinition,
    group: `service:${service.serviceName}`,
    startedBy: primary.id,
    ...(capacityProviderName
      ? { capacityProviderName, launchType: launchTypeOf(place.region, capacityProviderName) }
      : { launchType: primary.launchType ?? service.launchType ?? 'EC2' }),
    platformVersion: primary.platformVersion,
    networkConfiguration: primary.networkConfiguration,
    placementConstraints: service.placementConstraints,
    placementStrategy: service.placementStrategy,
    enableExecuteCommand: service.enableExecuteCommand,
    tags: tagsFor(place, record, taskDefinition.taskDefinitionArn),
    behaviour: { ...record.behaviour, ...record.revisionBehaviour?.[taskDefinition.taskDefinitionArn ?? ''] },
  }
}

/** The new task's id, or why it has no place. */
function startTask(place: Place, record: ServiceRecord): string | Placement {
  const spec = serviceTaskSpec(place, record, providerFor(place, record))
  if (!spec) return { unplaced: { reason: 'ATTRIBUTE' } }
  const behaviour = varied(place, spec.behaviour)
  if (spec.launchType === 'FARGATE' || spec.launchType === 'MANAGED_INSTANCES')
    return nameOf(launchTask(place, { ...spec, behaviour }).task.taskArn ?? '')
  const placement = placementFor(place, record, spec)
  if ('unplaced' in placement) return placement
  return nameOf(launchTask(place, { ...spec, ...placement, behaviour }).task.taskArn ?? '')
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

function tellUnplaced(place: Place, record: ServiceRecord, placement: Placement): Look {
  const state = schedulerStateOf(record)
  const { reason, closestContainerInstanceArn } =
    'unplaced' in placement ? placement.unplaced : { reason: 'CPU' as const }
  const now = place.world.clock.now()
  if (now >= state.retryAt) {
    const closest = closestContainerInstanceArn && nameOf(closestContainerInstanceArn)
    addEvent(place, record, eventText.unplaced(record.service, reason, closest))
    state.retryAt = now + Math.min(longestRetrySeconds, firstRetrySeconds * 2 ** state.unplacedTries)
    state.unplacedTries += 1
    countFailure(place, record, primaryOf(record)?.id)
  }
  return { lookAgainAt: state.retryAt, isUnplaced: true }
}

// Tasks of a service do not walk in step: each phase takes up to a fifth more or less.
function varied(place: Place, behaviour: TaskSpec['behaviour'] = {}): TaskSpec['behaviour'] {
  const vary = (seconds: number | undefined) =>
    seconds === undefined ? undefined : Math.round(seconds * (800 + 400 * place.world.random.next())) / 1000
  const { provisioningSeconds, pullSeconds, activatingSeconds, deprovisioningSeconds, ...rest } = behaviour
  const phases = { provisioningSeconds, pullSeconds, activatingSeconds, deprovisioningSeconds }
  const known = Object.entries(phases).filter(([, seconds]) => seconds !== undefined)
  return { ...rest, ...Object.fromEntries(known.map(([phase, seconds]) => [phase, vary(seconds)])) }
}

/** Source: Amazon ECS developer guide, Tag your Amazon ECS resources (propagateTags, managed tags). */
function tagsFor(place: Place, { service }: ServiceRecord, taskDefinitionArn: string | undefined): Wire<Tag>[] {
  const source = { SERVICE: service.serviceArn, TASK_DEFINITION: taskDefinitionArn, NONE: undefined }
  const propagated = place.region.tags.get(source[service.propagateTags ?? 'NONE'] ?? '') ?? []
  if (!service.enableECSManagedTags) return propagated
  return [
    { key: 'aws:ecs:clusterName', value: place.cluster.cluster.clusterName },
    { key: 'aws:ecs:serviceName', value: service.serviceName },
    ...propagated,
  ]
}
