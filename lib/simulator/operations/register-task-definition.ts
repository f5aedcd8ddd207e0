import type { RegisterTaskDefinitionRequest, RegisterTaskDefinitionResponse } from '@aws-sdk/client-ecs'
import { firstError } from '@/lib/definition-rules/check-definition'
import { definitionShape } from '@/lib/definition-rules/definition-shape'
import { clientException } from '../request/errors'
import { newTaskDefinition } from '../request/new-task-definition'
import { operation } from '../request/operation'

/**
 * Registers the next revision of a family. Revision numbers are never given twice.
 * Errors: ClientException with the first thing that the definition rules refuse.
 * Source: API_RegisterTaskDefinition.
 */
export const registerTaskDefinition = operation<RegisterTaskDefinitionRequest, RegisterTaskDefinitionResponse>({
  input: definitionShape,
  run({ region, world, callerArn }, definition) {
    refuse(definition)
    const { tags, ...request } = definition
    const { family = '' } = request
    const revision = (region.lastRevision.get(family) ?? 0) + 1
    const registration = { revision, registeredAt: world.clock.now(), registeredBy: callerArn }
    const taskDefinition = newTaskDefinition(region, request, registration)
    const revisions = region.taskDefinitions.get(family) ?? new Map()
    region.taskDefinitions.set(family, revisions.set(revision, taskDefinition))
    region.lastRevision.set(family, revision)
    if (tags) region.tags.set(taskDefinition.taskDefinitionArn ?? '', tags)
    return { taskDefinition: structuredClone(taskDefinition), ...(tags ? { tags } : {}) }
  },
})

function refuse(definition: object): void {
  const error = firstError(definition)
  if (error) throw clientException(error.awsMessage ?? `Invalid task definition: ${error.code}.`)
}
