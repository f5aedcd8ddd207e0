import type {
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
import type { Wire } from '../wire'
import type { TaskBehaviour, TaskRecord } from '../world'
import type { Place } from './place'

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

/** The record as ECS creates it: PROVISIONING for awsvpc, PENDING otherwise. Nothing is stored or scheduled. */
export function newTask(place: Place, spec: TaskSpec): Wire<Task> {
  throw new Error(`not written yet ${place} ${spec}`)
}

/** Creates a task, keeps it in the cluster and sets it going. */
export function launchTask(place: Place, spec: TaskSpec): TaskRecord {
  throw new Error(`not written yet ${place} ${spec}`)
}

/** Asks a task to stop: SIGTERM, the rest of the walk, STOPPED. A task that is stopping already keeps its first reason. */
export function stopTask(place: Place, record: TaskRecord, reason: StopReason): void {
  throw new Error(`not written yet ${place} ${record} ${reason}`)
}
