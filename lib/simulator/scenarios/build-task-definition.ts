import type { ContainerDefinition, TaskDefinition } from '@aws-sdk/client-ecs'
import { newTaskDefinition, type TaskDefinitionRequest } from '../request/new-task-definition'
import type { Wire } from '../wire'
import type { Region } from '../world'
import { arnsOf } from './build-arn'

export type ContainerInput = Wire<ContainerDefinition> & { name: string; image: string }

/** What somebody registered, and when. */
export type RevisionInput = Omit<TaskDefinitionRequest, 'containerDefinitions'> & {
  family: string
  revision: number
  containerDefinitions: ContainerInput[]
  registeredAt: number
  /** Default: the role of the deployment pipeline. */
  registeredBy?: string
}

/** Registers one revision in the past, as RegisterTaskDefinition would have written it down. */
export function addRevision(region: Region, input: RevisionInput): Wire<TaskDefinition> {
  const { revision, registeredAt, registeredBy = arnsOf(region).role('ci-deploy'), ...request } = input
  const definition = newTaskDefinition(region, request, { revision, registeredAt, registeredBy })
  const revisions = region.taskDefinitions.get(input.family) ?? new Map<number, Wire<TaskDefinition>>()
  region.taskDefinitions.set(input.family, revisions.set(revision, definition))
  region.lastRevision.set(input.family, Math.max(revision, region.lastRevision.get(input.family) ?? 0))
  return definition
}

/**
 * Registers several revisions of one family, oldest first, each as a change to the one before; answers the last.
 * A change is a function so that a story reads as its diff.
 */
export function addRevisions(
  region: Region,
  first: RevisionInput,
  changes: readonly ((before: RevisionInput) => Partial<RevisionInput>)[],
): Wire<TaskDefinition> {
  let input = first
  let definition = addRevision(region, input)
  for (const change of changes) {
    input = { ...input, revision: input.revision + 1, ...change(input) }
    definition = addRevision(region, input)
  }
  return definition
}

/** The revision's containers with one of them changed. */
export function changedContainer(
  { containerDefinitions }: RevisionInput,
  name: string,
  change: (container: ContainerInput) => Partial<ContainerInput>,
): ContainerInput[] {
  return containerDefinitions.map((container) =>
    container.name === name ? { ...container, ...change(container) } : container,
  )
}
