import type {
  ContainerInstance,
  Service,
  ServiceDeployment,
  ServiceDeploymentBrief,
  ServiceRevision,
  Task,
  TaskDefinition,
} from '@aws-sdk/client-ecs'
import { nameOf } from '@/lib/ecs/arn'
import type { Condition } from '@/lib/ecs/condition'
import { serviceDeploymentCondition } from '@/lib/ecs/deployment-condition'
import type { Finding } from '@/lib/ecs/finding'
import { serviceFinding } from '@/lib/ecs/service-finding'
import { isLaunchType } from '@/lib/ecs/task-definition'
import type { TaskMemory } from '@/lib/memory/limits'
import { instanceFacts } from './attention'
import { objectOf, objectsOf, sentenceOf, textOf, timeOf } from './field'
import { revisionMemory } from './memory'
import { revisionName } from './revision-name'
import { serviceDetail } from './service-detail'
import { serviceFacts } from './service-facts'
import { untoldCounts } from './service-row'
import { currentTargets, targetRevisionArn } from './service-target'
import type { SettingView } from './setting'
import type { TaskRow } from './task'
import { taskRows } from './task-row'
import {
  combine,
  type LaunchView,
  type Missing,
  type Part,
  type Place,
  partValue,
  type RevisionName,
  type ScopeView,
  type TagView,
  timeless,
  type View,
} from './view'

export type ServiceRow = {
  readonly name: string
  readonly arn: string
  readonly status: string
  readonly condition: Condition
  readonly schedulingStrategy: string
  readonly launch: LaunchView
  /** Null for services whose controller keeps it in task sets. */
  readonly taskDefinition: RevisionName | null
  /** Each count is null when AWS did not tell it. */
  readonly desiredCount: number | null
  readonly runningCount: number | null
  readonly pendingCount: number | null
  readonly deployments: readonly DeploymentRow[]
  readonly createdAt: string | null
  /** The newest event, ECS's own words. */
  readonly lastEvent: ServiceEventRow | null
}

export type DeploymentRow = {
  readonly id: string
  readonly status: string
  readonly rolloutState: string | null
  readonly rolloutStateReason: string | null
  readonly condition: Condition
  readonly taskDefinition: RevisionName | null
  readonly desiredCount: number | null
  readonly runningCount: number | null
  readonly pendingCount: number | null
  /** Consecutive failures, as the circuit breaker counts them; null for task sets, of which ECS counts none. */
  readonly failedTasks: number | null
  readonly createdAt: string | null
  readonly updatedAt: string | null
  readonly launch: LaunchView
  /** Of a task set: STEADY_STATE or STABILIZING. Null for a deployment of ECS's own controller. */
  readonly stabilityStatus: string | null
}

export type ServiceEventRow = {
  readonly id: string
  readonly createdAt: string | null
  /** Verbatim. */
  readonly message: string
  /** What kind of event this is, when its text is known; the sentence for it is `event.<kind>` in the messages. */
  readonly kind: string | null
  readonly values: Readonly<Record<string, string | number>>
  readonly condition: Condition
}

/** A deployment of the last 90 days. */
export type ServiceDeploymentRow = {
  readonly arn: string
  readonly id: string
  readonly status: string
  readonly statusReason: string | null
  readonly condition: Condition
  readonly target: RevisionName | null
  readonly createdAt: string | null
  readonly startedAt: string | null
  readonly finishedAt: string | null
}

/** One service. `tasks`, `memory` and `history` are null when they could not be read; a notice says why. */
export type ServiceView = {
  readonly scope: ScopeView
  readonly demo: boolean
  readonly clusterName: string
  readonly service: ServiceDetail
  readonly tasks: readonly TaskRow[] | null
  readonly memory: TaskMemory | null
  readonly history: readonly ServiceDeploymentRow[] | null
  /** What is wrong with it, as on the list of what needs attention; null when nothing is. */
  readonly finding: Finding | null
}

