import { parseCpu, parseMemory } from '@/lib/memory/size'
import { inContainers, type Rule, refused, warned } from './rule'

const SOURCE = 'Developer guide, task definition parameters, memory and memoryReservation'

/** Without a task size, every container sets memory or memoryReservation. */
export const containerMemory = inContainers(({ name = '', memory, memoryReservation }, path, { definition }) =>
  definition.memory || memory || memoryReservation
    ? []
    : [
        refused({
          code: 'noMemory',
          path: [...path, 'memory'],
          awsMessage: `Invalid setting for container '${name}'. At least one of 'memory' or 'memoryReservation' must be specified.`,
          values: { container: name },
          source: SOURCE,
        }),
      ],
)

/** The hard limit is not below the reservation; equal is accepted, although the guide says greater. */
export const limitAboveReservation = inContainers(({ name = '', memory, memoryReservation }, path) =>
  memory && memoryReservation && memory < memoryReservation
    ? [
        refused({
          code: 'limitBelowReservation',
          path: [...path, 'memory'],
          awsMessage: "'memory' must be greater than or equal to 'memoryReservation'",
          values: { container: name, limitMiB: memory, reservedMiB: memoryReservation },
          source: SOURCE,
        }),
      ]
    : [],
)

/** No container's hard limit is above the task size. */
export const limitWithinTask = inContainers(({ name = '', memory }, path, { definition }) => {
  const taskMiB = parseMemory(definition.memory)
  if (taskMiB === null || !memory || memory <= taskMiB) return []
  return [
    refused({
      code: 'limitAboveTask',
      path: [...path, 'memory'],
      awsMessage: `The 'memory' setting for container '${name}' is greater than for the task.`,
      values: { container: name, limitMiB: memory, taskMiB },
      source: SOURCE,
    }),
  ]
})

/** The reservations together fit into the task size. */
export const reservationsWithinTask: Rule = ({ definition, containers }) => {
  const taskMiB = parseMemory(definition.memory)
  const reservedMiB = containers.reduce((sum, container) => sum + (container.memoryReservation ?? 0), 0)
  if (taskMiB === null || reservedMiB <= taskMiB) return []
  return [
    refused({
      code: 'reservationsExceedTask',
      path: ['memory'],
      awsMessage:
        "The sum of all container 'memoryReservation' values cannot be greater than the value of the task 'memory'.",
      values: { reservedMiB, taskMiB },
      source: SOURCE,
    }),
  ]
}

/** The hard limits together exceed the task size: accepted, and then the kernel chooses whom to kill. */
export const limitsOvercommit: Rule = ({ definition, containers }) => {
  const taskMiB = parseMemory(definition.memory)
  const limitMiB = containers.reduce((sum, container) => sum + (container.memory ?? 0), 0)
  if (taskMiB === null || limitMiB <= taskMiB) return []
  return [warned({ code: 'limitsOvercommit', path: ['memory'], values: { limitMiB, taskMiB }, source: SOURCE })]
}

/** A container below the least memory that Docker gives one. */
export const leastMemory = inContainers(({ name = '', memory, memoryReservation }, path) => {
  const field = memory ? 'memory' : 'memoryReservation'
  const value = memory || memoryReservation
  if (!value || value >= 6) return []
  return [
    warned({
      code: 'leastMemory',
      path: [...path, field],
      values: { container: name, value, leastMiB: 6 },
      source: SOURCE,
    }),
  ]
})

/** The containers' CPU units together fit into the task size. */
export const cpuWithinTask: Rule = ({ definition, containers, isWindows }) => {
  const taskCpu = parseCpu(definition.cpu)
  const cpu = containers.reduce((sum, container) => sum + (container.cpu ?? 0), 0)
  if (taskCpu === null || cpu <= taskCpu || isWindows) return []
  return [
    refused({
      code: 'cpuExceedsTask',
      path: ['cpu'],
      awsMessage: "The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.",
      values: { cpu, taskCpu },
      source: 'Developer guide, task definition parameters, cpu',
    }),
  ]
}
