import { parseMemory } from '@/lib/memory/size'
import type { Finding, Rule } from './rule'

const SOURCE = 'Developer guide, task definition parameters, memory and memoryReservation'

/** Without a task size, every container sets memory or memoryReservation. */
export const containerMemory: Rule = ({ definition, containers }) => {
  if (parseMemory(definition.memory) !== null) return []
  return containers.flatMap(({ name = '', memory, memoryReservation }, index) =>
    memory || memoryReservation
      ? []
      : [
          memoryError(
            'noMemory',
            index,
            'memory',
            `Invalid setting for container '${name}'. At least one of 'memory' or 'memoryReservation' must be specified.`,
            { container: name },
          ),
        ],
  )
}

/** The hard limit is not below the reservation. */
export const limitAboveReservation: Rule = ({ containers }) =>
  containers.flatMap(({ name = '', memory, memoryReservation }, index) =>
    memory && memoryReservation && memory < memoryReservation
      ? [
          memoryError(
            'limitBelowReservation',
            index,
            'memory',
            "'memory' must be greater than or equal to 'memoryReservation'",
            {
              container: name,
              limitMiB: memory,
              reservedMiB: memoryReservation,
            },
          ),
        ]
      : [],
  )

/** No container's hard limit is above the task size. */
export const limitWithinTask: Rule = ({ definition, containers }) => {
  const taskMiB = parseMemory(definition.memory)
  if (taskMiB === null) return []
  return containers.flatMap(({ name = '', memory }, index) =>
    memory && memory > taskMiB
      ? [
          memoryError(
            'limitAboveTask',
            index,
            'memory',
            `The 'memory' setting for container '${name}' is greater than for the task.`,
            {
              container: name,
              limitMiB: memory,
              taskMiB,
            },
          ),
        ]
      : [],
  )
}

/** The reservations together fit into the task size. */
export const reservationsWithinTask: Rule = ({ definition, containers }) => {
  const taskMiB = parseMemory(definition.memory)
  const reservedMiB = containers.reduce((sum, container) => sum + (container.memoryReservation ?? 0), 0)
  if (taskMiB === null || reservedMiB <= taskMiB) return []
  return [
    {
      code: 'reservationsExceedTask',
      severity: 'error',
      path: ['memory'],
      awsMessage:
        "The sum of all container 'memoryReservation' values cannot be greater than the value of the task 'memory'.",
      values: { reservedMiB, taskMiB },
      source: SOURCE,
    },
  ]
}

function memoryError(
  code: string,
  index: number,
  field: string,
  awsMessage: string,
  values: Finding['values'],
): Finding {
  return { code, severity: 'error', path: ['containerDefinitions', index, field], awsMessage, values, source: SOURCE }
}
