import { isFargateSize } from './fargate-size'
import type { ContainerMemory, MemoryCap, MemoryFinding, TaskMemory } from './limits'

// Developer guide, task definition parameters, memory: Docker 20.10 wants 6 MiB; the agent raises Windows to 256 MiB.
const MINIMUM_MIB = { LINUX: 6, WINDOWS: 256 } as const

type Settings = Pick<ContainerMemory, 'name' | 'memoryReservationMiB' | 'memoryMiB'>
type Place = Pick<TaskMemory, 'operatingSystem' | 'taskMiB'>

/**
 * What is wrong, or worth knowing, about one container's two memory settings.
 * Shape: error when RegisterTaskDefinition refuses it, warning when it is accepted and will hurt. Units: MiB.
 * Source: RegisterTaskDefinition; `memory` equal to `memoryReservation` is accepted, although the guide says greater.
 */
export function containerFindings(settings: Settings, place: Place, cap: MemoryCap): readonly MemoryFinding[] {
  const { name, memoryReservationMiB: reservationMiB, memoryMiB: limitMiB } = settings
  const findings: MemoryFinding[] = []
  const add = (code: MemoryFinding['code'], severity: MemoryFinding['severity'], values: MemoryFinding['values']) =>
    findings.push({ code, severity, container: name, values })

  if (reservationMiB === null && limitMiB === null && place.taskMiB === null) add('noRange', 'error', {})
  if (reservationMiB !== null && limitMiB !== null && limitMiB < reservationMiB)
    add('limitBelowReservation', 'error', { limitMiB, reservationMiB, byMiB: reservationMiB - limitMiB })
  const addAboveCap = (setting: 'limit' | 'reservation', settingMiB: number | null) => {
    if (settingMiB === null || cap.capMiB === null || settingMiB <= cap.capMiB) return
    const values = { settingMiB, capMiB: cap.capMiB, byMiB: settingMiB - cap.capMiB }
    if (cap.from === 'task') add(`${setting}AboveTask`, 'error', values)
    else add(`${setting}AboveInstance`, 'warning', values)
  }
  addAboveCap('limit', limitMiB)
  addAboveCap('reservation', reservationMiB)
  const minimumMiB = MINIMUM_MIB[place.operatingSystem]
  const smallestMiB = Math.min(limitMiB ?? minimumMiB, reservationMiB ?? minimumMiB)
  if (smallestMiB < minimumMiB) add('belowMinimum', 'warning', { settingMiB: smallestMiB, minimumMiB })
  return findings
}

type TaskFacts = Pick<TaskMemory, 'launchType' | 'operatingSystem' | 'taskMiB' | 'containers' | 'totals'> & {
  readonly cpu: number | null
  readonly cap: MemoryCap
}

/**
 * What is wrong, or worth knowing, about the containers together and the task size.
 * Shape: as `containerFindings`. AWS is known to refuse only a sum of `memoryReservation` values above the task size;
 * a sum that needs a `memory` value to get there, and hard limits above the task size, are warnings. Units: MiB.
 * Source: RegisterTaskDefinition; developer guide, task definition parameters for Fargate, task size.
 */
export function taskFindings(task: TaskFacts): readonly MemoryFinding[] {
  const { cap, totals, cpu, taskMiB, operatingSystem } = task
  const findings: MemoryFinding[] = []
  const add = (code: MemoryFinding['code'], severity: MemoryFinding['severity'], values: MemoryFinding['values']) =>
    findings.push({ code, severity, container: null, values })

  if (cap.capMiB !== null && totals.reservedMiB > cap.capMiB) {
    const values = { reservedMiB: totals.reservedMiB, capMiB: cap.capMiB, byMiB: totals.reservedMiB - cap.capMiB }
    if (cap.from === 'instance') add('reservationsExceedInstance', 'warning', values)
    else add('reservationsExceedTask', isReservationSumRefused(task) ? 'error' : 'warning', values)
  }
  if (cap.capMiB !== null && totals.limitMiB > cap.capMiB)
    add('limitsOvercommit', 'warning', {
      limitMiB: totals.limitMiB,
      capMiB: cap.capMiB,
      byMiB: totals.limitMiB - cap.capMiB,
    })
  if (task.launchType === 'FARGATE') {
    if (taskMiB === null) add('taskSizeMissing', 'error', {})
    else if (cpu !== null && !isFargateSize({ cpu, memoryMiB: taskMiB }, operatingSystem))
      add('fargatePair', 'error', { cpu, memoryMiB: taskMiB })
  }
  return findings
}

/** What is wrong with the task size itself, and so with no row of a drawing. */
export function sizeFindings({ findings }: Pick<TaskMemory, 'findings'>): readonly MemoryFinding[] {
  return findings.filter(({ code }) => code === 'fargatePair' || code === 'taskSizeMissing')
}

function isReservationSumRefused({ containers, cap }: TaskFacts): boolean {
  const reservationMiB = containers.reduce((total, each) => total + (each.memoryReservationMiB ?? 0), 0)
  return cap.capMiB !== null && reservationMiB > cap.capMiB
}
