import type { Failure, LaunchType, RunTaskRequest, RunTaskResponse } from '@aws-sdk/client-ecs'
import { tag } from '@/lib/definition-rules/definition-shape'
import { taskAnswer } from '../answers/task'
import { launchTypeOf, nextCapacityProvider } from '../lifecycle/capacity-provider'
import type { Place } from '../lifecycle/place'
import { placeTask } from '../lifecycle/placement'
import { launchTask, type TaskSpec } from '../lifecycle/task'
import { ClientTokens } from '../request/client-token'
import { invalidParameter } from '../request/errors'
import { findCluster } from '../request/find'
import { checkLaunch, type Launch, launchOf, launchTypesOf } from '../request/launch'
import { type Call, operation } from '../request/operation'
import { usableTaskDefinition } from '../request/task-definition'
import { checkedGroup, checkedOverrides, failureReason, taskTags } from '../request/task-launch'
import { boolean, integer, list, oneOf, string, structure } from '../request/validate'
import { capacityProviderStrategyItem } from '../shapes/capacity-provider-strategy'
import { networkConfiguration } from '../shapes/network-configuration'
import { placementConstraint, placementStrategy } from '../shapes/placement'
import { taskOverride } from '../shapes/task-override'
import { taskVolumeConfiguration } from '../shapes/task-volume'
import type { Wire } from '../wire'
import type { Region, TaskRecord } from '../world'

/**
 * Starts up to 10 tasks from a definition; those that fit on no container instance come back as failures.
 * Errors: ClusterNotFoundException, ClientException, InvalidParameterException.
 * Source: API_RunTask; developer guide, Amazon ECS API failures messages.
 */
export const runTask = operation<RunTaskRequest, RunTaskResponse>({
  input: structure<RunTaskRequest>({
    capacityProviderStrategy: list(capacityProviderStrategyItem),
    cluster: string,
    count: integer,
    enableECSManagedTags: boolean,
    enableExecuteCommand: boolean,
    group: string,
    launchType: oneOf('EC2', 'EXTERNAL', 'FARGATE', 'MANAGED_INSTANCES'),
    networkConfiguration,
    overrides: taskOverride,
    placementConstraints: list(placementConstraint),
    placementStrategy: list(placementStrategy),
    platformVersion: string,
    propagateTags: oneOf('NONE', 'SERVICE', 'TASK_DEFINITION'),
    referenceId: string,
    startedBy: string,
    tags: list(tag),
    taskDefinition: string,
    clientToken: string,
    volumeConfigurations: list(taskVolumeConfiguration),
  }),
  run(call, request) {
    return answered.once(call.region, { clientToken: request.clientToken, request }, () => start(call, request))
  },
})

const answered = new ClientTokens<Region>()

function start(
  { world, region }: Call,
  { count = 1, ...request }: Wire<RunTaskRequest>,
): Omit<Wire<RunTaskResponse>, '$metadata'> {
  const place: Place = { world, region, cluster: findCluster(region, request.cluster) }
  // (unverified) words
  if (count < 1 || count > 10) throw invalidParameter('count should be between 1 and 10.')
  const taskDefinition = usableTaskDefinition(region, request.taskDefinition ?? '')
  const launch = launchOf(place, request)
  checkLaunch(launchTypesOf(place, launch), taskDefinition, request.networkConfiguration)
  checkInstances(place, launch)
  const spec: TaskSpec = {
    taskDefinition,
    group: checkedGroup(taskDefinition, request.group),
    startedBy: request.startedBy,
    platformVersion: request.platformVersion,
    overrides: checkedOverrides(taskDefinition, request.overrides),
    networkConfiguration: request.networkConfiguration,
    placementConstraints: request.placementConstraints,
    placementStrategy: request.placementStrategy,
    enableExecuteCommand: request.enableExecuteCommand,
    tags: taskTags(place, taskDefinition, request),
  }
  const outcomes = Array.from({ length: count }, launcher(place, spec, launch))
  return {
    tasks: outcomes.flatMap((outcome) => ('task' in outcome ? [taskAnswer(region, outcome, { tags: true })] : [])),
    failures: outcomes.flatMap((outcome) => ('task' in outcome ? [] : [outcome])),
  }
}

/** Words as users report them. */
function checkInstances(place: Place, launch: Launch): void {
  if (launch.launchType !== 'EC2' && launch.launchType !== 'EXTERNAL') return
  if (place.cluster.containerInstances.size > 0) return
  throw invalidParameter('No Container Instances were found in your cluster.')
}

/** Starts one task after the other, each where its launch leads to. */
function launcher(place: Place, spec: TaskSpec, launch: Launch): () => TaskRecord | Wire<Failure> {
  const taskCounts = new Map<string, number>()
  return () => {
    if (launch.launchType) return launchOne(place, { ...spec, launchType: launch.launchType }, launch.launchType)
    const capacityProviderName = nextCapacityProvider(launch.capacityProviderStrategy, taskCounts) ?? ''
    taskCounts.set(capacityProviderName, (taskCounts.get(capacityProviderName) ?? 0) + 1)
    return launchOne(place, { ...spec, capacityProviderName }, launchTypeOf(place.region, capacityProviderName))
  }
}

function launchOne(place: Place, spec: TaskSpec, launchType: LaunchType): TaskRecord | Wire<Failure> {
  if (launchType !== 'EC2' && launchType !== 'EXTERNAL') return launchTask(place, spec)
  const placement = placeTask(place, spec)
  if ('unplaced' in placement) {
    return { arn: placement.unplaced.closestContainerInstanceArn, reason: failureReason[placement.unplaced.reason] }
  }
  return launchTask(place, { ...spec, containerInstanceArn: placement.containerInstanceArn })
}
