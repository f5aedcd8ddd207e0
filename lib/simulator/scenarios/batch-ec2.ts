import type { ContainerInstance, TaskDefinition } from '@aws-sdk/client-ecs'
import { nameOf } from '@/lib/ecs/arn'
import type { Place } from '../lifecycle/place'
import { eventText } from '../lifecycle/service-event'
import { resourceArn } from '../resource-arn'
import type { Wire } from '../wire'
import type { ServiceRecord, World } from '../world'
import { addBatchRevisions, type BatchName } from './batch-definition'
import { arnsOf } from './build-arn'
import { addCluster } from './build-cluster'
import { addContainerInstance } from './build-container-instance'
import { addEvents } from './build-event'
import { addFleet } from './build-fleet'
import { type Moments, momentsBefore } from './build-moment'
import { addService, rolling } from './build-service'
import { addWaitingTask } from './build-task'

const xlarge = { instanceType: 'm6i.xlarge', cpu: 4096, memoryMiB: 15_731 }
const doubleXlarge = { instanceType: 'm6i.2xlarge', cpu: 8192, memoryMiB: 31_783 }

/** The instances of the group and how many tasks of each service stand on them. */
const instancePlans = [
  {
    ec2InstanceId: 'i-0a1f83c2',
    zone: 'a',
    ...xlarge,
    blocks: { 'report-renderer': 2, 'ledger-sync': 1, 'log-shipper': 1 },
  },
  {
    ec2InstanceId: 'i-0b7d20e9',
    zone: 'c',
    ...xlarge,
    blocks: { 'report-renderer': 1, 'etl-loader': 2, 'ledger-sync': 1, 'log-shipper': 1 },
  },
  {
    ec2InstanceId: 'i-0c35f4a8',
    zone: 'd',
    ...xlarge,
    blocks: { 'report-renderer': 1, 'etl-loader': 2, 'log-shipper': 1 },
  },
  {
    ec2InstanceId: 'i-0d92b61e',
    zone: 'a',
    ...xlarge,
    blocks: { 'etl-loader': 5, 'ledger-sync': 1, 'log-shipper': 1 },
  },
  {
    ec2InstanceId: 'i-0e18c7f3',
    zone: 'c',
    ...doubleXlarge,
    id: '4f1c5e0b97d24a6c8b3e1f60d7c2a902',
    blocks: { 'report-renderer': 3, 'etl-loader': 3, 'ledger-sync': 1, 'log-shipper': 1 },
  },
  {
    ec2InstanceId: 'i-0e46c9d1',
    zone: 'd',
    ...doubleXlarge,
    status: 'DRAINING',
    blocks: { 'report-renderer': 3, 'etl-loader': 2, 'ledger-sync': 2, 'log-shipper': 1 },
  },
] as const

const desiredCounts: Readonly<Record<BatchName, number>> = {
  'report-renderer': 12,
  'etl-loader': 14,
  'ledger-sync': 6,
  'log-shipper': 6,
  'thumb-backfill': 0,
}

/**
 * Six EC2 instances, one draining, and two report-renderer tasks of 6144 MiB that fit on none of them: the largest gap
 * is 89 MiB too small and the group is at its maximum.
 */
export function addBatchEc2(world: World): Place {
  const place = addCluster(world, {
    name: 'batch-ec2',
    containerInsights: 'enabled',
    capacityProviders: ['batch-asg'],
    defaultCapacityProviderStrategy: [{ capacityProvider: 'batch-asg', weight: 1, base: 0 }],
    tags: { environment: 'prod', owner: 'data' },
  })
  addCapacityProvider(place)
  const moments = momentsBefore(world.clock.now())
  const instances = instancePlans.map(({ zone, blocks, ...plan }) => ({
    blocks: blocks as Partial<Record<BatchName, number>>,
    instance: addContainerInstance(place, {
      ...plan,
      availabilityZone: place.region.region + zone,
      capacityProviderName: 'batch-asg',
      registeredAt: moments.daysAgo(19),
    }),
  }))
  const definitions = addBatchRevisions(place.region, moments)
  for (const [name, definition] of Object.entries(definitions)) {
    const record = addBatchService(place, name as BatchName, definition, moments)
    for (const { instance, blocks } of instances) addBlock(place, record, instance, blocks[name as BatchName] ?? 0)
  }
  addUnplaced(place, moments)
  return place
}

