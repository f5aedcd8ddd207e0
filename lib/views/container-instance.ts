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
  /** What every one of them has, so that hundreds need not repeat it: the capabilities of one agent, mostly. */
  readonly sharedAttributes: readonly InstanceAttribute[]
}

export type InstanceAttribute = { readonly name: string; readonly value: string | null }

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
  /** Beside the shared ones. */
  readonly attributes: readonly InstanceAttribute[]
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
  const rows = objectsOf(input.containerInstances.value).map((instance) =>
    containerInstanceRow(instance, placed && (placed.get(instance.containerInstanceArn ?? '') ?? [])),
  )
  const data: ContainerInstancesView = { scope, demo, clusterName, ...withSharedAttributes(rows) }
  const untold = { notices: untoldInstances(objectsOf(input.containerInstances.value)) }
  return combine(data, [input.containerInstances, input.tasks, untold])
}

function withSharedAttributes(rows: readonly ContainerInstanceRow[]) {
  const counts = new Map<string, number>()
  const keyOf = ({ name, value }: InstanceAttribute) => JSON.stringify([name, value])
  for (const { attributes } of rows)
    for (const key of new Set(attributes.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const isShared = (attribute: InstanceAttribute) => rows.length > 1 && counts.get(keyOf(attribute)) === rows.length
  return {
    sharedAttributes: rows[0]?.attributes.filter(isShared) ?? [],
    containerInstances: rows.map((row) => ({ ...row, attributes: row.attributes.filter((each) => !isShared(each)) })),
  }
}
