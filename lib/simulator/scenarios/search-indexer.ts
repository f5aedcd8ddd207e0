import { nameOf } from '@/lib/ecs/arn'
import type { Place } from '../lifecycle/place'
import { schedulerStateOf } from '../lifecycle/scheduler-state'
import { eventText } from '../lifecycle/service-event'
import type { ServiceRecord, TaskBehaviour } from '../world'
import { arnsOf } from './build-arn'
import { addEvents } from './build-event'
import { addFargateFamily } from './build-fargate-family'
import { addFleet } from './build-fleet'
import { type Moments, momentsBefore } from './build-moment'
import { addService, onFargate, rolling } from './build-service'

/** Minutes ago at which a task of 56 failed: the scheduler waits longer each time. */
const failedMinutesAgo = [39, 38, 35, 31, 25, 15]

/** search-indexer:56 names an image tag that does not exist; 55 still serves 6 of 6. */
export function addSearchIndexer(place: Place): ServiceRecord {
  const moments = momentsBefore(place.world.clock.now())
  const next = addRevisions(place, moments)
  const current = place.region.taskDefinitions.get('search-indexer')?.get(55) ?? next
  const record = addService(place, {
    name: 'search-indexer',
    desiredCount: 6,
    createdAt: moments.daysAgo(230),
    launch: onFargate,
    deployments: [
      { taskDefinition: next, startedAt: moments.at('13:52:02'), failedTasks: failedMinutesAgo.length },
      {
        taskDefinition: current,
        startedAt: moments.daysAgo(6) - 300,
        finishedAt: moments.daysAgo(6),
        hasTasks: true,
      },
    ],
    // Without the breaker nothing rolls back: the deployment keeps trying until somebody acts.
    deploymentConfiguration: {
      ...rolling(100, 125),
      deploymentCircuitBreaker: { enable: false, rollback: false },
    },
    revisionBehaviour: { [next.taskDefinitionArn ?? '']: imageMissing(place) },
    tags: { team: 'search' },
  })
  addFleet(place, record, {
    count: 6,
    lastStatus: 'RUNNING',
    taskDefinition: current,
    ageSeconds: (index) => 6 * 86_400 + 260 - index * 20,
  })
  addFleet(place, record, { count: 1, lastStatus: 'PENDING', ageSeconds: () => 12 })
  addFailed(place, record, moments)
  schedulerStateOf(record).failedWaves = failedMinutesAgo.length
  addHistory(place, record, moments)
  return record
}

function addRevisions(place: Place, { daysAgo, at }: Moments) {
  return addFargateFamily(place.region, {
    family: 'search-indexer',
    firstRevision: 54,
    releases: [
      { tag: 'v2.8.2', registeredAt: daysAgo(20) },
      { tag: 'v2.8.3', registeredAt: daysAgo(6) - 320 },
      { tag: 'v2.9.0-arm', registeredAt: at('13:51:40'), registeredBy: 'm.sato' },
    ],
    cpu: '2048',
    memory: '8192',
    cpuArchitecture: 'ARM64',
    logGroup: '/ecs/shop-prod/search-indexer',
    environment: { INDEX: 'products-v4', BULK_SIZE: '2000', JAVA_TOOL_OPTIONS: '-XX:MaxRAMPercentage=70' },
    app: { memoryReservation: 6144, linuxParameters: { initProcessEnabled: true } },
  })
}

/** The pull that cannot succeed. Source: Amazon ECS developer guide, Stopped tasks error messages. */
function imageMissing(place: Place): Partial<TaskBehaviour> {
  const image = arnsOf(place.region).image('search-indexer:v2.9.0-arm')
  const reason =
    'CannotPullContainerError: pull image manifest has been retried 1 time(s): ' +
    `failed to resolve ref ${image}: ${image}: not found`
  return {
    pullSeconds: 45,
    startFailure: { phase: 'pulling', stoppedReason: reason, container: 'app', containerReason: reason },
  }
}

function addFailed(place: Place, record: ServiceRecord, { minutesAgo, now }: Moments): void {
  const arn = record.service.deployments?.[0]?.taskDefinition ?? ''
  const stoppedReason = record.revisionBehaviour?.[arn]?.startFailure?.stoppedReason ?? ''
  addFleet(place, record, {
    count: failedMinutesAgo.length,
    lastStatus: 'STOPPED',
    ageSeconds: (index) => now - minutesAgo(failedMinutesAgo[index] ?? 0) + 70,
    ending: (index) => ({
      stoppedAt: minutesAgo(failedMinutesAgo[index] ?? 0),
      stopCode: 'TaskFailedToStart',
      stoppedReason,
      containers: { app: { reason: stoppedReason } },
    }),
  })
}

function addHistory(place: Place, record: ServiceRecord, { minutesAgo, daysAgo }: Moments): void {
  const stopped = [...place.cluster.tasks.ofGroup('service:search-indexer')].filter(
    ({ task }) => task.lastStatus === 'STOPPED',
  )
  const { service } = record
  const attempts = stopped.map(({ task }): [number, string] => [
    task.createdAt ?? 0,
    eventText.started(service, [nameOf(task.taskArn ?? '')]),
  ])
  const [oldest, second, third, ...later] = attempts
  addEvents(place, record, [
    ...later.reverse(),
    [minutesAgo(34.9), eventText.startImpaired(service)],
    ...[third, second, oldest].filter((attempt) => attempt !== undefined),
    [daysAgo(6), eventText.steadyState(service)],
  ])
}
