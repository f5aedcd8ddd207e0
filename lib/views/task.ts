import type { ContainerInstance, Task, TaskDefinition } from '@aws-sdk/client-ecs'
import type { Condition } from '@/lib/ecs/condition'
import type { TaskMemory } from '@/lib/memory/limits'
import type { ContainerView } from './container'
import { containerViews } from './container'
import { objectOf } from './field'
import { memoryOfTask } from './memory'
import type { AskedPlacement } from './placement'
import type { PlacementLead } from './placement-lead'
import { isUnplaced, type SaidEvent } from './placement-waiting'
import { type SameCause, sameCause } from './same-cause'
import { taskDetail } from './task-detail'
import { taskRows } from './task-row'
import type { TaskTimeName } from './task-time'
import {
  combine,
  type Masked,
  type Missing,
  type Part,
  type Place,
  partValue,
  type RevisionName,
  type ScopeView,
  type TagView,
  timeless,
  type View,
} from './view'

export type TaskRow = {
  readonly id: string
  readonly arn: string
  readonly group: string | null
  readonly serviceName: string | null
  readonly taskDefinition: RevisionName | null
  /** What started it: of a service's task the id of its deployment. */
  readonly startedBy: string | null
  readonly lastStatus: string
  readonly desiredStatus: string | null
  readonly healthStatus: string | null
  readonly condition: Condition
  readonly launchType: string | null
  readonly capacityProviderName: string | null
  readonly availabilityZone: string | null
  readonly privateIp: string | null
  readonly containerInstanceId: string | null
  readonly createdAt: string | null
  readonly startedAt: string | null
  readonly stoppedAt: string | null
  readonly stopCode: string | null
  /** Verbatim. */
  readonly stoppedReason: string | null
  /** The cause as the catalogue knows it; null while it runs. */
  readonly cause: StopCause | null
  /** For the mini bar; null until the definition is known. */
  readonly memory: {
    readonly reservedMiB: number
    readonly limitMiB: number | null
    readonly taskMiB: number | null
  } | null
}

/** Why a task stopped: the sentences are `stopReason.<code>.cause` and `.advice` in the messages. */
export type StopCause = {
  /** `unknown` when no entry of the catalogue matches. */
  readonly code: string
  readonly condition: Condition
  readonly container: string | null
  readonly exitCode: number | null
  readonly values: Readonly<Record<string, string | number>>
}

/** The tasks of a cluster; a list is null when it could not be read. */
export type TasksView = {
  readonly scope: ScopeView
  readonly demo: boolean
  readonly clusterName: string
  readonly running: readonly TaskRow[] | null
  readonly stopped: readonly TaskRow[] | null
}

/** One task, its containers running and defined side by side, its memory. */
export type TaskView = {
  readonly scope: ScopeView
  readonly demo: boolean
  readonly clusterName: string
  readonly task: TaskDetail
  readonly containers: readonly ContainerView[]
  readonly memory: TaskMemory | null
  /** Null while it runs, and when its neighbours could not be read. */
  readonly sameCause: SameCause | null
  /** Null unless it waits for a place on a container instance. */
  readonly waits: WaitsForPlace | null
}

/** Why a task has no container instance yet. */
export type WaitsForPlace = {
  /** Null when the container instances could not be read. */
  readonly lead: PlacementLead | null
  readonly says: SaidEvent | null
}

export type TaskDetail = TaskRow & {
  readonly cpu: string | null
  readonly memoryMiB: number | null
  readonly platformFamily: string | null
  readonly platformVersion: string | null
  readonly connectivity: string | null
  readonly enableExecuteCommand: boolean
  readonly version: number | null
  readonly ephemeralStorageGiB: number | null
  /** Every timestamp of the API in the order of a task's life; null: not reached or not told. */
  readonly times: readonly { readonly name: TaskTimeName; readonly at: string | null }[]
  readonly attachments: readonly {
    readonly id: string
    readonly type: string
    readonly status: string
    readonly details: readonly { readonly name: string; readonly value: string }[]
  }[]
  readonly network: {
    readonly networkInterfaceId: string | null
    readonly subnetId: string | null
    readonly privateIp: string | null
    readonly ipv6: string | null
    readonly macAddress: string | null
    readonly privateDnsName: string | null
  } | null
  readonly overrides: {
    readonly cpu: string | null
    readonly memory: string | null
    readonly taskRoleArn: string | null
    readonly executionRoleArn: string | null
    readonly ephemeralStorageGiB: number | null
    readonly containers: readonly {
      readonly name: string
      /** Secret-looking arguments are masked. */
      readonly command: readonly (string | Masked)[] | null
      readonly environment: readonly { readonly name: string; readonly value: Masked }[]
      readonly environmentFiles: readonly { readonly type: string; readonly value: string }[]
      readonly resourceRequirements: readonly { readonly type: string; readonly value: string }[]
      readonly cpu: number | null
      readonly memory: number | null
      readonly memoryReservation: number | null
    }[]
  }
  readonly tags: readonly TagView[]
}

export { type TaskTimeName, taskTimeNames } from './task-time'

/** The tasks of a cluster, running and stopped. */
export function tasksView(
  input: Place & {
    readonly clusterName: string
    readonly running: Part<readonly Task[]> | Missing
    readonly stopped: Part<readonly Task[]> | Missing
    /** By ARN, for the mini bars: whatever is known already. */
    readonly definitions?: ReadonlyMap<string, TaskDefinition>
  },
): View<TasksView> {
  const { scope, demo, clusterName, definitions = new Map() } = input
  const running = partValue(input.running)
  const stopped = partValue(input.stopped)
  const data: TasksView = {
    scope,
    demo,
    clusterName,
    running: running && taskRows(running, definitions),
    stopped: stopped && taskRows(stopped, definitions),
  }
  return combine(data, [input.running, input.stopped])
}

/** One task, its containers running and defined side by side, and its memory. */
export function taskView(
  input: Place & {
    readonly clusterName: string
    readonly task: Part<Task>
    readonly definition: Part<TaskDefinition> | Missing
    /** Null for tasks that run on none of yours (Fargate). */
    readonly containerInstance: Part<ContainerInstance> | Missing | null
    /** The tasks of its service or family, when somebody asked for them. */
    readonly neighbours?: Part<readonly Task[]> | Missing
    /** By ARN, of the neighbours. */
    readonly definitions?: ReadonlyMap<string, TaskDefinition>
    /** What its revision is told of a place, for a task that waits for one. */
    readonly placement?: AskedPlacement | null
  },
): View<TaskView> {
  const { scope, demo, clusterName } = input
  const task = objectOf(input.task.value)
  const definition = partValue(input.definition)
  const memory = definition && memoryOfTask(task, objectOf(definition), objectOf(partValue(input.containerInstance)))
  const detail = taskDetail(task, memory)
  const neighbours = partValue<readonly Task[]>(input.neighbours ?? null)
  const data: TaskView = {
    scope,
    demo,
    clusterName,
    task: detail,
    containers: containerViews(task, definition, detail),
    memory,
    sameCause: neighbours && sameCause(detail, neighbours, input.definitions ?? new Map()),
    waits: isUnplaced(task) ? { lead: input.placement?.lead ?? null, says: input.placement?.says ?? null } : null,
  }
  return combine(data, [
    input.task,
    timeless(input.definition),
    timeless(input.containerInstance),
    input.neighbours ?? null,
  ])
}
