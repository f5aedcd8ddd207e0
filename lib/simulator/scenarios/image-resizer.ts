import type { Place } from '../lifecycle/place'
import { eventText } from '../lifecycle/service-event'
import type { ServiceRecord } from '../world'
import { addEvents, taskIds } from './build-event'
import { addFargateFamily } from './build-fargate-family'
import { addFleet, spotFor } from './build-fleet'
import { type Moments, momentsBefore } from './build-moment'
import { addService, rolling, spotShare } from './build-service'

/** image-resizer scales out from 180 to 210, five sixths of it on Spot; 206 run, and three were reclaimed earlier. */
export function addImageResizer(place: Place): ServiceRecord {
  const moments = momentsBefore(place.world.clock.now())
  const { daysAgo, at } = moments
  const taskDefinition = addFargateFamily(place.region, {
    family: 'image-resizer',
    firstRevision: 117,
    releases: [
      { tag: 'v3.11.0', registeredAt: daysAgo(41) },
      { tag: 'v3.11.4', registeredAt: daysAgo(22) },
      { tag: 'v3.12.1', registeredAt: daysAgo(5) },
    ],
    cpu: '512',
    memory: '1024',
    logGroup: '/ecs/shop-prod/image-resizer',
    environment: { QUEUE: 'resize-requests', VIPS_CONCURRENCY: '2', OUTPUT_BUCKET: 'shop-prod-media' },
    app: { cpu: 512, memoryReservation: 512, memory: 1024, stopTimeout: 110 },
  })
  const record = addService(place, {
    name: 'image-resizer',
    desiredCount: 210,
    createdAt: daysAgo(365),
    launch: spotShare({ fargate: 1, spot: 5 }),
    deployments: [{ taskDefinition, startedAt: daysAgo(5) + 60, finishedAt: daysAgo(5) + 700 }],
    deploymentConfiguration: rolling(80, 125),
    behaviour: { pullSeconds: 25, activatingSeconds: 15, stoppingSeconds: 20 },
    tags: { team: 'media' },
  })
  addTasks(place, record, moments)
  const { service } = record
  const ids = (lastStatus: string, count: number) =>
    taskIds(place, record, { taskDefinition: service.taskDefinition, lastStatus, count })
  addEvents(place, record, [
    [at('14:31:57'), eventText.started(service, ids('PROVISIONING', 4))],
    [at('14:18:32'), eventText.started(service, ids('RUNNING', 26))],
    [at('13:43:10'), eventText.steadyState(service)],
    [at('13:41:44'), eventText.started(service, ids('RUNNING', 29).slice(26))],
    [daysAgo(5) + 700, eventText.steadyState(service)],
  ])
  return record
}

function addTasks(place: Place, record: ServiceRecord, { now, at }: Moments): void {
  addFleet(place, record, {
    count: 206,
    lastStatus: 'RUNNING',
    capacityProviderName: spotFor(172, 206),
    // 26 of the scale-out, three replacements, and the others from through the day.
    ageSeconds: (index) => {
      if (index < 26) return now - at('14:18:30') - (index % 7)
      return index < 29 ? now - at('13:41:44') : 4 * 3600 + ((index * 1237) % (30 * 3600))
    },
  })
  addFleet(place, record, {
    count: 4,
    lastStatus: 'PROVISIONING',
    capacityProviderName: () => 'FARGATE_SPOT',
    ageSeconds: (index) => 3 + index,
  })
  addFleet(place, record, {
    count: 3,
    lastStatus: 'STOPPED',
    capacityProviderName: () => 'FARGATE_SPOT',
    ageSeconds: (index) => 5 * 3600 + index * 311,
    ending: (index) => ({
      stoppedAt: at('13:41:38') + index,
      stopCode: 'SpotInterruption',
      stoppedReason: 'Your Spot Task was interrupted.',
    }),
  })
}
