import type { TaskDefinition } from '@aws-sdk/client-ecs'
import { nameOf, parseRevision } from '@/lib/ecs/arn'
import type { Wire } from '../wire'
import type { Region } from '../world'
import { taskDefinitionInactive, taskDefinitionNotFound } from './errors'
import { isElsewhere } from './find'

/** The revision that `family`, `family:revision` or an ARN names; a family alone names its latest ACTIVE one. */
export function taskDefinitionRecord(region: Region, taskDefinition: string): Wire<TaskDefinition> | undefined {
  if (isElsewhere(region, taskDefinition)) return undefined
  const named = parseRevision(taskDefinition)
  if (named) return region.taskDefinitions.get(named.family)?.get(named.revision)
  return revisionsOf(region, nameOf(taskDefinition)).findLast(({ status }) => status === 'ACTIVE')
}

/**
 * The ACTIVE revision to start tasks from.
 * Errors: ClientException for an unknown or an INACTIVE one.
 */
export function usableTaskDefinition(region: Region, taskDefinition: string): Wire<TaskDefinition> {
  const definition = taskDefinitionRecord(region, taskDefinition)
  if (!definition) throw taskDefinitionNotFound()
  if (definition.status !== 'ACTIVE') throw taskDefinitionInactive()
  return definition
}

/** Every revision of a family that still exists, by number. */
export function revisionsOf(region: Region, family: string): Wire<TaskDefinition>[] {
  const revisions = [...(region.taskDefinitions.get(family)?.values() ?? [])]
  return revisions.sort((one, other) => (one.revision ?? 0) - (other.revision ?? 0))
}
