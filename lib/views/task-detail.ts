import type { ContainerOverride, Task } from '@aws-sdk/client-ecs'
import type { TaskMemory } from '@/lib/memory/limits'
import { attachmentViews, networkOf } from './attachment'
import { booleanOf, numberOf, objectOf, objectsOf, stringsOf, textOf, timeOf } from './field'
import { environmentView, shownArguments } from './mask'
import { tagViews } from './tag'
import type { TaskDetail } from './task'
import { taskRow } from './task-row'
import { taskTimeNames } from './task-time'

/** One task with everything that its page shows of itself. */
export function taskDetail(task: Partial<Task>, memory: TaskMemory | null): TaskDetail {
  const storage = numberOf(objectOf(task.ephemeralStorage).sizeInGiB)
  return {
    ...taskRow(task, memory),
    cpu: textOf(task.cpu),
    memoryMiB: numberOf(task.memory),
    platformFamily: textOf(task.platformFamily),
    platformVersion: textOf(task.platformVersion),
    connectivity: textOf(task.connectivity),
    enableExecuteCommand: booleanOf(task.enableExecuteCommand) ?? false,
    version: numberOf(task.version),
    ephemeralStorageGiB: storage ?? numberOf(objectOf(task.fargateEphemeralStorage).sizeInGiB),
    times: taskTimeNames.map((name) => ({ name, at: timeOf(task[name]) })),
    attachments: attachmentViews(task.attachments),
    network: networkOf(task),
    overrides: overridesView(task),
    tags: tagViews(task.tags),
  }
}

function overridesView(task: Partial<Task>): TaskDetail['overrides'] {
  const overrides = objectOf(task.overrides)
  return {
    cpu: textOf(overrides.cpu),
    memory: textOf(overrides.memory),
    taskRoleArn: textOf(overrides.taskRoleArn),
    executionRoleArn: textOf(overrides.executionRoleArn),
    ephemeralStorageGiB: numberOf(objectOf(overrides.ephemeralStorage).sizeInGiB),
    containers: objectsOf(overrides.containerOverrides).map(containerOverrideView),
  }
}

function containerOverrideView(override: ContainerOverride): TaskDetail['overrides']['containers'][number] {
  return {
    name: textOf(override.name) ?? '',
    command: Array.isArray(override.command) ? shownArguments(stringsOf(override.command)) : null,
    environment: environmentView(override.environment),
    environmentFiles: objectsOf(override.environmentFiles).map(typeAndValue),
    resourceRequirements: objectsOf(override.resourceRequirements).map(typeAndValue),
    cpu: numberOf(override.cpu),
    memory: numberOf(override.memory),
    memoryReservation: numberOf(override.memoryReservation),
  }
}

function typeAndValue({ type, value }: { readonly type?: string | undefined; readonly value?: string | undefined }) {
  return { type: textOf(type) ?? '', value: textOf(value) ?? '' }
}
