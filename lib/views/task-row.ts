import type { ContainerOverride, Task, TaskDefinition } from '@aws-sdk/client-ecs'
import { nameOf } from '@/lib/ecs/arn'
import { type StopReading, stopCause } from '@/lib/ecs/stop-reason'
import { isStopped, taskCondition } from '@/lib/ecs/task'
import type { TaskMemory } from '@/lib/memory/limits'
import { isObject } from '@/lib/value/is-object'
import { networkOf } from './attachment'
import { numberOf, objectOf, objectsOf, sentenceOf, textOf, timeOf } from './field'
import { memoryOfTask, memorySummary } from './memory'
import { revisionName } from './revision-name'
import type { TaskRow } from './task'

/** Tasks of a list, with a mini bar where the definition is known. */
export function taskRows(tasks: readonly Task[], definitions: ReadonlyMap<string, TaskDefinition>): readonly TaskRow[] {
  const memoryOf = rememberedMemory()
  return objectsOf(tasks).map((task) => {
    const definition = definitions.get(task.taskDefinitionArn ?? '')
    return taskRow(task, definition ? memoryOf(task, definition) : null)
  })
}

// Thousands of tasks share a few revisions: the memory of those without overrides is worked out once for each.
function rememberedMemory() {
  const known = new Map<string, TaskMemory>()
  return (task: Task, definition: TaskDefinition): TaskMemory => {
    const isPlain = !isObject(task.overrides) || !objectsOf(task.overrides.containerOverrides).some(isMemoryOverride)
    if (!isPlain || task.overrides?.memory || task.overrides?.cpu) return memoryOfTask(task, objectOf(definition))
    const names = objectsOf(task.containers).map(({ name }) => textOf(name))
    const key = JSON.stringify([textOf(task.taskDefinitionArn), textOf(task.launchType), ...names])
    const memory = known.get(key) ?? memoryOfTask(task, objectOf(definition))
    known.set(key, memory)
    return memory
  }
}

function isMemoryOverride(override: ContainerOverride): boolean {
  return numberOf(override.memory) !== null || numberOf(override.memoryReservation) !== null
}

/** One task of a list. Errors: none; what AWS did not tell is null. */
export function taskRow(task: Partial<Task>, memory: TaskMemory | null): TaskRow {
  const arn = textOf(task.taskArn) ?? ''
  const lastStatus = textOf(task.lastStatus)
  const cause = isStopped(lastStatus) ? causeOf(task, memory) : null
  return {
    ...statesOf(task, cause),
    id: nameOf(arn),
    arn,
    group: textOf(task.group),
    serviceName: serviceNameOf(textOf(task.group)),
    taskDefinition: revisionName(task.taskDefinitionArn),
    startedBy: sentenceOf(task.startedBy),
    launchType: textOf(task.launchType),
    capacityProviderName: textOf(task.capacityProviderName),
    availabilityZone: textOf(task.availabilityZone),
    privateIp: privateIpOf(task),
    containerInstanceId: task.containerInstanceArn ? nameOf(textOf(task.containerInstanceArn) ?? '') : null,
    createdAt: timeOf(task.createdAt),
    startedAt: timeOf(task.startedAt),
    stoppedAt: timeOf(task.stoppedAt),
    stopCode: textOf(task.stopCode),
    stoppedReason: sentenceOf(task.stoppedReason),
    cause,
    memory: memory && memorySummary(memory),
  }
}

/**
 * The service that a task belongs to, from its group; null for a task that was run by itself.
 * Source: API reference, Task, group: `service:NAME`, or `family:NAME` for RunTask.
 */
export function serviceNameOf(group: string | null): string | null {
  return group?.startsWith('service:') ? group.slice('service:'.length) : null
}

function statesOf(task: Partial<Task>, cause: StopReading | null) {
  const lastStatus = textOf(task.lastStatus)
  const desiredStatus = textOf(task.desiredStatus)
  const healthStatus = textOf(task.healthStatus)
  const connectivity = textOf(task.connectivity)
  const stopCondition = cause?.condition ?? null
  return {
    lastStatus: lastStatus ?? 'UNKNOWN',
    desiredStatus,
    healthStatus,
    condition: taskCondition({ lastStatus, desiredStatus, healthStatus, connectivity, stopCondition }),
  }
}

function causeOf(task: Partial<Task>, memory: TaskMemory | null): StopReading {
  const containers = objectsOf(task.containers).map((container) => {
    const name = textOf(container.name)
    const settings = memory?.containers.find((each) => each.name === name)
    return {
      name,
      reason: sentenceOf(container.reason),
      exitCode: numberOf(container.exitCode),
      healthStatus: textOf(container.healthStatus),
      essential: settings?.essential ?? null,
      limitMiB: settings?.limitMiB ?? numberOf(container.memory) ?? numberOf(task.memory),
    }
  })
  return stopCause({ stopCode: textOf(task.stopCode), stoppedReason: sentenceOf(task.stoppedReason), containers })
}

function privateIpOf(task: Partial<Task>): string | null {
  const interfaces = objectsOf(task.containers).flatMap((container) => objectsOf(container.networkInterfaces))
  return networkOf(task)?.privateIp ?? textOf(interfaces[0]?.privateIpv4Address)
}
