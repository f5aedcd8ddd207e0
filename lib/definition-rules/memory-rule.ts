import { parseCpu, parseMemory } from '@/lib/memory/size'
import { found, inContainers, type Rule, type RuleContext } from './rule'

const LEAST_MIB = 6
const EC2_CPU = [128, 196_608] as const

/** Without a task size, every container sets memory or memoryReservation. */
export const containerMemory = inContainers(({ name = '', memory, memoryReservation }, path, { definition }) => {
  if (memory || memoryReservation || definition.memory) return []
  const awsMessage = `Invalid setting for container '${name}'. At least one of 'memory' or 'memoryReservation' must be specified.`
  return [found('noMemory', path, { awsMessage, values: { container: name } })]
})

/** The hard limit is not below the reservation; equal is accepted, although the guide says greater. */
export const limitAboveReservation = inContainers(({ name = '', memory, memoryReservation }, path) => {
  if (!memory || !memoryReservation || memory >= memoryReservation) return []
  const at = [...path, 'memory']
  return [
    found('limitBelowReservation', at, {
      awsMessage: "'memory' must be greater than or equal to 'memoryReservation'",
      values: { container: name, limitMiB: memory, reservedMiB: memoryReservation },
      fix: { path: at, value: memoryReservation },
    }),
  ]
})

/** The task's size, where it has one, can be read. Whether AWS refuses every memory that cannot be read is not known. */
export const taskSizeReadable: Rule = ({ definition: { cpu, memory }, launchTypes }) => [
  ...(cpu && parseCpu(cpu) === null
    ? [found('taskCpuUnreadable', ['cpu'], { awsMessage: "Invalid 'cpu' setting for task.", values: { cpu } })]
    : []),
  ...(memory && parseMemory(memory) === null
    ? [found('taskMemoryUnreadable', ['memory'], { values: { memory } })]
    : []),
  ...(launchTypes.includes('FARGATE') ? [] : cpuOutOfRange(cpu)),
]

function cpuOutOfRange(cpu: string | undefined) {
  const units = parseCpu(cpu)
  const [low, high] = EC2_CPU
  if (units === null || (units >= low && units <= high)) return []
  return [found('taskCpuRange', ['cpu'], { values: { cpu: units, low, high } })]
}

/** No container's hard limit is above the task size. */
export const limitWithinTask = inContainers(({ name = '', memory }, path, context) => {
  if (!memory) return []
  const taskMiB = taskSizeMiB(context)
  if (!taskMiB || memory <= taskMiB) return []
  return [
    found('limitAboveTask', [...path, 'memory'], {
      awsMessage: `The 'memory' setting for container '${name}' is greater than for the task.`,
      values: { container: name, limitMiB: memory, taskMiB },
    }),
  ]
})

/** The reservations together fit into the task size. */
export const reservationsWithinTask: Rule = (context) => {
  const { containers } = context
  const taskMiB = taskSizeMiB(context)
  const reservedMiB = containers.reduce((sum, container) => sum + (container.memoryReservation ?? 0), 0)
  if (!taskMiB || reservedMiB <= taskMiB) return []
  return [
    found('reservationsExceedTask', ['memory'], {
      awsMessage:
        "The sum of all container 'memoryReservation' values cannot be greater than the value of the task 'memory'.",
      values: { reservedMiB, taskMiB },
    }),
  ]
}

// Off Fargate the task size of Windows containers is ignored; whether it is still compared is not known.
function taskSizeMiB({ definition, isWindows, isFargate }: RuleContext): number | null {
  return isWindows && !isFargate ? null : parseMemory(definition.memory)
}

/** The containers' CPU units together fit into the task size. */
export const cpuWithinTask: Rule = ({ definition, containers, isWindows }) => {
  const taskCpu = parseCpu(definition.cpu)
  const cpu = containers.reduce((sum, container) => sum + (container.cpu ?? 0), 0)
  if (!taskCpu || cpu <= taskCpu || isWindows) return []
  return [
    found('cpuExceedsTask', ['cpu'], {
      awsMessage: "The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.",
      values: { cpu, taskCpu },
    }),
  ]
}

/** The hard limits together exceed the task size: accepted, and then the kernel chooses whom to kill. */
export const limitsOvercommit: Rule = (context) => {
  const { containers } = context
  const taskMiB = taskSizeMiB(context)
  const limitMiB = containers.reduce((sum, container) => sum + (container.memory ?? 0), 0)
  if (!taskMiB || limitMiB <= taskMiB) return []
  return [found('limitsOvercommit', ['memory'], { values: { limitMiB, taskMiB } })]
}

/** A container below the least memory that Docker gives one. */
export const leastMemory = inContainers(({ name = '', memory, memoryReservation }, path) => {
  const field = memory ? 'memory' : 'memoryReservation'
  const value = memory || memoryReservation
  if (!value || value >= LEAST_MIB) return []
  return [found('leastMemory', [...path, field], { values: { container: name, value, leastMiB: LEAST_MIB } })]
})

/** Windows knows no reservation, and off Fargate no task size. */
export const windowsMemory: Rule = ({ definition, containers, isWindows, isFargate }) => {
  if (!isWindows) return []
  const sizes = isFargate ? [] : (['cpu', 'memory'] as const).filter((field) => definition[field])
  return [
    ...sizes.map((field) => found('windowsTaskSize', [field], { values: { field } })),
    ...containers.flatMap(({ name = '', memoryReservation }, index) => {
      const path = ['containerDefinitions', index, 'memoryReservation']
      return memoryReservation ? [found('windowsReservation', path, { values: { container: name } })] : []
    }),
  ]
}

/** Swappiness is 0 to 100, and is ignored without maxSwap. */
export const swappiness = inContainers(({ name = '', linuxParameters }, path) => {
  const { swappiness: value, maxSwap } = linuxParameters ?? {}
  if (value === undefined) return []
  const at = [...path, 'linuxParameters', 'swappiness']
  const values = { container: name, value }
  if (value < 0 || value > 100)
    return [found('swappinessRange', at, { values, fix: { path: at, value: value < 0 ? 0 : 100 } })]
  return maxSwap === undefined ? [found('swappinessAlone', at, { values })] : []
})