export type ServiceDetail = ServiceRow & {
  readonly events: readonly ServiceEventRow[]
  readonly deploymentController: string
  readonly strategy: string
  /** Percent of desiredCount, and the task counts that follow (minimum rounds up, maximum down). */
  readonly minimumHealthyPercent: number | null
  readonly maximumPercent: number | null
  readonly minimumTasks: number | null
  readonly maximumTasks: number | null
  readonly circuitBreaker: {
    readonly enabled: boolean
    readonly rollback: boolean
    readonly thresholdTasks: number
    readonly failedTasks: number
    readonly failuresLeft: number
  } | null
  /** CloudWatch alarms that fail a deployment; null when none are set. */
  readonly alarms: { readonly enabled: boolean; readonly rollback: boolean; readonly names: readonly string[] } | null
  readonly healthCheckGracePeriodSeconds: number | null
  readonly loadBalancers: readonly {
    readonly targetGroupArn: string | null
    readonly loadBalancerName: string | null
    readonly containerName: string | null
    readonly containerPort: number | null
  }[]
  readonly serviceRegistries: readonly {
    readonly registryArn: string
    readonly containerName: string | null
    readonly port: number | null
  }[]
  readonly network: {
    readonly subnets: readonly string[]
    readonly securityGroups: readonly string[]
    readonly assignPublicIp: string | null
  } | null
  readonly placementConstraints: readonly { readonly type: string; readonly expression: string | null }[]
  readonly placementStrategy: readonly { readonly type: string; readonly field: string | null }[]
  readonly enableExecuteCommand: boolean
  readonly enableECSManagedTags: boolean
  readonly propagateTags: string | null
  readonly availabilityZoneRebalancing: string | null
  readonly roleArn: string | null
  readonly createdBy: string | null
  readonly tags: readonly TagView[]
  /** Everything else that is set, by ECS's own names. */
  readonly others: readonly SettingView[]
}

/** One service, its tasks, the memory of its current revision, and its deployments of the last 90 days. */
export function serviceView(
  input: Place & {
    readonly clusterName: string
    readonly service: Part<Service>
    /** Running and stopped tasks of the service, in any order. */
    readonly tasks: Part<readonly Task[]> | Missing
    /** The service's current task definition; null for services whose controller keeps it in task sets. */
    readonly definition: Part<TaskDefinition> | Missing | null
    /** By ARN, for the mini bars of the tasks: whatever is known already. */
    readonly definitions?: ReadonlyMap<string, TaskDefinition>
    readonly history: Part<readonly (ServiceDeployment | ServiceDeploymentBrief)[]> | Missing
    /** By ARN: what the deployments of the history brought; the service itself tells those that it runs now. */
    readonly serviceRevisions?: ReadonlyMap<string, ServiceRevision>
    /** Of the cluster, where tasks of the service may wait for room on them. */
    readonly containerInstances?: Part<readonly ContainerInstance[]> | Missing | null
  },
): View<ServiceView> {
  const { scope, demo, clusterName, definitions } = input
  const service = objectOf(input.service.value)
  const definition = partValue(input.definition)
  const tasks = partValue(input.tasks)
  const history = partValue(input.history)
  const current = currentTargets(service, objectsOf(history))
  const known = withDefinition(definitions, definition)
  const instances = partValue<readonly ContainerInstance[]>(input.containerInstances ?? null)
  const facts = serviceFacts(clusterName, service, { tasks: objectsOf(tasks), definitions: known })
  const data: ServiceView = {
    scope,
    demo,
    clusterName,
    service: serviceDetail(service),
    tasks: tasks && taskRows(tasks, known),
    memory: definition && revisionMemory(objectOf(definition), launchTypeOfService(service)),
    history: history && objectsOf(history).map((each) => serviceDeploymentRow(each, current, input.serviceRevisions)),
    finding: serviceFinding(facts, objectsOf(instances).map(instanceFacts), input.service.takenAt),
  }
  const untold = { notices: untoldCounts([service]) }
  const beside = [timeless(input.definition), input.history, timeless(input.containerInstances ?? null), untold]
  return combine(data, [input.service, input.tasks, ...beside])
}

function serviceDeploymentRow(
  deployment: ServiceDeployment | ServiceDeploymentBrief,
  current: ReadonlyMap<string, string>,
  revisions?: ReadonlyMap<string, ServiceRevision>,
): ServiceDeploymentRow {
  const arn = textOf(deployment.serviceDeploymentArn) ?? ''
  const status = textOf(deployment.status)
  const revisionArn = targetRevisionArn(deployment) ?? ''
  return {
    arn,
    id: nameOf(arn),
    status: status ?? 'UNKNOWN',
    statusReason: sentenceOf(deployment.statusReason),
    condition: serviceDeploymentCondition(status),
    target: revisionName(revisions?.get(revisionArn)?.taskDefinition ?? current.get(revisionArn)),
    createdAt: timeOf(deployment.createdAt),
    startedAt: timeOf(deployment.startedAt),
    finishedAt: timeOf(deployment.finishedAt),
  }
}

function withDefinition(definitions: ReadonlyMap<string, TaskDefinition> = new Map(), own: TaskDefinition | null) {
  const arn = own?.taskDefinitionArn
  return arn ? new Map([...definitions, [arn, own]]) : definitions
}

// A strategy of capacity providers names no launch type; then the revision's own compatibilities decide.
function launchTypeOfService(service: Partial<Service>) {
  const launchType = textOf(service.launchType)
  if (isLaunchType(launchType)) return launchType
  const [first] = objectsOf(service.capacityProviderStrategy)
  return textOf(first?.capacityProvider)?.startsWith('FARGATE') ? 'FARGATE' : undefined
}
