import type { TaskDefinition } from '@aws-sdk/client-ecs'
import type { Place } from '../lifecycle/place'
import { eventText } from '../lifecycle/service-event'
import type { Wire } from '../wire'
import type { ServiceRecord } from '../world'
import type { DeploymentPlan } from './build-deployment'
import { addEvents } from './build-event'
import { addFargateFamily, type FargateFamily } from './build-fargate-family'
import { addFleet } from './build-fleet'
import { addService, type Launch, onFargate } from './build-service'

export type SteadyService = {
  /** Default: the family's name. */
  name?: string
  family: Omit<FargateFamily, 'logGroup' | 'releases'>
  /** Image tags, oldest first, one revision each. */
  tags: readonly [string, ...string[]]
  desiredCount: number
  /** When the last deployment began, and how long it took. */
  deployedAt: number
  deploymentSeconds: number
  launch?: Launch
}

const daysBetweenReleases = 9

/** Adds a Fargate service whose last deployment is done and whose tasks all run. */
export function addSteady(place: Place, steady: SteadyService): ServiceRecord {
  const { family, tags, desiredCount, deployedAt, deploymentSeconds, launch = onFargate } = steady
  const name = steady.name ?? family.family
  const releases = tags.map((tag, index) => ({
    tag,
    registeredAt: deployedAt - 40 - (tags.length - 1 - index) * daysBetweenReleases * 86_400,
  }))
  const taskDefinition = addFargateFamily(place.region, {
    ...family,
    logGroup: `/ecs/${place.cluster.cluster.clusterName}/${name}`,
    releases: releases as [(typeof releases)[number], ...typeof releases],
  })
  const record = addService(place, {
    name,
    desiredCount,
    createdAt: deployedAt - 200 * 86_400,
    launch,
    deployments: [
      { taskDefinition, startedAt: deployedAt, finishedAt: deployedAt + deploymentSeconds },
      ...earlierDeployment(place, steady, taskDefinition),
    ],
    ...(family.port && {
      targetGroup: { name: `tg-${name}`, containerName: 'app', containerPort: family.port },
    }),
  })
  const provider = launch.capacityProviderStrategy?.[0]?.capacityProvider
  addFleet(place, record, {
    count: desiredCount,
    lastStatus: 'RUNNING',
    ageSeconds: (index) => place.world.clock.now() - deployedAt - 5 - ((index * 37) % (deploymentSeconds - 60)),
    ...(provider && { capacityProviderName: () => provider }),
  })
  addEvents(place, record, [[deployedAt + deploymentSeconds, eventText.steadyState(record.service)]])
  return record
}

/** The deployment of the release before, where there was one. */
function earlierDeployment(
  place: Place,
  { deployedAt, deploymentSeconds }: SteadyService,
  { family = '', revision = 0 }: Wire<TaskDefinition>,
): DeploymentPlan[] {
  const taskDefinition = place.region.taskDefinitions.get(family)?.get(revision - 1)
  if (!taskDefinition) return []
  const startedAt = deployedAt - daysBetweenReleases * 86_400
  return [{ taskDefinition, startedAt, finishedAt: startedAt + deploymentSeconds }]
}
