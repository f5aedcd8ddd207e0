import type { ContainerInstance, TaskDefinition } from '@aws-sdk/client-ecs'
import { nameOf } from '@/lib/ecs/arn'
import type { Place } from '../lifecycle/place'
import { eventText } from '../lifecycle/service-event'
import type { Wire } from '../wire'
import type { ServiceRecord, World } from '../world'
import { addCluster } from './build-cluster'
import { addContainerInstance } from './build-container-instance'
import { addEvents } from './build-event'
import { addFleet } from './build-fleet'
import { type Moments, momentsBefore } from './build-moment'
import { addService, rolling } from './build-service'
import { addWaitingTask } from './build-task'
import { addEdgeRevisions, type EdgeName } from './edge-definition'

const allServices: readonly EdgeName[] = ['sensor-gateway', 'pos-bridge', 'label-printer']

/** Machines in shops and in the warehouse, and what runs on each. */
const machines: readonly {
  id: string
  site: string
  sensor: boolean
  runs: readonly EdgeName[]
  connected: boolean
}[] = [
  // First, because of machines that lack equally little the first is called the closest.
  { id: 'mi-0c41f7a2e85d9b360', site: 'warehouse', sensor: true, runs: [], connected: false },
  { id: 'mi-0a93d1e5c07f2b648', site: 'shibuya', sensor: true, runs: allServices, connected: true },
  { id: 'mi-0b58f2c6d91e3a705', site: 'umeda', sensor: true, runs: allServices, connected: true },
  { id: 'mi-0d27e4b8f16c5a932', site: 'sapporo', sensor: true, runs: allServices, connected: true },
  { id: 'mi-0e60a9c3d74b1f825', site: 'hakata', sensor: false, runs: ['pos-bridge', 'label-printer'], connected: true },
]

/**
 * On-premises machines, one of which stopped answering: its sensor-gateway may still run, ECS cannot see it, and no
 * other machine may take its place.
 */
export function addEdgeExternal(world: World): Place {
  const place = addCluster(world, {
    name: 'edge-external',
    containerInsights: 'disabled',
    tags: { environment: 'prod', owner: 'stores' },
  })
  const moments = momentsBefore(world.clock.now())
  const instances = machines.map((machine) => ({ machine, instance: addMachine(place, machine, moments) }))
  const definitions = addEdgeRevisions(place.region, moments)
  for (const name of allServices) {
    const record = addEdgeService(place, name, definitions[name], moments)
    const hosts = instances.filter(({ machine }) => machine.runs.includes(name)).map(({ instance }) => instance)
    addFleet(place, record, {
      count: hosts.length,
      lastStatus: 'RUNNING',
      ageSeconds: (index) => 11 * 86_400 - index * 33,
      containerInstanceArn: (index) => hosts[index]?.containerInstanceArn,
    })
  }
  const silent = instances.find(({ machine }) => !machine.connected)?.instance
  const gateway = place.cluster.services.get('sensor-gateway')
  if (silent && gateway) addUnseen(place, gateway, silent, definitions['sensor-gateway'], moments)
  return place
}

function addMachine(place: Place, machine: (typeof machines)[number], { daysAgo }: Moments): Wire<ContainerInstance> {
  return addContainerInstance(place, {
    ec2InstanceId: machine.id,
    external: true,
    cpu: 4096,
    memoryMiB: 7812,
    agentConnected: machine.connected,
    registeredAt: daysAgo(140),
    attributes: [{ name: 'site', value: machine.site }, ...(machine.sensor ? [{ name: 'role', value: 'sensor' }] : [])],
  })
}

function addEdgeService(place: Place, name: EdgeName, taskDefinition: Wire<TaskDefinition>, { daysAgo }: Moments) {
  const startedAt = daysAgo(11) - 300
  const record = addService(place, {
    name,
    desiredCount: 4,
    createdAt: daysAgo(139),
    launch: { launchType: 'EXTERNAL' },
    deployments: [{ taskDefinition, startedAt, finishedAt: startedAt + 290 }],
    deploymentConfiguration: rolling(50, 100),
    service: {
      placementConstraints: [
        { type: 'distinctInstance' },
        ...(name === 'sensor-gateway' ? [{ type: 'memberOf' as const, expression: 'attribute:role == sensor' }] : []),
      ],
    },
  })
  addEvents(place, record, [[startedAt + 290, eventText.steadyState(record.service)]])
  return record
}

/**
 * The task on the machine that does not answer: ECS wants it gone and has no word of it. That a service's task ends up
 * in this state when an external agent stays away is our guess.
 */
function addUnseen(
  place: Place,
  { service }: ServiceRecord,
  machine: Wire<ContainerInstance>,
  taskDefinition: Wire<TaskDefinition>,
  { at, daysAgo }: Moments,
): void {
  const { task } = addWaitingTask(place, {
    createdAt: daysAgo(11) + 120,
    lastStatus: 'DEACTIVATING',
    spec: {
      taskDefinition,
      group: 'service:sensor-gateway',
      launchType: 'EXTERNAL',
      ...(service.deployments?.[0]?.id ? { startedBy: service.deployments[0].id } : {}),
      ...(machine.containerInstanceArn ? { containerInstanceArn: machine.containerInstanceArn } : {}),
    },
    moments: { stoppingAt: at('13:54:20') },
  })
  Object.assign(task, { desiredStatus: 'STOPPED', connectivity: 'DISCONNECTED' })
  service.events?.unshift({
    id: place.world.random.uuid(),
    createdAt: at('13:54:31'),
    message: eventText.unplaced(service, 'AGENT', nameOf(machine.containerInstanceArn ?? '')),
  })
}
