import type { Deployment, Service, ServiceEvent, TaskSet } from '@aws-sdk/client-ecs'
import { nameOf } from '@/lib/ecs/arn'
import { deploymentCondition, taskSetCondition } from '@/lib/ecs/deployment-condition'
import { serviceCondition } from '@/lib/ecs/service'
import { eventTrouble, readServiceEvent } from '@/lib/ecs/service-event'
import type { Notice } from '@/lib/problem'
import { countOf, objectsOf, sentenceOf, textOf, timeOf } from './field'
import { launchView } from './launch'
import { revisionName } from './revision-name'
import type { DeploymentRow, ServiceEventRow, ServiceRow } from './service'

// Trouble that is worth its colour repeats within the newest events; reading all hundred would cost a large list dear.
const RECENT_EVENTS = 20

/** One service of a list. A count that AWS did not tell makes its condition unknown, and `untoldCounts` says so. */
export function serviceRow(service: Partial<Service>): ServiceRow {
  const arn = textOf(service.serviceArn) ?? ''
  const [newest] = objectsOf(service.events)
  return {
    name: textOf(service.serviceName) ?? nameOf(arn),
    arn,
    status: textOf(service.status) ?? 'UNKNOWN',
    condition: conditionOfService(service),
    schedulingStrategy: textOf(service.schedulingStrategy) ?? 'REPLICA',
    launch: launchView(service),
    taskDefinition: revisionName(service.taskDefinition),
    desiredCount: countOf(service.desiredCount),
    runningCount: countOf(service.runningCount),
    pendingCount: countOf(service.pendingCount),
    deployments: [...objectsOf(service.deployments).map(deploymentRow), ...objectsOf(service.taskSets).map(taskSetRow)],
    createdAt: timeOf(service.createdAt),
    lastEvent: newest ? serviceEventRow(newest) : null,
  }
}

/** One event: ECS's own words, and what they say as far as they are known. */
export function serviceEventRow(event: Partial<ServiceEvent>): ServiceEventRow {
  const message = sentenceOf(event.message) ?? ''
  return { id: textOf(event.id) ?? '', createdAt: timeOf(event.createdAt), message, ...readServiceEvent(message) }
}

/** One notice for each service whose counts AWS did not tell. */
export function untoldCounts(services: readonly Partial<Service>[]): readonly Notice[] {
  return services.flatMap((service): Notice[] => {
    const counts = [service.desiredCount, service.runningCount, service.pendingCount]
    if (counts.every((count) => countOf(count) !== null)) return []
    return [{ code: 'badAnswer', section: 'services', resource: textOf(service.serviceName) ?? '' }]
  })
}

function deploymentRow(deployment: Deployment): DeploymentRow {
  return {
    id: textOf(deployment.id) ?? '',
    status: textOf(deployment.status) ?? 'UNKNOWN',
    rolloutState: textOf(deployment.rolloutState),
    rolloutStateReason: sentenceOf(deployment.rolloutStateReason),
    condition: deploymentCondition(deploymentState(deployment)),
    taskDefinition: revisionName(deployment.taskDefinition),
    desiredCount: countOf(deployment.desiredCount),
    runningCount: countOf(deployment.runningCount),
    pendingCount: countOf(deployment.pendingCount),
    failedTasks: countOf(deployment.failedTasks),
    createdAt: timeOf(deployment.createdAt),
    updatedAt: timeOf(deployment.updatedAt),
    launch: launchView(deployment),
    stabilityStatus: null,
  }
}

/*
 * The controllers CODE_DEPLOY and EXTERNAL keep task sets where ECS's own keeps deployments.
 * Source: API reference, Service, taskSets; TaskSet, computedDesiredCount.
 */
function taskSetRow(taskSet: TaskSet): DeploymentRow {
  const status = textOf(taskSet.status)
  const stabilityStatus = textOf(taskSet.stabilityStatus)
  return {
    id: textOf(taskSet.id) ?? '',
    status: status ?? 'UNKNOWN',
    rolloutState: null,
    rolloutStateReason: null,
    condition: taskSetCondition(status, stabilityStatus),
    taskDefinition: revisionName(taskSet.taskDefinition),
    desiredCount: countOf(taskSet.computedDesiredCount),
    runningCount: countOf(taskSet.runningCount),
    pendingCount: countOf(taskSet.pendingCount),
    failedTasks: null,
    createdAt: timeOf(taskSet.createdAt),
    updatedAt: timeOf(taskSet.updatedAt),
    launch: launchView(taskSet),
    stabilityStatus: stabilityStatus ?? 'UNKNOWN',
  }
}

function conditionOfService(service: Partial<Service>) {
  const desiredCount = countOf(service.desiredCount)
  const runningCount = countOf(service.runningCount)
  const isShort = desiredCount !== null && runningCount !== null && runningCount < desiredCount
  return serviceCondition({
    status: textOf(service.status),
    desiredCount,
    runningCount,
    pendingCount: countOf(service.pendingCount),
    deployments: objectsOf(service.deployments).map(deploymentState),
    trouble: isShort ? recentTrouble(service) : null,
  })
}

function recentTrouble(service: Partial<Service>) {
  const recent = objectsOf(service.events).slice(0, RECENT_EVENTS)
  return eventTrouble(recent.map(({ message }) => readServiceEvent(textOf(message) ?? '')))
}

function deploymentState(deployment: Deployment) {
  return {
    status: textOf(deployment.status),
    rolloutState: textOf(deployment.rolloutState),
    desiredCount: countOf(deployment.desiredCount),
    runningCount: countOf(deployment.runningCount),
    pendingCount: countOf(deployment.pendingCount),
    failedTasks: countOf(deployment.failedTasks),
  }
}
