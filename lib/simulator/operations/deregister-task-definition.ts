import type { DeregisterTaskDefinitionRequest, DeregisterTaskDefinitionResponse } from '@aws-sdk/client-ecs'
import { clientException, taskDefinitionNotRegistered } from '../request/errors'
import { operation } from '../request/operation'
import { taskDefinitionRecord } from '../request/task-definition'
import { string, structure } from '../request/validate'

/**
 * Makes a revision INACTIVE: what runs keeps running, nothing new starts from it.
 * Errors: ClientException.
 * Source: API_DeregisterTaskDefinition.
 */
export const deregisterTaskDefinition = operation<DeregisterTaskDefinitionRequest, DeregisterTaskDefinitionResponse>({
  input: structure<DeregisterTaskDefinitionRequest>({ taskDefinition: string }),
  run({ region, world }, { taskDefinition = '' }) {
    // (unverified) words
    if (!/:\d+$/.test(taskDefinition)) throw clientException('Invalid revision number. Number: null')
    const definition = taskDefinitionRecord(region, taskDefinition)
    if (!definition) throw taskDefinitionNotRegistered()
    if (definition.status === 'ACTIVE') {
      definition.status = 'INACTIVE'
      definition.deregisteredAt = world.clock.now()
    }
    return { taskDefinition: structuredClone(definition) }
  },
})
