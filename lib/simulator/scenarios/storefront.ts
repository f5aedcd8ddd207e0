import type { TaskDefinition } from '@aws-sdk/client-ecs'
import type { Place } from '../lifecycle/place'
import { schedulerStateOf } from '../lifecycle/scheduler-state'
import { eventText } from '../lifecycle/service-event'
import type { Wire } from '../wire'
import type { ServiceRecord } from '../world'
import { healthCheck } from './build-container'
import { addEvents, taskIds } from './build-event'
import { addFargateFamily } from './build-fargate-family'
import { addFleet, spotFor, zonesBy } from './build-fleet'
import { type Moments, momentsBefore } from './build-moment'
import { addService, rolling, spotShare } from './build-service'

const threeDays = 3 * 86_400 + 4 * 3600

/**
 * storefront rolls from 87 to 88: 112 of 160 replaced, 56 of the old revision still running and 8 draining, in a
 * deployment that may go up to 192 tasks and not below 160 healthy ones.
 */
export function addStorefront(place: Place): ServiceRecord {
  const moments = momentsBefore(place.world.clock.now())
  const revisions = addRevisions(place, moments)
  const record = addService(place, {
    name: 'storefront',
    desiredCount: 160,
    createdAt: moments.daysAgo(412),
    launch: spotShare({ fargate: 80, spot: 20 }),
    deployments: [
      { taskDefinition: revisions.next, startedAt: moments.at('13:58:04') },
      {
        taskDefinition: revisions.current,
        startedAt: moments.now - threeDays - 2400,
        finishedAt: moments.now - threeDays + 300,
        hasTasks: true,
      },
    ],
    deploymentConfiguration: rolling(100, 120),
    targetGroup: { name: 'tg-storefront', containerName: 'app', containerPort: 8080 },
    behaviour: { provisioningSeconds: 10, pullSeconds: 20, activatingSeconds: 140, stoppingSeconds: 75 },
    tags: { team: 'storefront', 'cost-center': 'shop' },
  })
  addNewTasks(place, record)
  // The next ones start when the first of these are up.
  schedulerStateOf(record).heldUntil = moments.now + 25
  addOldTasks(place, record, moments, revisions.current)
  addHistory(place, record, moments)
  return record
}

function addRevisions(place: Place, moments: Moments) {
  const next = addFargateFamily(place.region, {
    family: 'storefront',
    firstRevision: 85,
    releases: [
      { tag: 'v7.2.2', registeredAt: moments.daysAgo(17) },
      { tag: 'v7.2.3', registeredAt: moments.daysAgo(10), registeredBy: 'm.sato' },
      { tag: 'v7.2.4', registeredAt: moments.now - threeDays - 2460 },
      { tag: 'v7.3.0', registeredAt: moments.at('13:57:59') },
    ],
    cpu: '1024',
    memory: '2048',
    port: 8080,
    logGroup: '/ecs/shop-prod/storefront',
    environment: { PORT: '8080', CART_API_URL: 'http://cart-api.shop.internal:8080', RENDER_CACHE: 'redis' },
    app: {
      cpu: 1024,
      memoryReservation: 1024,
      memory: 2048,
      stopTimeout: 120,
      healthCheck: healthCheck('curl -f localhost:8080/healthz'),
    },
  })
  const current = place.region.taskDefinitions.get('storefront')?.get(87)
  if (!current) throw new Error('storefront:87 is registered above')
  return { current, next }
}

function addNewTasks(place: Place, record: ServiceRecord): void {
  addFleet(place, record, {
    count: 112,
    lastStatus: 'RUNNING',
    // In batches, as the rollout went: the newest under three minutes old, the oldest half an hour.
    ageSeconds: (index) => (index < 11 ? 172 + index : 205 + Math.floor(index / 14) * 235 + (index % 14) * 2),
    zone: zonesBy({ a: 38, c: 35, d: 36 }),
    capacityProviderName: spotFor(23, 112),
    named: [
      { id: 'c789cb4a3efb2af325a4dd4074315297', zone: 'd', address: '10.0.44.12', ageSeconds: 174 },
      { id: 'f94b2bc94fb24ac9ac656beb8b798918', zone: 'a', address: '10.0.19.58', ageSeconds: 196 },
      { id: '2b0c8b485f796aaf2215f99693b1c088', zone: 'c', address: '10.0.29.161', ageSeconds: 199 },
    ],
  })
  addStarting(place, record, 'ACTIVATING', 5, 38, [
    { id: '53050a3c1d6cea572843b1e955c1d5a6', zone: 'c', address: '10.0.27.9' },
  ])
  addStarting(place, record, 'PENDING', 4, 11, [
    { id: 'ff813a3e0ceeb9ab3ad18693365268b6', zone: 'a', address: '10.0.18.77' },
    { id: '21439abd1da5ca71a182133e4d9a9e36', zone: 'd', address: '10.0.41.203' },
  ])
  addStarting(place, record, 'PROVISIONING', 5, 4, [{ id: 'bccfdab0fc2799d5b411f8e82e1a2135', zone: 'c' }])
}

