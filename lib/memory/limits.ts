// contract; the memory helper fills this room
export type MemoryLaunchType = 'FARGATE' | 'EC2' | 'EXTERNAL' | 'MANAGED_INSTANCES'
export type LimitFrom = 'container' | 'task' | 'instance' | 'none'
export type MemoryFinding = {
  readonly code:
    | 'limitBelowReservation'
    | 'limitAboveTask'
    | 'reservationAboveTask'
    | 'noRange'
    | 'reservationsExceedTask'
    | 'limitsOvercommit'
    | 'belowMinimum'
    | 'fargatePair'
    | 'taskSizeMissing'
  readonly severity: 'error' | 'warning' | 'note'
  readonly container: string | null
  readonly values: Readonly<Record<string, number | string>>
}
export type ContainerMemory = {
  readonly name: string
  readonly essential: boolean
  /** The settings as written, MiB; null when unset. */
  readonly memoryReservationMiB: number | null
  readonly memoryMiB: number | null
  /** What the scheduler counts, MiB. */
  readonly reservedMiB: number
  /** What caps it, MiB; null when nothing known caps it. */
  readonly limitMiB: number | null
  readonly limitFrom: LimitFrom
  readonly findings: readonly MemoryFinding[]
}
/** The memory of one task definition or task: exactly what the JSON carries under `memory`. */
export type TaskMemory = {
  readonly launchType: MemoryLaunchType
  readonly operatingSystem: 'LINUX' | 'WINDOWS'
  /** Task size; null when the task has none. */
  readonly taskMiB: number | null
  /** Memory that the container instance registered; null when not known or not applicable. */
  readonly instanceMiB: number | null
  readonly containers: readonly ContainerMemory[]
  readonly totals: {
    readonly reservedMiB: number
    /** Sum of the hard limits that containers set themselves. */
    readonly limitMiB: number
    readonly withoutLimitCount: number
    /** What the scheduler reserves for the whole task: task size if set, else the sum. */
    readonly scheduledMiB: number
  }
  readonly findings: readonly MemoryFinding[]
}
