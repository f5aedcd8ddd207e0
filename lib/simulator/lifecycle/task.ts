import type {
  Attachment,
  ContainerInstance,
  LaunchType,
  NetworkConfiguration,
  PlacementConstraint,
  PlacementStrategy,
  Tag,
  Task,
  TaskDefinition,
  TaskOverride,
  TaskStopCode,
} from '@aws-sdk/client-ecs'
import { needOf } from '@/lib/placement/need'
import type { Wire } from '../wire'
import type { TaskBehaviour, TaskRecord } from '../world'
import { newNetworkInterface } from './attachment'
import { usualBehaviour } from './behaviour'
import { launchTypeOf, platformFamilyOf } from './capacity-provider'
import { newContainers } from './container'
import { freeGpuIds } from './counts'
import { clusterArnAt, type Place, zoneOfSubnet } from './place'
import { taskChanged } from './service'
import { heedStop, isOutOfReach } from './task-end'
import { scheduleWalk } from './walk'

/** What somebody asks for who starts a task. */
export type TaskSpec = {
  taskDefinition: Wire<TaskDefinition>
  /** `service:NAME` or, unless the caller of RunTask names another, `family:NAME`. */
  group: string
  startedBy?: string
  /** Default: what the capacity provider offers, else EC2. */
  launchType?: LaunchType
  capacityProviderName?: string
  platformVersion?: string
  overrides?: Wire<TaskOverride>
  networkConfiguration?: Wire<NetworkConfiguration>
  /** Needed for EC2 and EXTERNAL: what `placeTask` found or StartTask names. */
  containerInstanceArn?: string
  placementConstraints?: Wire<PlacementConstraint>[]
  placementStrategy?: Wire<PlacementStrategy>[]
  enableExecuteCommand?: boolean
  tags?: Wire<Tag>[]
  /** What differs from the usual for this launch type. */
  behaviour?: Partial<TaskBehaviour>
}

export type StopReason = { stopCode: TaskStopCode; stoppedReason: string }

/**
 * The record as ECS creates it: PROVISIONING for awsvpc, PENDING otherwise. Nothing is stored or scheduled.
 * Source: Amazon ECS developer guide, Amazon ECS task lifecycle.
 */
export function newTask(place: Place, spec: TaskSpec): Wire<Task> {
  const now = place.world.clock.now()
  const launchType = launchTypeFor(place, spec)
  const taskArn = clusterArnAt(place, 'task', place.world.random.hex(32))
  const hasInterface = spec.taskDefinition.networkMode === 'awsvpc'
  const attachments = hasInterface ? [newNetworkInterface(place, spec.networkConfiguration)] : []
  const instance = place.cluster.containerInstances.get(spec.containerInstanceArn ?? '')
  const need = needOf(spec.taskDefinition, spec.overrides)
  return {
    attachments,
    attributes: launchType === 'FARGATE' ? [{ name: 'ecs.cpu-architecture', value: architectureOf(spec) }] : [],
    availabilityZone: zoneOf(place, instance, attachments[0]),
    ...(spec.capacityProviderName && { capacityProviderName: spec.capacityProviderName }),
    clusterArn: place.cluster.cluster.clusterArn,
    ...(!hasInterface && { connectivity: 'CONNECTED' as const, connectivityAt: now }),
    ...(instance && { containerInstanceArn: instance.containerInstanceArn }),
    containers: newContainers(place, {
      spec,
      taskArn,
      freeGpuIds: instance ? freeGpuIds(place.cluster, instance) : [],
    }),
    cpu: String(need.cpuUnits),
    createdAt: now,
    desiredStatus: 'RUNNING',
    enableExecuteCommand: spec.enableExecuteCommand ?? false,
    group: spec.group,
    healthStatus: 'UNKNOWN',
    lastStatus: hasInterface ? 'PROVISIONING' : 'PENDING',
    launchType,
    memory: String(need.memoryMiB),
    overrides: spec.overrides ?? { containerOverrides: [], inferenceAcceleratorOverrides: [] },
    ...(launchType === 'FARGATE' && platformOf(spec)),
    ...(spec.startedBy && { startedBy: spec.startedBy }),
    tags: [],
    taskArn,
    taskDefinitionArn: spec.taskDefinition.taskDefinitionArn,
    version: 1,
  }
}

/** Creates a task, keeps it in the cluster and sets it going. */
export function launchTask(place: Place, spec: TaskSpec): TaskRecord {
  const task = newTask(place, spec)
  const record: TaskRecord = { task, behaviour: { ...usualBehaviour(task.launchType), ...spec.behaviour } }
  place.cluster.tasks.set(task.taskArn as string, record)
  if (spec.tags?.length) place.region.tags.set(task.taskArn as string, spec.tags)
  scheduleWalk(place, record)
  return record
}

/** Asks a task to stop: SIGTERM, the rest of the walk, STOPPED. A task that is stopping already keeps its first reason. */
export function stopTask(place: Place, record: TaskRecord, reason: StopReason): void {
  const { task } = record
  if (task.desiredStatus === 'STOPPED') return
  Object.assign(task, reason, { desiredStatus: 'STOPPED', version: (task.version ?? 0) + 1 })
  if (!isOutOfReach(place, task)) heedStop(place, record)
  taskChanged(place, record, 'changed')
  scheduleWalk(place, record)
}

function launchTypeFor(place: Place, spec: TaskSpec): LaunchType {
  if (spec.launchType) return spec.launchType
  return spec.capacityProviderName ? launchTypeOf(place.region, spec.capacityProviderName) : 'EC2'
}

function zoneOf(place: Place, instance: Wire<ContainerInstance> | undefined, attachment: Wire<Attachment> | undefined) {
  const zone = instance?.attributes?.find(({ name }) => name === 'ecs.availability-zone')?.value
  return zone ?? zoneOfSubnet(place, attachment?.details?.[0]?.value ?? '')
}

function architectureOf({ taskDefinition }: TaskSpec): string {
  return taskDefinition.runtimePlatform?.cpuArchitecture === 'ARM64' ? 'arm64' : 'x86_64'
}

// Source: Amazon ECS developer guide, Fargate platform versions; Fargate task ephemeral storage (20 GiB by default).
function platformOf(spec: TaskSpec) {
  const latest = spec.platformVersion === undefined || spec.platformVersion === 'LATEST'
  const storage = spec.overrides?.ephemeralStorage ?? spec.taskDefinition.ephemeralStorage ?? { sizeInGiB: 20 }
  return {
    platformVersion: latest ? '1.4.0' : spec.platformVersion,
    platformFamily: platformFamilyOf(spec.taskDefinition),
    ephemeralStorage: { ...storage },
    fargateEphemeralStorage: { ...storage },
  }
}
