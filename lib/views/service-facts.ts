import type { Service, Task, TaskDefinition } from '@aws-sdk/client-ecs'
import { nameOf } from '@/lib/ecs/arn'
import { isFargateProvider } from '@/lib/ecs/capacity-provider'
import type { Condition } from '@/lib/ecs/condition'
import { readServiceEvent } from '@/lib/ecs/service-event'
import type { DeploymentFacts, EventFacts, ServiceFacts, StopFacts } from '@/lib/ecs/service-facts'
import { isStopped } from '@/lib/ecs/task'
import { numberOf, objectOf, objectsOf, sentenceOf, textOf, timeOf } from './field'
import { revisionMemory } from './memory'
import type { DeploymentRow, ServiceRow } from './service'
import { circuitBreaker } from './service-detail'
import { serviceRow } from './service-row'
import { taskRows } from './task-row'
import type { LaunchView } from './view'

/** What is known of the tasks behind a service: its own, running and stopped, and the definitions of them by ARN. */
export type TaskEvidence = {
  readonly tasks: readonly Task[]
  readonly definitions: ReadonlyMap<string, TaskDefinition>
}

const RECENT_EVENTS = 30
const ABOUT_HEALTH = /unhealthy|not healthy|health check/i

/** A service as far as findings go. Of one that is not at fault only what tells of health checks is read. */
export function serviceFacts(clusterName: string, service: Partial<Service>, evidence: TaskEvidence): ServiceFacts {
  const row = rememberedRow(service)
  const breaker = circuitBreaker(service)
  return {
    cluster: clusterName,
    service: row.name,
    condition: row.condition,
    desiredCount: row.desiredCount,
    runningCount: row.runningCount,
    pendingCount: row.pendingCount,
    deployments: row.deployments.map(deploymentFacts),
    breaker: breaker?.enabled ? { rollback: breaker.rollback, failuresLeft: breaker.failuresLeft } : null,
    events: isAtFault(row.condition) ? recentEvents(service) : healthEvents(service),
    stops: stopsOf(evidence),
    need: isFargate(row.launch) ? null : needOf(evidence.definitions.get(service.taskDefinition ?? '')),
    capacityProviders: row.launch.capacityProviders.map(({ name }) => name),
    unseenOn: unseenOn(evidence.tasks),
  }
}

/** Whether a service's condition calls for its tasks, its revision and its instances to be looked at. */
export function isAtFault(condition: Condition): boolean {
  return condition === 'failing' || condition === 'degraded'
}

/** Whether a service is at fault and its tasks need room on container instances, so that these are worth a call. */
export function mayLackRoom(service: Partial<Service>): boolean {
  const { condition, launch } = rememberedRow(service)
  return isAtFault(condition) && !isFargate(launch)
}

// A sweep gives the same services again until ECS was asked anew: reading thousands of them once is enough.
const rows = new WeakMap<object, ServiceRow>()

/** The row of a service, read once for as long as the snapshot keeps it. */
export function rememberedRow(service: Partial<Service>): ServiceRow {
  const known = rows.get(service)
  if (known) return known
  const row = serviceRow(service)
  rows.set(service, row)
  return row
}

/** A deployment as far as findings and changes go. */
export function deploymentFacts(deployment: DeploymentRow): DeploymentFacts {
  const { taskDefinition, ...rest } = deployment
  return { ...rest, family: taskDefinition?.family ?? null, revision: taskDefinition?.revision ?? null }
}

/** Tasks that have stopped, newest first. */
export function stopsOf({ tasks, definitions }: TaskEvidence): readonly StopFacts[] {
  const stopped = tasks.filter((task) => isStopped(textOf(task.lastStatus)))
  const byArn = new Map(stopped.map((task) => [task.taskArn, task]))
  return taskRows(stopped, definitions)
    .flatMap(({ id, arn, stoppedAt, taskDefinition, stoppedReason, cause }): StopFacts[] => {
      if (!cause) return []
      const container = objectsOf(byArn.get(arn)?.containers).find(({ name }) => textOf(name) === cause.container)
      return [
        {
          task: id,
          at: stoppedAt,
          family: taskDefinition?.family ?? null,
          revision: taskDefinition?.revision ?? null,
          code: cause.code,
          condition: cause.condition,
          values: cause.values,
          image: textOf(container?.image),
          reason: sentenceOf(container?.reason) ?? stoppedReason,
        },
      ]
    })
    .toSorted((one, other) => (other.at ?? '').localeCompare(one.at ?? ''))
}

/** An event as it was read, with its own words. */
export function eventFacts(event: {
  readonly message?: string | undefined
  readonly createdAt?: Date | undefined
}): EventFacts {
  const message = sentenceOf(event.message) ?? ''
  return { at: timeOf(event.createdAt), message, ...readServiceEvent(message) }
}

function recentEvents(service: Partial<Service>): readonly EventFacts[] {
  return objectsOf(service.events).slice(0, RECENT_EVENTS).map(eventFacts)
}

function healthEvents(service: Partial<Service>): readonly EventFacts[] {
  const recent = objectsOf(service.events).slice(0, RECENT_EVENTS)
  return recent.filter(({ message }) => ABOUT_HEALTH.test(textOf(message) ?? '')).map(eventFacts)
}

/*
 * What the scheduler looks for on one instance. Source: API reference, RegisterTaskDefinition: cpu and memory of the
 * task, or else the sum of its containers.
 */
function needOf(definition: TaskDefinition | undefined): ServiceFacts['need'] {
  if (!definition) return null
  const containers = objectsOf(definition.containerDefinitions)
  const ofContainers = containers.reduce((sum, { cpu }) => sum + (numberOf(cpu) ?? 0), 0)
  const memory = revisionMemory(objectOf(definition))
  return {
    memoryMiB: memory.totals.scheduledMiB > 0 ? memory.totals.scheduledMiB : null,
    cpuUnits: numberOf(definition.cpu) ?? ofContainers,
  }
}

// ECS goes on listing the tasks of an instance whose agent is silent, as it last knew them.
function unseenOn(tasks: readonly Task[]): readonly string[] {
  const unseen = objectsOf(tasks).filter(
    ({ connectivity, lastStatus }) => connectivity === 'DISCONNECTED' && !isStopped(textOf(lastStatus)),
  )
  return [
    ...new Set(
      unseen.flatMap(({ containerInstanceArn }) => (containerInstanceArn ? [nameOf(containerInstanceArn)] : [])),
    ),
  ]
}

function isFargate({ launchType, capacityProviders }: LaunchView): boolean {
  return launchType === 'FARGATE' || capacityProviders.some(({ name }) => isFargateProvider(name))
}
