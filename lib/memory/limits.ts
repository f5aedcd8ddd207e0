import type { LaunchType } from '@/lib/ecs/task-definition'
import { sum } from '@/lib/value/sum'
import { containerFindings, taskFindings } from './finding'
import { parseCpu, parseMemory, type SizeInput } from './size'

export type OperatingSystem = 'LINUX' | 'WINDOWS'
export type LimitFrom = 'container' | 'task' | 'instance' | 'none'
export type MemoryFinding = {
  readonly code:
    | 'limitBelowReservation'
    | 'limitAboveTask'
    | 'limitAboveInstance'
    | 'reservationAboveTask'
    | 'reservationAboveInstance'
    | 'noRange'
    | 'reservationsExceedTask'
    | 'reservationsExceedInstance'
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
  /** The settings as written, MiB; null when unset, unreadable or zero, which ECS takes for unset. */
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
  readonly launchType: LaunchType
  readonly operatingSystem: OperatingSystem
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

/** One container definition; the fields that AWS calls so, in any form that ECS accepts. */
export type ContainerMemoryInput = {
  readonly name?: string | null | undefined
  readonly essential?: boolean | null | undefined
  readonly memory?: SizeInput
  readonly memoryReservation?: SizeInput
}

/** A task definition's fields, and where it runs. Windows is every operating system family that starts so. */
export type TaskMemoryInput = {
  readonly launchType: LaunchType
  readonly operatingSystem?: string | null | undefined
  readonly cpu?: SizeInput
  readonly memory?: SizeInput
  readonly instanceMiB?: number | null | undefined
  readonly containerDefinitions?: readonly ContainerMemoryInput[] | null | undefined
}

/** What bounds every container of a task from outside, MiB. */
export type MemoryCap = { readonly from: 'task' | 'instance' | 'none'; readonly capMiB: number | null }

/**
 * Works out what each container of a task has reserved and what caps it.
 * Units: MiB. Errors: none; a size that cannot be read counts as unset, a broken rule is a finding.
 * Source: RegisterTaskDefinition, memory and memoryReservation; developer guide, task definition parameters.
 */
export function taskMemory(input: TaskMemoryInput): TaskMemory {
  const operatingSystem = /^windows/i.test(input.operatingSystem ?? '') ? 'WINDOWS' : 'LINUX'
  const { launchType } = input
  const place = {
    launchType,
    operatingSystem,
    taskMiB: setMiB(input.memory),
    instanceMiB: launchType === 'FARGATE' ? null : setMiB(input.instanceMiB),
  } as const
  const cap = memoryCap(place)
  const containers = (input.containerDefinitions ?? []).map((each) => containerMemory(each, place, cap))
  const totals = memoryTotals(containers, cap)
  const findings = taskFindings({ ...place, cpu: parseCpu(input.cpu), cap, containers, totals })
  return { ...place, containers, totals, findings }
}

/**
 * What bounds the containers of a task from outside: its task size, else the memory of the instance, else nothing.
 * Source: developer guide, task definition parameters: on EC2 the task size is ignored for Windows containers.
 */
export function memoryCap(
  place: Pick<TaskMemory, 'launchType' | 'operatingSystem' | 'taskMiB' | 'instanceMiB'>,
): MemoryCap {
  const isTaskSizeIgnored = place.operatingSystem === 'WINDOWS' && place.launchType !== 'FARGATE'
  if (place.taskMiB !== null && !isTaskSizeIgnored) return { from: 'task', capMiB: place.taskMiB }
  if (place.instanceMiB !== null) return { from: 'instance', capMiB: place.instanceMiB }
  return { from: 'none', capMiB: null }
}

function containerMemory(
  input: ContainerMemoryInput,
  place: Pick<TaskMemory, 'operatingSystem' | 'taskMiB'>,
  cap: MemoryCap,
): ContainerMemory {
  const memoryReservationMiB = setMiB(input.memoryReservation)
  const memoryMiB = setMiB(input.memory)
  const settings = { name: input.name ?? '', memoryReservationMiB, memoryMiB }
  return {
    ...settings,
    essential: input.essential ?? true,
    reservedMiB: memoryReservationMiB ?? memoryMiB ?? 0,
    limitMiB: memoryMiB ?? cap.capMiB,
    limitFrom: memoryMiB === null ? cap.from : 'container',
    findings: containerFindings(settings, place, cap),
  }
}

function memoryTotals(containers: readonly ContainerMemory[], cap: MemoryCap): TaskMemory['totals'] {
  const reservedMiB = sum(containers.map((each) => each.reservedMiB))
  return {
    reservedMiB,
    limitMiB: sum(containers.map((each) => each.memoryMiB ?? 0)),
    withoutLimitCount: containers.filter((each) => each.memoryMiB === null).length,
    scheduledMiB: cap.from === 'task' && cap.capMiB !== null ? cap.capMiB : reservedMiB,
  }
}

function setMiB(value: SizeInput): number | null {
  return parseMemory(value) || null
}
