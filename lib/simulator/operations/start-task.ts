import type { Failure, StartTaskRequest, StartTaskResponse } from '@aws-sdk/client-ecs'
import { tag } from '@/lib/definition-rules/definition-shape'
import { isExternal } from '@/lib/ecs/container-instance'
import { taskAnswer } from '../answers/task'
import type { Place } from '../lifecycle/place'
import { placeTaskOn } from '../lifecycle/placement'
import { launchTask, type TaskSpec } from '../lifecycle/task'
import { empty, tooMany } from '../request/errors'
import { arnIn, containerInstanceRecord, findCluster } from '../request/find'
import { checkLaunch } from '../request/launch'
import { missing } from '../request/missing'
import { operation } from '../request/operation'
import { usableTaskDefinition } from '../request/task-definition'
import { checkedGroup, checkedOverrides, failureReason, taskTags } from '../request/task-launch'
import { boolean, list, oneOf, string, structure } from '../request/validate'
import { names } from '../shapes/list'
import { networkConfiguration } from '../shapes/network-configuration'
import { taskOverride } from '../shapes/task-override'
import { taskVolumeConfiguration } from '../shapes/task-volume'
import type { Wire } from '../wire'
import type { TaskRecord } from '../world'

/**
 * Starts a task on each of up to 10 container instances.
 * Errors: ClusterNotFoundException, ClientException, InvalidParameterException.
 * Source: API_StartTask; developer guide, Amazon ECS API failures messages.
 */
export const startTask = operation<StartTaskRequest, StartTaskResponse>({
  input: structure<StartTaskRequest>({
    cluster: string,
    containerInstances: names,
    enableECSManagedTags: boolean,
    enableExecuteCommand: boolean,
    group: string,
    networkConfiguration,
    overrides: taskOverride,
    propagateTags: oneOf('NONE', 'SERVICE', 'TASK_DEFINITION'),
    referenceId: string,
    startedBy: string,
    tags: list(tag),
    taskDefinition: string,
    volumeConfigurations: list(taskVolumeConfiguration),
  }),
  run({ world, region }, { containerInstances = [], ...request }) {
    const place: Place = { world, region, cluster: findCluster(region, request.cluster) }
    if (containerInstances.length === 0) throw empty('Container instances')
    if (containerInstances.length > 10) throw tooMany('containerInstances', 10)
    const taskDefinition = usableTaskDefinition(region, request.taskDefinition ?? '')
    checkLaunch([], taskDefinition, request.networkConfiguration)
    const spec: TaskSpec = {
      taskDefinition,
      group: checkedGroup(taskDefinition, request.group),
      startedBy: request.startedBy,
      overrides: checkedOverrides(taskDefinition, request.overrides),
      networkConfiguration: request.networkConfiguration,
      enableExecuteCommand: request.enableExecuteCommand,
      tags: taskTags(place, taskDefinition, request),
    }
    const outcomes = containerInstances.map((instance) => startOn(place, spec, instance))
    return {
      tasks: outcomes.flatMap((outcome) => ('task' in outcome ? [taskAnswer(region, outcome, { tags: true })] : [])),
      failures: outcomes.flatMap((outcome) => ('task' in outcome ? [] : [outcome])),
    }
  },
})

function startOn(place: Place, spec: TaskSpec, idOrArn: string): TaskRecord | Wire<Failure> {
  const instance = containerInstanceRecord(place.region, place.cluster, idOrArn)
  if (!instance) return missing(arnIn(place.region, place.cluster, 'container-instance', idOrArn))
  const { containerInstanceArn } = instance
  if (instance.status !== 'ACTIVE') return { arn: containerInstanceArn, reason: 'INACTIVE' }
  const placement = placeTaskOn(place, spec, instance)
  if ('unplaced' in placement) return { arn: containerInstanceArn, reason: failureReason[placement.unplaced.reason] }
  const launchType = isExternal(instance) ? 'EXTERNAL' : 'EC2'
  return launchTask(place, { ...spec, launchType, containerInstanceArn })
}
