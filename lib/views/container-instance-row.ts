import type { ContainerInstance, Task, TaskDefinition } from '@aws-sdk/client-ecs'
import { nameOf, parseRevision } from '@/lib/ecs/arn'
import {
  containerInstanceCondition,
  type InstanceResource,
  reservedPorts,
  resourceNumber,
} from '@/lib/ecs/container-instance'
import { lifeIndex, taskStatuses } from '@/lib/ecs/task'
import type { Notice } from '@/lib/problem'
import type { ContainerInstanceRow, PlacedTask, Reserved } from './container-instance'
import { booleanOf, countOf, numberOf, objectOf, objectsOf, sentenceOf, textOf, timeOf } from './field'
import { resourcesOf } from './instance-resource'
import { memoryOfTask } from './memory'
import { tagViews } from './tag'
import { serviceNameOf } from './task-row'

/** One container instance: what it registered, what is reserved on it, and what stays free. */
export function containerInstanceRow(
  instance: ContainerInstance,
  tasks: readonly PlacedTask[] | null,
): ContainerInstanceRow {
  const arn = textOf(instance.containerInstanceArn) ?? ''
  const status = textOf(instance.status)
  const version = objectOf(instance.versionInfo)
  const attributes = objectsOf(instance.attributes)
  const attribute = (name: string) => textOf(attributes.find((each) => each.name === name)?.value)
  return {
    ...resourcesOfInstance(instance),
    id: nameOf(arn),
    arn,
    ec2InstanceId: textOf(instance.ec2InstanceId),
    instanceType: attribute('ecs.instance-type'),
    availabilityZone: attribute('ecs.availability-zone'),
    status: status ?? 'UNKNOWN',
    statusReason: sentenceOf(instance.statusReason),
    condition: containerInstanceCondition({
      status,
      agentConnected: booleanOf(instance.agentConnected),
      overallHealth: textOf(objectOf(instance.healthStatus).overallStatus),
    }),
    agentConnected: booleanOf(instance.agentConnected),
    agentVersion: textOf(version.agentVersion),
    dockerVersion: textOf(version.dockerVersion),
    capacityProviderName: textOf(instance.capacityProviderName),
    runningTasksCount: countOf(instance.runningTasksCount),
    pendingTasksCount: countOf(instance.pendingTasksCount),
    registeredAt: timeOf(instance.registeredAt),
    tasks,
    attributes: attributes.map((each) => ({ name: textOf(each.name) ?? '', value: textOf(each.value) })),
    tags: tagViews(instance.tags),
  }
}

/** One notice for each instance of which AWS did not tell what its row has to state. */
export function untoldInstances(instances: readonly ContainerInstance[]): readonly Notice[] {
  return instances.flatMap((instance): Notice[] => {
    const counts = [instance.runningTasksCount, instance.pendingTasksCount]
    if (counts.every((count) => countOf(count) !== null) && booleanOf(instance.agentConnected) !== null) return []
    const resource = nameOf(textOf(instance.containerInstanceArn) ?? '')
    return [{ code: 'badAnswer', section: 'containerInstances', resource }]
  })
}

/** The tasks of a cluster by the ARN of the instance that they are on; those that reserve most memory first. */
export function placedTasks(
  tasks: readonly Task[],
  definitions: ReadonlyMap<string, TaskDefinition>,
): ReadonlyMap<string, readonly PlacedTask[]> {
  const placed = new Map<string, PlacedTask[]>()
  for (const task of tasks) {
    const arn = task.containerInstanceArn ?? ''
    const others = placed.get(arn)
    if (others) others.push(placedTask(task, definitions))
    else placed.set(arn, [placedTask(task, definitions)])
  }
  for (const list of placed.values()) list.sort((a, b) => (b.memoryMiB ?? 0) - (a.memoryMiB ?? 0))
  return placed
}

function placedTask(task: Task, definitions: ReadonlyMap<string, TaskDefinition>): PlacedTask {
  const arn = textOf(task.taskDefinitionArn)
  const definition = definitions.get(task.taskDefinitionArn ?? '')
  return {
    id: nameOf(textOf(task.taskArn) ?? ''),
    serviceName: serviceNameOf(textOf(task.group)),
    family: arn === null ? null : (parseRevision(arn)?.family ?? null),
    memoryMiB: definition ? memoryOfTask(task, definition).totals.scheduledMiB : numberOf(task.memory),
    cpuUnits: numberOf(task.cpu),
    isLeaving: isLeaving(task),
  }
}

// What is to stop holds its resources until it has, and is no longer among the tasks that ECS counts as running.
function isLeaving({ lastStatus, desiredStatus }: Task): boolean {
  return textOf(desiredStatus) === 'STOPPED' || (lifeIndex(textOf(lastStatus)) ?? 0) > taskStatuses.indexOf('RUNNING')
}

function resourcesOfInstance(instance: ContainerInstance) {
  const registered = resourcesOf(instance.registeredResources)
  const remaining = resourcesOf(instance.remainingResources)
  const gpus = resourceNumber(registered, 'GPU')
  const gpusLeft = resourceNumber(remaining, 'GPU')
  return {
    memoryMiB: reserved(registered, remaining, 'MEMORY'),
    cpuUnits: reserved(registered, remaining, 'CPU'),
    gpuCount: gpus === null || gpusLeft === null ? null : { registered: gpus, remaining: gpusLeft },
    reservedPorts: reservedPorts([...registered, ...remaining]),
  }
}

function reserved(
  registered: readonly InstanceResource[],
  remaining: readonly InstanceResource[],
  name: 'MEMORY' | 'CPU',
): Reserved | null {
  const total = resourceNumber(registered, name)
  const free = resourceNumber(remaining, name)
  return total === null || free === null ? null : { registered: total, reserved: total - free, free }
}
