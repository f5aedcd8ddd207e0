import type { PropagateTags, Tag, TaskDefinition, TaskOverride } from '@aws-sdk/client-ecs'
import type { Place } from '../lifecycle/place'
import type { UnplacedReason } from '../lifecycle/placement'
import type { Wire } from '../wire'
import { invalidParameter } from './errors'

/**
 * The overrides as a task carries them.
 * Errors: InvalidParameterException for a container that the definition does not have; words as users report them.
 */
export function checkedOverrides(
  { containerDefinitions = [] }: Wire<TaskDefinition>,
  overrides: Wire<TaskOverride> = {},
): Wire<TaskOverride> {
  for (const { name } of overrides.containerOverrides ?? []) {
    if (!containerDefinitions.some((container) => container.name === name)) {
      throw invalidParameter(`Override for container named ${name} is not a container in the TaskDefinition.`)
    }
  }
  const containerOverrides = containerDefinitions.map(
    ({ name }) => overrides.containerOverrides?.find((override) => override.name === name) ?? { name },
  )
  return { inferenceAcceleratorOverrides: [], ...overrides, containerOverrides }
}

/**
 * The group of a task that no service started.
 * Errors: InvalidParameterException; its words are unverified.
 * Source: API_RunTask, group.
 */
export function checkedGroup({ family }: Wire<TaskDefinition>, group: string | undefined): string {
  if (group?.startsWith('service:')) throw invalidParameter("Task group names starting with 'service:' are reserved.")
  return group ?? `family:${family}`
}

/**
 * A new task's tags: ECS's own, those of its definition when they propagate, and its own.
 * Source: developer guide, Tagging Amazon ECS resources.
 */
export function taskTags(
  { region, cluster }: Place,
  definition: Wire<TaskDefinition>,
  request: { tags?: Wire<Tag>[]; propagateTags?: PropagateTags; enableECSManagedTags?: boolean },
): Wire<Tag>[] {
  const managed = [{ key: 'aws:ecs:clusterName', value: cluster.cluster.clusterName }]
  const propagated = region.tags.get(definition.taskDefinitionArn ?? '') ?? []
  const all = [
    ...(request.enableECSManagedTags ? managed : []),
    ...(request.propagateTags === 'TASK_DEFINITION' ? propagated : []),
    ...(request.tags ?? []),
  ]
  return [...new Map(all.map((tag) => [tag.key, { ...tag }])).values()]
}

/**
 * Why a task was not placed, in the words of `failures[].reason`.
 * Source: developer guide, Amazon ECS API failures messages.
 */
export const failureReason: Readonly<Record<UnplacedReason, string>> = {
  MEMORY: 'RESOURCE:MEMORY',
  CPU: 'RESOURCE:CPU',
  PORTS: 'RESOURCE:PORTS',
  GPU: 'RESOURCE:GPU',
  AGENT: 'AGENT',
  ATTRIBUTE: 'ATTRIBUTE',
  NO_INSTANCES: 'EMPTY CAPACITY PROVIDER',
}