function addCapacityProvider({ region, world }: Place): void {
  region.capacityProviders.set('batch-asg', {
    capacityProviderArn: resourceArn(region, 'capacity-provider', 'batch-asg'),
    name: 'batch-asg',
    status: 'ACTIVE',
    type: 'EC2_AUTOSCALING',
    autoScalingGroupProvider: {
      autoScalingGroupArn: arnsOf(region).autoScalingGroup('batch-asg', world.random.uuid()),
      managedScaling: {
        status: 'ENABLED',
        targetCapacity: 100,
        minimumScalingStepSize: 1,
        maximumScalingStepSize: 2,
        instanceWarmupPeriod: 120,
      },
      managedTerminationProtection: 'ENABLED',
      managedDraining: 'ENABLED',
    },
  })
}

function addBatchService(place: Place, name: BatchName, taskDefinition: Wire<TaskDefinition>, { daysAgo }: Moments) {
  const startedAt = daysAgo(name === 'thumb-backfill' ? 8 : 4)
  const record = addService(place, {
    name,
    desiredCount: desiredCounts[name],
    createdAt: daysAgo(301),
    launch: { capacityProviderStrategy: [{ capacityProvider: 'batch-asg', weight: 1, base: 0 }] },
    deployments: [{ taskDefinition, startedAt, finishedAt: startedAt + 400 }],
    // No room for a task more: what stands on the draining instance stays until there is.
    deploymentConfiguration: rolling(100, 105),
    service: {
      placementStrategy: [
        { type: 'spread', field: 'attribute:ecs.availability-zone' },
        { type: 'binpack', field: 'memory' },
      ],
      placementConstraints: name === 'log-shipper' ? [{ type: 'distinctInstance' }] : [],
    },
    tags: { team: 'data' },
  })
  addEvents(place, record, [[startedAt + 400, eventText.steadyState(record.service)]])
  return record
}

function addBlock(place: Place, record: ServiceRecord, instance: Wire<ContainerInstance>, count: number): void {
  addFleet(place, record, {
    count,
    lastStatus: 'RUNNING',
    ageSeconds: (index) => 4 * 86_400 - 60 - index * 21,
    capacityProviderName: () => 'batch-asg',
    containerInstanceArn: () => instance.containerInstanceArn,
  })
}

/** The two tasks that wait for room, and what ECS says about them. */
function addUnplaced(place: Place, { at, daysAgo }: Moments): void {
  const record = place.cluster.services.get('report-renderer')
  const taskDefinition = place.region.taskDefinitions.get('report-renderer')?.get(31)
  if (!record || !taskDefinition) return
  for (const createdAt of [at('14:18:04'), at('14:18:05')]) {
    addWaitingTask(place, {
      createdAt,
      lastStatus: 'PROVISIONING',
      spec: {
        taskDefinition,
        group: 'service:report-renderer',
        ...(record.service.deployments?.[0]?.id ? { startedBy: record.service.deployments[0].id } : {}),
        launchType: 'EC2',
        capacityProviderName: 'batch-asg',
      },
    })
  }
  const largest = [...place.cluster.containerInstances.values()].find(
    ({ ec2InstanceId }) => ec2InstanceId === 'i-0e18c7f3',
  )
  const closest = nameOf(largest?.containerInstanceArn ?? '')
  addEvents(place, record, [
    [at('14:18:06'), eventText.unplaced(record.service, 'MEMORY', closest)],
    [daysAgo(4) + 400, eventText.steadyState(record.service)],
  ])
}
