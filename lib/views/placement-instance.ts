import type { ContainerInstance, Task } from '@aws-sdk/client-ecs'
import { nameOf } from '@/lib/ecs/arn'
import { isStopped } from '@/lib/ecs/task'
import type { Registered } from '@/lib/placement/advice'
import { freeResources, type PlacementInstance } from '@/lib/placement/instance'
import { booleanOf, countOf, objectOf, objectsOf, textOf, timeOf } from './field'
import { resourcesOf } from './instance-resource'

/** A container instance as placement sees it. `tasks` are those on it; null: not read. */
export function placementInstance(instance: ContainerInstance, tasks: readonly Task[] | null): PlacementInstance {
  return {
    id: nameOf(textOf(instance.containerInstanceArn) ?? ''),
    ec2InstanceId: textOf(instance.ec2InstanceId),
    status: textOf(instance.status),
    agentConnected: booleanOf(instance.agentConnected),
    agentVersion: textOf(objectOf(instance.versionInfo).agentVersion),
    registeredAt: timeOf(instance.registeredAt),
    runningTasksCount: countOf(instance.runningTasksCount),
    capacityProviderName: textOf(instance.capacityProviderName),
    attributes: attributesOf(instance),
    free: freeResources(resourcesOf(instance.remainingResources)),
    groups: tasks?.filter(isStaying).map(({ group }) => textOf(group) ?? '') ?? null,
  }
}

/** Each kind of instance that the cluster has, as it would be without a task. */
export function emptyInstances(instances: readonly ContainerInstance[]): readonly Registered[] {
  const kinds = new Map<string | null, Registered>()
  for (const instance of instances) {
    const instanceType = attributesOf(instance).find(({ name }) => name === 'ecs.instance-type')?.value ?? null
    const free = freeResources(resourcesOf(instance.registeredResources))
    const bare = { ...placementInstance(instance, []), status: 'ACTIVE', agentConnected: true, runningTasksCount: 0 }
    if (!kinds.has(instanceType)) kinds.set(instanceType, { instanceType, instance: { ...bare, free } })
  }
  return [...kinds.values()]
}

/** Whether a task stands on a container instance. */
export function isPlaced({ containerInstanceArn, lastStatus }: Task): boolean {
  return Boolean(containerInstanceArn) && !isStopped(textOf(lastStatus))
}

function attributesOf(instance: ContainerInstance) {
  return objectsOf(instance.attributes).map(({ name, value }) => ({ name: textOf(name), value: textOf(value) }))
}

// A task that is to stop keeps its resources until it has, and is none of its group any more (a guess).
function isStaying({ lastStatus, desiredStatus }: Task): boolean {
  return !isStopped(textOf(lastStatus)) && textOf(desiredStatus) !== 'STOPPED'
}
