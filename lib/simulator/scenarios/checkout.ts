import type { Place } from '../lifecycle/place'
import { schedulerStateOf } from '../lifecycle/scheduler-state'
import { eventText } from '../lifecycle/service-event'
import type { ServiceRecord } from '../world'
import { addEvents, taskIds } from './build-event'
import { addFleet } from './build-fleet'
import { type Moments, momentsBefore } from './build-moment'
import { awsvpc } from './build-network'
import { addService, onFargate, rolling } from './build-service'
import { addTask, type Ending } from './build-task'
import { addCheckoutRevisions } from './checkout-definition'

/** How a task ends whose app grew to its limit; the collector ignores SIGTERM for its 30 seconds. */
export const outOfMemory = {
  container: 'app',
  exitCode: 137,
  reason: 'OutOfMemoryError: Container killed due to memory usage',
} as const

const deploymentNumber = '7204418830'

/** Seconds from creation to the end, of the eight that were killed before the one that the pictures show. */
const killedLifeSeconds = [622, 801, 905, 998, 1089, 1101, 1122, 1130]

/**
 * checkout:141 needs more memory than its new limit allows: nine tasks killed since 14:10, 17 of 24 running, and three
 * failures to go until the circuit breaker trips.
 */
export function addCheckout(place: Place): ServiceRecord {
  const moments = momentsBefore(place.world.clock.now())
  const revision141 = addCheckoutRevisions(place.region, moments.now)
  const revision140 = place.region.taskDefinitions.get('checkout')?.get(140) ?? revision141
  const record = addService(place, {
    name: 'checkout',
    desiredCount: 24,
    createdAt: moments.daysAgo(398),
    launch: onFargate,
    deployments: [
      { taskDefinition: revision141, startedAt: moments.at('14:09:50'), number: deploymentNumber, failedTasks: 9 },
      { taskDefinition: revision140, startedAt: moments.daysAgo(2) - 600, finishedAt: moments.daysAgo(2) - 240 },
    ],
    // Tasks of 141 come up and run for a while: a healthy one must not wipe the failures out.
    deploymentConfiguration: {
      ...rolling(50, 200),
      deploymentCircuitBreaker: { enable: true, rollback: true, resetOnHealthyTask: false },
    },
    targetGroup: { name: 'tg-checkout', containerName: 'app', containerPort: 8080 },
    behaviour: { pullSeconds: 22, activatingSeconds: 18, stoppingSeconds: 30, deprovisioningSeconds: 2 },
    // The app of 141 warms a bigger cache up before its targets turn healthy.
    revisionBehaviour: { [revision141.taskDefinitionArn ?? '']: { activatingSeconds: 220 } },
    service: { networkConfiguration: awsvpc(), enableExecuteCommand: true },
    tags: { team: 'payments', tier: '1' },
  })
  schedulerStateOf(record).heldUntil = moments.now + 40
  addKilled(place, record, moments)
  addFleet(place, record, {
    count: 17,
    lastStatus: 'RUNNING',
    ageSeconds: (index) => (index < 15 ? 1325 : 500) - index,
  })
  addFleet(place, record, { count: 5, lastStatus: 'ACTIVATING', ageSeconds: (index) => 110 - index * 17 })
  addHistory(place, record, moments)
  return record
}

function addKilled(place: Place, record: ServiceRecord, moments: Moments): void {
  addFleet(place, record, {
    count: killedLifeSeconds.length,
    lastStatus: 'STOPPED',
    ageSeconds: () => moments.now - moments.at('14:09:52'),
    ending: (index) => killed(moments.at('14:09:52') + (killedLifeSeconds[index] ?? 0)),
  })
  addShownTask(place, record, moments)
}

/** The task that the pictures follow from its creation to its end. */
function addShownTask(place: Place, { service, behaviour }: ServiceRecord, { at }: Moments): void {
  const taskDefinition = place.region.taskDefinitions.get('checkout')?.get(141)
  if (!taskDefinition) return
  addTask(place, {
    id: '9f2c41d07be14a63b8d05e7c2a91f634',
    spec: {
      taskDefinition,
      group: 'service:checkout',
      startedBy: `ecs-svc/${deploymentNumber}`,
      launchType: 'FARGATE',
      behaviour,
      ...(service.networkConfiguration ? { networkConfiguration: service.networkConfiguration } : {}),
      enableExecuteCommand: true,
    },
    createdAt: at('14:09:52'),
    lastStatus: 'STOPPED',
    zone: 'c',
    eni: {
      subnetId: 'subnet-0a19c7e2',
      privateIPv4Address: '10.0.29.214',
      networkInterfaceId: 'eni-0b7d1e94c2a8f3610',
      macAddress: '0a:58:a9:fe:1d:d6',
    },
    ending: killed(at('14:28:57')),
    moments: {
      pullStartedAt: at('14:10:01'),
      pullStoppedAt: at('14:10:23'),
      startedAt: at('14:10:41'),
      stoppingAt: at('14:28:25'),
      executionStoppedAt: at('14:28:55'),
    },
  })
}

function killed(stoppedAt: number): Ending {
  return {
    stoppedAt,
    stopCode: 'EssentialContainerExited',
    stoppedReason: 'Essential container in task exited',
    containers: {
      app: { exitCode: outOfMemory.exitCode, reason: outOfMemory.reason },
      'otel-collector': { exitCode: 137 },
    },
  }
}

function addHistory(place: Place, record: ServiceRecord, { at, daysAgo }: Moments): void {
  const { service } = record
  const targetGroup = service.loadBalancers?.[0]?.targetGroupArn ?? ''
  const taskDefinition = service.taskDefinition
  const ids = (lastStatus: string, count: number) => taskIds(place, record, { taskDefinition, lastStatus, count })
  const [starting = ''] = ids('ACTIVATING', 1)
  addEvents(place, record, [
    [at('14:30:14'), eventText.started(service, [starting])],
    [at('14:28:26'), eventText.deregistered(service, 1, targetGroup)],
    [at('14:10:44'), eventText.registered(service, 24, targetGroup)],
    [at('14:09:52'), eventText.started(service, [...ids('STOPPED', 9), ...ids('RUNNING', 15)])],
    [daysAgo(2) - 239, eventText.steadyState(service)],
  ])
}
