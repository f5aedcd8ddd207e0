import type { TaskDefinition } from '@aws-sdk/client-ecs'
import type { Place } from '../lifecycle/place'
import type { Wire } from '../wire'
import type { World } from '../world'
import { addCluster } from './build-cluster'
import { addContainerInstance } from './build-container-instance'
import { addFleet, spotFor } from './build-fleet'
import { addService, type Launch, onFargate, spotShare, startServices } from './build-service'
import { addLoadDefinitions, type LoadDefinitions } from './load-definition'

export type LoadSize = {
  clusters: number
  services: number
  /** Running tasks; those that stopped in the last hour come on top. */
  tasks: number
  revisions: number
}

type LoadKind = 'fargate' | 'ec2' | 'spot'

/** Kinds of clusters in turn: most are Fargate, as accounts are today. */
const kinds: readonly LoadKind[] = ['fargate', 'ec2', 'spot']

const launches: Readonly<Record<LoadKind, Launch>> = {
  fargate: onFargate,
  ec2: { launchType: 'EC2' },
  spot: spotShare({ fargate: 1, spot: 3 }),
}

const tasksPerInstance = 20
/** One task in fifty stopped within the last hour. */
const stoppedShare = 50
const day = 86_400

/** A quiet account of a given size, to measure with: few services hold most of the tasks, as in real accounts. */
export function buildLoad(world: World, size: LoadSize): void {
  const counts = taskCounts(size)
  let definitions: LoadDefinitions | undefined
  let serviceIndex = 0
  for (let index = 0; index < size.clusters; index++) {
    const kind = kinds[index % kinds.length] ?? 'fargate'
    const place = addCluster(world, {
      name: `load-${kind}-${String(index + 1).padStart(2, '0')}`,
      containerInsights: index % 2 === 0 ? 'enabled' : 'disabled',
      capacityProviders: kind === 'ec2' ? [] : ['FARGATE', 'FARGATE_SPOT'],
    })
    definitions ??= addLoadDefinitions(place.region, size.revisions, world.clock.now())
    const until = Math.round(((index + 1) * size.services) / size.clusters)
    const own = counts.slice(serviceIndex, until)
    addLoadServices(place, kind, own, serviceIndex, definitions)
    serviceIndex = until
    startServices(place)
  }
}

function addLoadServices(
  place: Place,
  kind: LoadKind,
  counts: readonly number[],
  firstIndex: number,
  definitions: LoadDefinitions,
): void {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const instances = kind === 'ec2' ? addInstances(place, Math.ceil(total / tasksPerInstance) + 1) : []
  let placed = 0
  counts.forEach((count, offset) => {
    const index = firstIndex + offset
    const pool = kind === 'ec2' ? definitions.ec2 : definitions.fargate
    const taskDefinition = pool[index % pool.length]
    if (!taskDefinition) return
    const firstTask = placed
    placed += count
    addLoadService(place, kind, {
      name: `service-${String(index + 1).padStart(4, '0')}`,
      index,
      count,
      taskDefinition,
      instanceOf: (task) => instances[Math.floor((firstTask + task) / tasksPerInstance)],
    })
  })
}

type LoadService = {
  name: string
  index: number
  count: number
  taskDefinition: Wire<TaskDefinition>
  instanceOf: (task: number) => string | undefined
}

function addLoadService(place: Place, kind: LoadKind, plan: LoadService): void {
  const now = place.world.clock.now()
  const startedAt = now - day - plan.index * 60
  const record = addService(place, {
    name: plan.name,
    desiredCount: plan.count,
    createdAt: startedAt - 30 * day,
    launch: launches[kind],
    deployments: [{ taskDefinition: plan.taskDefinition, startedAt, finishedAt: startedAt + 240 }],
  })
  const fleet = {
    ageSeconds: (task: number) => now - startedAt - 5 - (task % 200),
    ...(kind === 'spot' && { capacityProviderName: spotFor(3, 4) }),
    ...(kind === 'ec2' && { containerInstanceArn: plan.instanceOf }),
  }
  addFleet(place, record, { ...fleet, count: plan.count, lastStatus: 'RUNNING' })
  addFleet(place, record, {
    ...fleet,
    count: Math.round(plan.count / stoppedShare) || (plan.index % stoppedShare === 0 ? 1 : 0),
    lastStatus: 'STOPPED',
    ending: (task) => ({
      stoppedAt: now - 60 - ((plan.index * 31 + task * 97) % 3400),
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason: `Scaling activity initiated by (deployment ${record.service.deployments?.[0]?.id})`,
    }),
  })
}

function addInstances(place: Place, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const instance = addContainerInstance(place, {
      instanceType: 'm6i.xlarge',
      cpu: 4096,
      memoryMiB: 15_731,
      availabilityZone: `${place.region.region}${['a', 'c', 'd'][index % 3]}`,
      registeredAt: place.world.clock.now() - 20 * day,
    })
    return instance.containerInstanceArn ?? ''
  })
}

/** How many tasks each service has: at least one, most of them few, their sum exactly what was asked for. */
function taskCounts({ services, tasks }: LoadSize): number[] {
  const weights = Array.from({ length: services }, (_, index) => 1 / (1 + ((index * 7919) % 97)))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const counts = weights.map((weight) => 1 + Math.floor(((tasks - services) * weight) / total))
  const left = tasks - counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count, index) => (index < left ? count + 1 : count))
}
