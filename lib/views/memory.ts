import type { ContainerDefinition, ContainerInstance, Task, TaskDefinition } from '@aws-sdk/client-ecs'
import { resourceNumber } from '@/lib/ecs/container-instance'
import { isLaunchType, type LaunchType, launchTypeOf } from '@/lib/ecs/task-definition'
import { type ContainerMemoryInput, type TaskMemory, taskMemory } from '@/lib/memory/limits'
import { booleanOf, numberOf, objectOf, objectsOf, textOf, textsOf } from './field'
import { resourcesOf } from './instance-resource'

/** Enough of a task's memory for a mini bar. Units: MiB. */
export type MemorySummary = {
  readonly reservedMiB: number
  /** Sum of the hard limits; null when a container has none of its own. */
  readonly limitMiB: number | null
  readonly taskMiB: number | null
}

/** The memory that a revision asks for, wherever it is launched. */
export function revisionMemory(definition: Partial<TaskDefinition>, launchType?: LaunchType): TaskMemory {
  return taskMemory({
    ...sizeOf(definition),
    launchType: launchType ?? launchTypeOf(textsOf(definition.requiresCompatibilities)),
    containerDefinitions: objectsOf(definition.containerDefinitions).map(containerInput),
  })
}

/**
 * The memory of one task: its revision with the overrides of RunTask, on the machine that it runs on.
 * Source: API reference, TaskOverride and ContainerOverride. Containers that AWS injected count with what they report.
 */
export function memoryOfTask(
  task: Partial<Task>,
  definition: Partial<TaskDefinition>,
  containerInstance: Partial<ContainerInstance> = {},
): TaskMemory {
  const size = sizeOf(definition)
  const overrides = objectOf(task.overrides)
  return taskMemory({
    ...size,
    launchType: launchTypeOfTask(task, definition),
    cpu: textOf(overrides.cpu) ?? size.cpu,
    memory: textOf(overrides.memory) ?? size.memory,
    instanceMiB: resourceNumber(resourcesOf(containerInstance.registeredResources), 'MEMORY'),
    containerDefinitions: containersOfTask(task, definition),
  })
}

/** The sums of a task's memory in MiB; no limit where any container has none. */
export function memorySummary({ totals, taskMiB }: TaskMemory): MemorySummary {
  return {
    reservedMiB: totals.reservedMiB,
    limitMiB: totals.withoutLimitCount > 0 ? null : totals.limitMiB,
    taskMiB,
  }
}

function containersOfTask(task: Partial<Task>, definition: Partial<TaskDefinition>): readonly ContainerMemoryInput[] {
  const overrides = objectsOf(objectOf(task.overrides).containerOverrides)
  const defined = objectsOf(definition.containerDefinitions).map((container) => {
    const input = containerInput(container)
    const override = overrides.find(({ name }) => textOf(name) === input.name)
    return {
      ...input,
      memory: numberOf(override?.memory) ?? input.memory,
      memoryReservation: numberOf(override?.memoryReservation) ?? input.memoryReservation,
    }
  })
  const injected = objectsOf(task.containers)
    .filter(({ name }) => !defined.some((each) => each.name === textOf(name)))
    .map((container) => ({
      name: textOf(container.name) ?? '',
      essential: false,
      memory: numberOf(container.memory),
      memoryReservation: numberOf(container.memoryReservation),
    }))
  return [...defined, ...injected]
}

function containerInput(container: ContainerDefinition) {
  return {
    name: textOf(container.name) ?? '',
    essential: booleanOf(container.essential) ?? true,
    memory: numberOf(container.memory),
    memoryReservation: numberOf(container.memoryReservation),
  }
}

function sizeOf(definition: Partial<TaskDefinition>) {
  return {
    operatingSystem: textOf(objectOf(definition.runtimePlatform).operatingSystemFamily),
    cpu: textOf(definition.cpu),
    memory: textOf(definition.memory),
  }
}

function launchTypeOfTask(task: Partial<Task>, definition: Partial<TaskDefinition>): LaunchType {
  const launchType = textOf(task.launchType)
  if (isLaunchType(launchType)) return launchType
  return task.containerInstanceArn ? 'EC2' : launchTypeOf(textsOf(definition.requiresCompatibilities))
}