function addStarting(
  place: Place,
  record: ServiceRecord,
  lastStatus: 'PROVISIONING' | 'PENDING' | 'ACTIVATING',
  count: number,
  youngestSeconds: number,
  named: { id: string; zone: 'a' | 'c' | 'd'; address?: string }[],
): void {
  addFleet(place, record, {
    count,
    lastStatus,
    ageSeconds: (index) => youngestSeconds + index,
    capacityProviderName: spotFor(1, 5),
    named,
  })
}

function addOldTasks(
  place: Place,
  record: ServiceRecord,
  moments: Moments,
  taskDefinition: Wire<TaskDefinition>,
): void {
  const old = { taskDefinition, ageSeconds: (index: number) => threeDays + index * 7 }
  const replaced = {
    stopCode: 'ServiceSchedulerInitiated' as const,
    stoppedReason: `Scaling activity initiated by (deployment ${record.service.deployments?.[0]?.id})`,
  }
  addFleet(place, record, {
    ...old,
    count: 56,
    lastStatus: 'RUNNING',
    zone: zonesBy({ a: 18, c: 18, d: 17 }),
    capacityProviderName: spotFor(11, 56),
    named: [
      { id: '6dbeebd76f308a7599d68742bae90608', zone: 'a', address: '10.0.16.22' },
      { id: '90704c567007aa4b108725fdc2214d79', zone: 'd', address: '10.0.40.190' },
      { id: 'c232acd570cecb119647b2a8d95973f9', zone: 'c', address: '10.0.28.84' },
    ],
  })
  addFleet(place, record, {
    ...old,
    count: 8,
    lastStatus: 'DEACTIVATING',
    zone: zonesBy({ a: 2, c: 2, d: 3 }),
    capacityProviderName: spotFor(1, 8),
    named: [{ id: '95c76bcb2e340a2daef34f956c091c27', zone: 'a', address: '10.0.16.140' }],
    ending: () => ({ ...replaced, stoppedAt: moments.at('14:30:58') + 84 }),
  })
  addFleet(place, record, {
    ...old,
    count: 96,
    lastStatus: 'STOPPED',
    capacityProviderName: spotFor(1, 5),
    ending: (index) => ({ ...replaced, stoppedAt: moments.at('14:29:40') - Math.floor(index / 8) * 140 - (index % 8) }),
  })
}

function addHistory(place: Place, record: ServiceRecord, { at, now }: Moments): void {
  const { service } = record
  const targetGroup = service.loadBalancers?.[0]?.targetGroupArn ?? ''
  const [next, current] = service.deployments ?? []
  const ids = (of: typeof next, lastStatus: string, count: number) =>
    taskIds(place, record, { taskDefinition: of?.taskDefinition, lastStatus, count })
  addEvents(place, record, [
    [at('14:31:50'), eventText.started(service, ids(next, 'PROVISIONING', 5))],
    [at('14:31:12'), eventText.registered(service, 6, targetGroup)],
    [at('14:30:58'), eventText.draining(service, current?.id ?? '', 8)],
    [at('14:30:58'), eventText.stopped(service, ids(current, 'DEACTIVATING', 8))],
    [at('14:30:21'), eventText.started(service, ids(next, 'ACTIVATING', 5))],
    [at('14:29:40'), eventText.stopped(service, ids(current, 'STOPPED', 8))],
    [at('14:29:40'), eventText.deregistered(service, 8, targetGroup)],
    [at('13:58:06'), eventText.started(service, ids(next, 'RUNNING', 32).reverse())],
    [now - threeDays + 300, eventText.steadyState(service)],
    [now - threeDays + 299, eventText.deploymentCompleted(service, current?.id ?? '')],
  ])
}
