import type { ContainerInstance, Task, TaskDefinition } from '@aws-sdk/client-ecs'
import type { Condition } from '@/lib/ecs/condition'
import { containerInstanceRow, placedTasks, untoldInstances } from './container-instance-row'
import { objectsOf } from './field'
import {
  combine,
  type Missing,
  type Part,
  type Place,
  partValue,
  type ScopeView,
  type TagView,
  type View,
} from './view'

/** The container instances of a cluster: registered, reserved, free. */
export type ContainerInstancesView = {
  readonly scope: ScopeView
  readonly demo: boolean
  readonly clusterName: string
  readonly containerInstances: readonly ContainerInstanceRow[]
}

export type ContainerInstanceRow = {
  readonly id: string
  readonly arn: string
  /** EC2 instance id, or `mi-…` of an external machine. */
  readonly ec2InstanceId: string | null
  readonly instanceType: string | null
  readonly availabilityZone: string | null
  readonly status: string
  readonly statusReason: string | null
  readonly condition: Condition
  /** Null: not told, as with both counts. */
  readonly agentConnected: boolean | null
  readonly agentVersion: string | null
  readonly dockerVersion: string | null
  readonly capacityProviderName: string | null
  readonly runningTasksCount: number | null
  readonly pendingTasksCount: number | null
  readonly registeredAt: string | null
  /** Reserved = registered − remaining: a reservation, not usage. Null: not told. */
  readonly memoryMiB: Reserved | null
  readonly cpuUnits: Reserved | null
  readonly gpuCount: { readonly registered: number; readonly remaining: number } | null
  readonly reservedPorts: readonly string[]
  /** Tasks on it, biggest first; null when the tasks could not be read. */
  readonly tasks: readonly PlacedTask[] | null
  readonly attributes: readonly { readonly name: string; readonly value: string | null }[]
  readonly tags: readonly TagView[]
}

/** A task on an instance. */
export type PlacedTask = {
  readonly id: string
  readonly serviceName: string | null
  readonly family: string | null
  readonly memoryMiB: number | null
  readonly cpuUnits: number | null
  /** About to stop: it still holds what it reserved, and ECS no longer counts it as running. */
  readonly isLeaving: boolean
}

export type Reserved = { readonly registered: number; readonly reserved: number; readonly free: number }

/** The container instances of a cluster and the tasks on each. */
export function containerInstancesView(
  input: Place & {
    readonly clusterName: string
    readonly containerInstances: Part<readonly ContainerInstance[]>
    /** Running tasks of the cluster. */
    readonly tasks: Part<readonly Task[]> | Missing
    /** By ARN, for the memory of tasks without a task size: whatever is known already. */
    readonly definitions?: ReadonlyMap<string, TaskDefinition>
  },
): View<ContainerInstancesView> {
  const { scope, demo, clusterName, definitions = new Map() } = input
  const tasks = partValue(input.tasks)
  const placed = tasks && placedTasks(objectsOf(tasks), definitions)
  const containerInstances = objectsOf(input.containerInstances.value).map((instance) =>
    containerInstanceRow(instance, placed && (placed.get(instance.containerInstanceArn ?? '') ?? [])),
  )
  const untold = { notices: untoldInstances(objectsOf(input.containerInstances.value)) }
  return combine({ scope, demo, clusterName, containerInstances }, [input.containerInstances, input.tasks, untold])
}
