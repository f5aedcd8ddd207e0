import type { RegisterTaskDefinitionRequest, RegisterTaskDefinitionResponse } from '@aws-sdk/client-ecs'
import { checkDefinition } from '@/lib/definition-rules/check-definition'
import { clientException } from '../errors'
import { newTaskDefinition, type TaskDefinitionRequest } from '../new-task-definition'
import { operation } from '../operation'
import { containerDefinition } from '../shapes/container-definition'
import { taskDefinitionPlacementConstraint } from '../shapes/placement'
import { proxyConfiguration } from '../shapes/proxy-configuration'
import { tag } from '../shapes/tag'
import { ephemeralStorage, inferenceAccelerator, runtimePlatform } from '../shapes/task-size'
import { volume } from '../shapes/volume'
import { boolean, list, oneOf, string, structure } from '../validate'

const maxBytes = 65_536

/**
 * Registers the next revision of a family. Revision numbers are never given twice.
 * Errors: ClientException with the first thing that the definition rules refuse.
 * Source: API_RegisterTaskDefinition.
 */
export const registerTaskDefinition = operation<RegisterTaskDefinitionRequest, RegisterTaskDefinitionResponse>({
  input: structure<RegisterTaskDefinitionRequest>({
    family: string,
    taskRoleArn: string,
    executionRoleArn: string,
    networkMode: oneOf('awsvpc', 'bridge', 'host', 'none'),
    containerDefinitions: list(containerDefinition),
    volumes: list(volume),
    placementConstraints: list(taskDefinitionPlacementConstraint),
    requiresCompatibilities: list(oneOf('EC2', 'EXTERNAL', 'FARGATE', 'MANAGED_INSTANCES')),
    cpu: string,
    memory: string,
    tags: list(tag),
    pidMode: oneOf('host', 'task'),
    ipcMode: oneOf('host', 'none', 'task'),
    proxyConfiguration,
    inferenceAccelerators: list(inferenceAccelerator),
    ephemeralStorage,
    runtimePlatform,
    enableFaultInjection: boolean,
  }),
  run({ region, world, callerArn }, { tags, ...request }) {
    refuse(request, tags)
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

function refuse(request: TaskDefinitionRequest, tags: readonly unknown[] | undefined): void {
  if (tags?.length === 0) throw clientException('Tags can not be empty.')
  const bytes = Buffer.byteLength(JSON.stringify(request))
  if (bytes > maxBytes) {
    throw clientException(`Actual length: '${bytes}'. Max allowed length is '${maxBytes}' bytes.`)
  }
  const error = checkDefinition(request as RegisterTaskDefinitionRequest).find(({ severity }) => severity === 'error')
  if (error) throw clientException(error.awsMessage ?? `Invalid task definition: ${error.code}.`)
}
