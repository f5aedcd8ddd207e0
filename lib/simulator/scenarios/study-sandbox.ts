import type { TaskDefinition } from '@aws-sdk/client-ecs'
import type { Place } from '../lifecycle/place'
import { eventText } from '../lifecycle/service-event'
import type { Wire } from '../wire'
import type { World } from '../world'
import { addCluster } from './build-cluster'
import { addEvents } from './build-event'
import { addFleet } from './build-fleet'
import { type Moments, momentsBefore } from './build-moment'
import { addService, onFargate } from './build-service'
import { addMemoryLab, addOfficialSample, addRollingLab } from './study-definition'

/** Where people learn: the official sample, the three memory ranges side by side, and a small service to roll. */
export function addStudySandbox(world: World): Place {
  const place = addCluster(world, {
    name: 'study-sandbox',
    containerInsights: 'disabled',
    capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
    tags: { environment: 'study' },
  })
  const moments = momentsBefore(world.clock.now())
  addStudyService(place, 'hello-ecs', addOfficialSample(place.region, moments), 1, moments)
  addStudyService(place, 'memory-lab', addMemoryLab(place.region, moments), 2, moments)
  addStudyService(place, 'rolling-lab', addRollingLab(place.region, moments), 3, moments)
  return place
}

function addStudyService(
  place: Place,
  name: string,
  taskDefinition: Wire<TaskDefinition>,
  desiredCount: number,
  { daysAgo, now }: Moments,
): void {
  const startedAt = daysAgo(2)
  const record = addService(place, {
    name,
    desiredCount,
    createdAt: startedAt,
    launch: onFargate,
    deployments: [{ taskDefinition, startedAt, finishedAt: startedAt + 95 }],
    service: {
      enableExecuteCommand: name === 'hello-ecs',
      createdBy: `arn:aws:iam::${place.region.accountId}:user/m.sato`,
    },
  })
  addFleet(place, record, {
    count: desiredCount,
    lastStatus: 'RUNNING',
    ageSeconds: (index) => now - startedAt - 8 - index,
  })
  addEvents(place, record, [
    [startedAt + 95, eventText.steadyState(record.service)],
    [startedAt + 94, eventText.deploymentCompleted(record.service, record.service.deployments?.[0]?.id ?? '')],
  ])
}
