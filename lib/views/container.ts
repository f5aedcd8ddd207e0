import type { Condition } from '@/lib/ecs/condition'
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
