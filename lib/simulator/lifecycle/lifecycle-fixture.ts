import type { ContainerDefinition, Service, TaskDefinition } from '@aws-sdk/client-ecs'
import { Clock } from '../clock'
import type { Wire } from '../wire'
import { newClusterRecord, type ServiceRecord, type TaskBehaviour, type TaskRecord, World } from '../world'
import { usualBehaviour } from './behaviour'
import { beginDeployment } from './deployment'
import { arnAt, clusterArnAt, type Place } from './place'
import { startService } from './service'
import { isAlive } from './task-state'

/** A cluster named `test` in an empty world whose clock stands still until a test moves it. */
export function emptyPlace(seed = 1): Place {
  const clock = new Clock({ startAtMs: Date.UTC(2026, 0, 1), speed: 0 })
  const world = new World({ clock, seed })
  const region = world.region('012345678910', 'ap-northeast-1')
  const clusterArn = 'arn:aws:ecs:ap-northeast-1:012345678910:cluster/test'
  const cluster = newClusterRecord({ clusterArn, clusterName: 'test', status: 'ACTIVE' })
  region.clusters.set('test', cluster)
  return { world, region, cluster }
}

/** Registers the next revision of a family with one container, unless `definition` says otherwise. */
export function register(
  place: Place,
  family: string,
  { container, ...definition }: Partial<Wire<TaskDefinition>> & { container?: Partial<Wire<ContainerDefinition>> } = {},
): Wire<TaskDefinition> {
  const revision = (place.region.lastRevision.get(family) ?? 0) + 1
  const registered: Wire<TaskDefinition> = {
    taskDefinitionArn: arnAt(place, `task-definition/${family}:${revision}`),
    family,
    revision,
    status: 'ACTIVE',
    networkMode: 'awsvpc',
    cpu: '256',
    memory: '512',
    containerDefinitions: [{ name: 'app', image: `example/${family}:${revision}`, essential: true, ...container }],
    ...definition,
  }
  const revisions = place.region.taskDefinitions.get(family) ?? new Map()
  place.region.taskDefinitions.set(family, revisions.set(revision, registered))
  place.region.lastRevision.set(family, revision)
  return registered
}

/** What CreateService does, as far as the lifecycle is concerned. */
export function createService(
  place: Place,
  definition: Wire<TaskDefinition>,
  service: Partial<Wire<Service>> = {},
  behaviour: Partial<TaskBehaviour> = {},
): ServiceRecord {
  const serviceName = service.serviceName ?? 'web'
  const launchType = service.capacityProviderStrategy ? undefined : (service.launchType ?? 'FARGATE')
  const record: ServiceRecord = {
    service: {
      serviceArn: clusterArnAt(place, 'service', serviceName),
      serviceName,
      clusterArn: place.cluster.cluster.clusterArn,
      status: 'ACTIVE',
      desiredCount: 1,
      ...(launchType && { launchType }),
      schedulingStrategy: 'REPLICA',
      deploymentController: { type: 'ECS' },
      networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a', 'subnet-b'] } },
      events: [],
      deployments: [],
      createdAt: place.world.clock.now(),
      ...service,
    },
    behaviour: { ...usualBehaviour(launchType ?? 'FARGATE'), ...behaviour },
  }
  place.cluster.services.set(serviceName, record)
  beginDeployment(place, record, { taskDefinitionArn: definition.taskDefinitionArn as string, reason: 'created' })
  startService(place, record)
  return record
}

/** Event texts of a service, oldest first. */
export function eventsOf({ service }: ServiceRecord): string[] {
  return (service.events ?? []).map(({ message }) => message ?? '').reverse()
}

/** Its event texts with ids and ARNs reduced to one letter, so that a story can be read. */
export function storyOf(record: ServiceRecord): string[] {
  return eventsOf(record).map((message) =>
    message.replaceAll(/\(task [0-9a-f]{32}\)/g, '(task T)').replaceAll(/ecs-svc\/\d+/g, 'ecs-svc/N'),
  )
}

export function tasksOf(place: Place, record: ServiceRecord): TaskRecord[] {
  return [...place.cluster.tasks.ofGroup(`service:${record.service.serviceName}`)]
}

export function aliveTasksOf(place: Place, record: ServiceRecord): TaskRecord[] {
  return tasksOf(place, record).filter(({ task }) => isAlive(task))
}
