import type { Container, Task, TaskDefinition } from '@aws-sdk/client-ecs'
import type { Condition } from '@/lib/ecs/condition'
import { containerCondition } from '@/lib/ecs/container'
import { lifeIndex } from '@/lib/ecs/task'
import { containerDefinitionView } from './container-definition'
import { numberOf, objectOf, objectsOf, sentenceOf, textOf, textsOf, timeOf } from './field'
import type { TaskRow } from './task'
import type { Masked } from './view'

/** A container as it runs beside how its definition describes it; one of the two may be absent (injected sidecars; not yet created). */
export type ContainerView = {
  readonly name: string
  readonly condition: Condition
  readonly running: RunningContainer | null
  readonly defined: ContainerDefinitionView | null
}

export type RunningContainer = {
  readonly lastStatus: string | null
  readonly healthStatus: string | null
  readonly exitCode: number | null
  /** Verbatim. */
  readonly reason: string | null
  readonly image: string | null
  readonly imageDigest: string | null
  readonly runtimeId: string | null
  readonly cpu: string | null
  readonly memoryMiB: number | null
  readonly memoryReservationMiB: number | null
  readonly gpuIds: readonly string[]
  readonly networkBindings: readonly {
    readonly bindIP: string | null
    readonly containerPort: string
    readonly hostPort: string | null
    readonly protocol: string | null
  }[]
  readonly networkInterfaces: readonly {
    readonly privateIpv4Address: string | null
    readonly ipv6Address: string | null
  }[]
  readonly managedAgents: readonly {
    readonly name: string
    readonly lastStatus: string | null
    readonly lastStartedAt: string | null
  }[]
}

/** A value of the definition that is either shown or masked on the server. */
export type Shown = string | Masked

export type ContainerDefinitionView = {
  readonly name: string
  readonly image: string | null
  readonly essential: boolean
  readonly cpu: number | null
  readonly memoryMiB: number | null
  readonly memoryReservationMiB: number | null
  readonly portMappings: readonly {
    readonly name: string | null
    readonly containerPort: string
    readonly hostPort: string | null
    readonly protocol: string
    readonly appProtocol: string | null
  }[]
  readonly entryPoint: readonly Shown[] | null
  readonly command: readonly Shown[] | null
  readonly workingDirectory: string | null
  readonly environment: readonly { readonly name: string; readonly value: Masked }[]
  readonly environmentFiles: readonly { readonly type: string; readonly value: string }[]
  /** `valueFrom` is an ARN or a parameter name, never the secret. */
  readonly secrets: readonly { readonly name: string; readonly valueFrom: string }[]
  readonly log: {
    readonly driver: string
    readonly options: readonly { readonly name: string; readonly value: Shown }[]
    readonly secretOptions: readonly { readonly name: string; readonly valueFrom: string }[]
  } | null
  readonly firelens: {
    readonly type: string
    readonly options: readonly { readonly name: string; readonly value: Shown }[]
  } | null
  readonly healthCheck: {
    readonly command: readonly Shown[]
    readonly intervalSeconds: number
    readonly timeoutSeconds: number
    readonly retries: number
    readonly startPeriodSeconds: number | null
  } | null
  readonly dependsOn: readonly { readonly containerName: string; readonly condition: string }[]
  readonly mountPoints: readonly {
    readonly sourceVolume: string | null
    readonly containerPath: string | null
    readonly readOnly: boolean
  }[]
  readonly volumesFrom: readonly { readonly sourceContainer: string; readonly readOnly: boolean }[]
  readonly ulimits: readonly { readonly name: string; readonly softLimit: number; readonly hardLimit: number }[]
  readonly startTimeoutSeconds: number | null
  readonly stopTimeoutSeconds: number | null
  readonly restartPolicy: {
    readonly enabled: boolean
    readonly ignoredExitCodes: readonly number[]
    readonly restartAttemptPeriodSeconds: number | null
  } | null
  /** Everything else that is set, by its own name; nothing is silently missing. Secret-looking values are masked. */
  readonly others: readonly { readonly name: string; readonly value: Shown }[]
}

/**
 * The containers of a task: those of its definition in their order, then those that AWS added.
 * Shape: paired by name. Source: API reference, Task, containers: sidecars of GuardDuty or Service Connect are listed
 * there although no definition names them.
 */
export function containerViews(
  task: Partial<Task>,
  definition: TaskDefinition | null,
  state: Pick<TaskRow, 'lastStatus' | 'cause'>,
): readonly ContainerView[] {
  const running = objectsOf(task.containers)
  const defined = objectsOf(objectOf(definition).containerDefinitions)
  const definedViews = defined.map((each) => {
    const found = running.find(({ name }) => name === each.name)
    return containerView(found ?? null, containerDefinitionView(each), state)
  })
  const added = running.filter(({ name }) => !defined.some((each) => each.name === name))
  return [...definedViews, ...added.map((each) => containerView(each, null, state))]
}

function containerView(
  container: Container | null,
  defined: ContainerDefinitionView | null,
  state: Pick<TaskRow, 'lastStatus' | 'cause'>,
): ContainerView {
  const name = defined?.name ?? textOf(container?.name) ?? ''
  const running = container && runningContainer(container)
  return { name, condition: conditionIn(state, name, running), running, defined }
}

function conditionIn(
  { lastStatus, cause }: Pick<TaskRow, 'lastStatus' | 'cause'>,
  name: string,
  running: RunningContainer | null,
): Condition {
  if (running && cause?.container === name) return cause.condition
  if (running) return containerCondition(running)
  const index = lifeIndex(lastStatus)
  return index !== null && index < (lifeIndex('RUNNING') ?? 0) ? 'changing' : 'unknown'
}

function runningContainer(container: Container): RunningContainer {
  return {
    lastStatus: textOf(container.lastStatus),
    healthStatus: textOf(container.healthStatus),
    exitCode: numberOf(container.exitCode),
    reason: sentenceOf(container.reason),
    image: textOf(container.image),
    imageDigest: textOf(container.imageDigest),
    runtimeId: textOf(container.runtimeId),
    cpu: textOf(container.cpu),
    memoryMiB: numberOf(container.memory),
    memoryReservationMiB: numberOf(container.memoryReservation),
    gpuIds: textsOf(container.gpuIds),
    networkBindings: objectsOf(container.networkBindings).map((binding) => ({
      bindIP: textOf(binding.bindIP),
      containerPort: textOf(binding.containerPort) ?? textOf(binding.containerPortRange) ?? '',
      hostPort: textOf(binding.hostPort) ?? textOf(binding.hostPortRange),
      protocol: textOf(binding.protocol),
    })),
    networkInterfaces: objectsOf(container.networkInterfaces).map((each) => ({
      privateIpv4Address: textOf(each.privateIpv4Address),
      ipv6Address: textOf(each.ipv6Address),
    })),
    managedAgents: objectsOf(container.managedAgents).map((agent) => ({
      name: textOf(agent.name) ?? '',
      lastStatus: textOf(agent.lastStatus),
      lastStartedAt: timeOf(agent.lastStartedAt),
    })),
  }
}
