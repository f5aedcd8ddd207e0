import type { DeleteTaskDefinitionsRequest, DeleteTaskDefinitionsResponse, TaskDefinition } from '@aws-sdk/client-ecs'
import { empty, tooMany } from '../request/errors'
import { missing } from '../request/missing'
import { type Call, operation } from '../request/operation'
import { taskDefinitionRecord } from '../request/task-definition'
import { structure } from '../request/validate'
import { arnOrNew } from '../resource-arn'
import { names } from '../shapes/list'
import type { Wire } from '../wire'
import type { ClusterRecord } from '../world'

/** How often ECS looks whether a deleted revision is still in use: a guess, AWS names no time. */
const sweepSeconds = 60

/**
 * Deletes up to 10 INACTIVE revisions: DELETE_IN_PROGRESS until no task or service uses them, then gone.
 * Errors: InvalidParameterException.
 * Source: API_DeleteTaskDefinitions; developer guide, Deleting a task definition revision.
 */
export const deleteTaskDefinitions = operation<DeleteTaskDefinitionsRequest, DeleteTaskDefinitionsResponse>({
  input: structure<DeleteTaskDefinitionsRequest>({ taskDefinitions: names }),
  run(call, { taskDefinitions = [] }) {
    if (taskDefinitions.length === 0) throw empty('Task definitions')
    if (taskDefinitions.length > 10) throw tooMany('taskDefinitions', 10)
    const answer: Required<Pick<Wire<DeleteTaskDefinitionsResponse>, 'taskDefinitions' | 'failures'>> = {
      taskDefinitions: [],
      failures: [],
    }
    for (const name of taskDefinitions) {
      const definition = taskDefinitionRecord(call.region, name)
      const arn = definition?.taskDefinitionArn ?? arnOrNew(call.region, 'task-definition', name)
      if (!definition) answer.failures?.push(missing(arn))
      else if (definition.status === 'ACTIVE') answer.failures?.push(stillActive(arn))
      else answer.taskDefinitions?.push(structuredClone(deleted(call, definition)))
    }
    return answer
  },
})

// (unverified) words
function stillActive(arn: string) {
  return {
    arn,
    reason: 'The specified task definition is still in ACTIVE status. Please deregister the target and try again.',
  }
}

function deleted(call: Call, definition: Wire<TaskDefinition>): Wire<TaskDefinition> {
  if (definition.status === 'DELETE_IN_PROGRESS') return definition
  definition.status = 'DELETE_IN_PROGRESS'
  definition.deleteRequestedAt = call.world.clock.now()
  sweepLater(call, definition)
  return definition
}

function sweepLater(call: Call, definition: Wire<TaskDefinition>): void {
  call.world.clock.after(sweepSeconds, () => {
    const { family = '', revision = 0, taskDefinitionArn = '' } = definition
    if ([...call.region.clusters.values()].some((cluster) => uses(cluster, taskDefinitionArn))) {
      sweepLater(call, definition)
      return
    }
    const revisions = call.region.taskDefinitions.get(family)
    revisions?.delete(revision)
    if (revisions?.size === 0) call.region.taskDefinitions.delete(family)
    call.region.tags.delete(taskDefinitionArn)
  })
}

function uses({ services, tasks }: ClusterRecord, arn: string): boolean {
  return (
    [...tasks.values()].some(({ task }) => task.taskDefinitionArn === arn && task.lastStatus !== 'STOPPED') ||
    [...services.values()].some(
      ({ service }) =>
        service.status !== 'INACTIVE' &&
        (service.taskDefinition === arn || service.deployments?.some(({ taskDefinition }) => taskDefinition === arn)),
    )
  )
}
