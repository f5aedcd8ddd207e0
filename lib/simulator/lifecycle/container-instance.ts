import type { Attribute, ContainerInstance, Resource } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'
import { clusterArnAt, type Place } from './place'
import { reconcileService, roomAppeared } from './service'
import { scheduleWalk } from './walk'

export type ContainerInstanceSpec = {
  /** Default: made up; `mi-…` for EXTERNAL. */
  ec2InstanceId?: string
  capacityProviderName?: string
  /** Default: `ecs.instance-type` t3.medium. */
  instanceType?: string
  availabilityZone?: string
  /** CPU units and MiB that the instance registers. */
  cpu?: number
  memoryMiB?: number
  gpuIds?: string[]
  external?: boolean
  /** As RegisterContainerInstance sends them: they win over the numbers above. */
  totalResources?: Wire<Resource>[]
  attributes?: Wire<Attribute>[]
  agentConnected?: boolean
  registeredAt?: number
}

/** Registers a container instance in the cluster: ACTIVE, and services that waited for room try again. */
export function newContainerInstance(place: Place, spec: ContainerInstanceSpec): Wire<ContainerInstance> {
  const { clock, random } = place.world
  const containerInstanceArn = clusterArnAt(place, 'container-instance', random.hex(32))
  const resources = registeredResources(spec)
  const instance: Wire<ContainerInstance> = {
    containerInstanceArn,
    ec2InstanceId: spec.ec2InstanceId ?? `${spec.external ? 'mi' : 'i'}-${random.hex(17)}`,
    ...(spec.capacityProviderName && { capacityProviderName: spec.capacityProviderName }),
    version: 1,
    versionInfo: { agentVersion: '1.104.0', agentHash: random.hex(8), dockerVersion: 'DockerVersion: 25.0.14' },
    registeredResources: resources,
    status: 'ACTIVE',
    agentConnected: spec.agentConnected ?? true,
    attributes: attributesFor(place, spec),
    registeredAt: spec.registeredAt ?? clock.now(),
    attachments: [],
  }
  place.cluster.containerInstances.set(containerInstanceArn, instance)
  instancesChanged(place)
  return instance
}

/** Sets ACTIVE or DRAINING: a draining instance takes no more tasks and its service tasks are replaced elsewhere. */
export function setInstanceStatus(
  place: Place,
  instance: Wire<ContainerInstance>,
  status: 'ACTIVE' | 'DRAINING',
): void {
  if (instance.status === status) return
  instance.status = status
  instance.version = (instance.version ?? 0) + 1
  for (const { task } of place.cluster.tasks.onInstance(instance.containerInstanceArn ?? '')) {
    const service = place.cluster.services.get(task.group?.replace(/^service:/, '') ?? '')
    if (service) reconcileService(place, service)
  }
  instancesChanged(place)
}

/** Connects or disconnects the agent; its tasks stay as they were last known. */
export function setAgentConnected(place: Place, instance: Wire<ContainerInstance>, agentConnected: boolean): void {
  if (instance.agentConnected === agentConnected) return
  instance.agentConnected = agentConnected
  instance.version = (instance.version ?? 0) + 1
  for (const record of place.cluster.tasks.onInstance(instance.containerInstanceArn ?? '')) scheduleWalk(place, record)
  instancesChanged(place)
}

function instancesChanged(place: Place): void {
  roomAppeared(place)
  for (const record of place.cluster.services.values())
    if (record.service.schedulingStrategy === 'DAEMON') reconcileService(place, record)
}

// What an Amazon ECS-optimized t3.medium registers; the agent keeps SSH, Docker and its own ports for itself.
// Source: Amazon ECS agent; Amazon ECS API, PortMapping.hostPort (reserved ports 22, 2375, 2376, 51678 to 51680).
function registeredResources(spec: ContainerInstanceSpec): Wire<Resource>[] {
  if (spec.totalResources) return structuredClone(spec.totalResources)
  const gpus: Wire<Resource>[] = spec.gpuIds ? [{ name: 'GPU', type: 'STRINGSET', stringSetValue: spec.gpuIds }] : []
  return [
    { name: 'CPU', type: 'INTEGER', doubleValue: 0, longValue: 0, integerValue: spec.cpu ?? 2_048 },
    { name: 'MEMORY', type: 'INTEGER', doubleValue: 0, longValue: 0, integerValue: spec.memoryMiB ?? 3_829 },
    ports('PORTS', ['22', '2376', '2375', '51678', '51679']),
    ports('PORTS_UDP', []),
    ...gpus,
  ]
}

function ports(name: string, stringSetValue: string[]): Wire<Resource> {
  return { name, type: 'STRINGSET', doubleValue: 0, longValue: 0, integerValue: 0, stringSetValue }
}

const loggingDrivers = [
  'awsfirelens',
  'awslogs',
  'fluentd',
  'gelf',
  'journald',
  'json-file',
  'none',
  'splunk',
  'syslog',
]
// The agent names every version of Docker's API that it can speak.
const firstApiVersion = 17
const lastApiVersion = 44

// Source: Amazon ECS agent, capabilities.
const capabilities = [
  ...loggingDrivers.map((driver) => `com.amazonaws.ecs.capability.logging-driver.${driver}`),
  ...Array.from(
    { length: lastApiVersion - firstApiVersion + 1 },
    (_, place) => `com.amazonaws.ecs.capability.docker-remote-api.1.${firstApiVersion + place}`,
  ),
  'com.amazonaws.ecs.capability.ecr-auth',
  'com.amazonaws.ecs.capability.privileged-container',
  'com.amazonaws.ecs.capability.task-iam-role',
  'ecs.capability.container-health-check',
  'ecs.capability.execution-role-awslogs',
  'ecs.capability.execution-role-ecr-pull',
  'ecs.capability.secrets.asm.environment-variables',
]

// Source: Amazon ECS developer guide, Container instance attributes; capabilities as the agent registers them.
function attributesFor(place: Place, spec: ContainerInstanceSpec): Wire<Attribute>[] {
  const builtIn: Wire<Attribute>[] = [
    ...capabilities.map((name) => ({ name })),
    { name: 'ecs.os-type', value: 'linux' },
    { name: 'ecs.os-family', value: 'LINUX' },
    { name: 'ecs.cpu-architecture', value: 'x86_64' },
  ]
  const onEc2: Wire<Attribute>[] = [
    { name: 'ecs.capability.task-eni' },
    { name: 'ecs.instance-type', value: spec.instanceType ?? 't3.medium' },
    { name: 'ecs.availability-zone', value: spec.availabilityZone ?? `${place.region.region}a` },
  ]
  const own = new Map([...builtIn, ...(spec.external ? [{ name: 'ecs.capability.external' }] : onEc2)].map(named))
  for (const attribute of spec.attributes ?? []) own.set(attribute.name, attribute)
  return [...own.values()]
}

function named(attribute: Wire<Attribute>): [string | undefined, Wire<Attribute>] {
  return [attribute.name, attribute]
}
