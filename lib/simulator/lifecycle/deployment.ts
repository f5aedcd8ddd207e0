import type { Deployment, Task } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'
import type { ServiceRecord } from '../world'
import type { Place } from './place'
import { schedulerStateOf } from './scheduler-state'
import {
  addServiceDeployment,
  addServiceRevision,
  endServiceDeployment,
  lastGoodRevision,
  updateCurrentRevisions,
} from './service-deployment'
import { addEvent, eventText } from './service-event'
import { startSucceeded } from './start-throttle'
import { isAlive } from './task-state'

export type DeploymentReason = 'created' | 'updated' | 'forced' | 'rollback'

/**
 * Makes a new PRIMARY deployment of the service as its record stands now (network, launch type, strategy), with its
 * ServiceDeployment and ServiceRevision; the deployment before becomes ACTIVE. `service.taskDefinition` follows.
 * A `rollback` makes the last deployment of that task definition PRIMARY again instead, within the ServiceDeployment
 * that failed.
 * Source: Amazon ECS API, Deployment; Amazon ECS developer guide, deployment circuit breaker.
 */
export function beginDeployment(
  place: Place,
  record: ServiceRecord,
  options: { taskDefinitionArn: string; reason: DeploymentReason },
): Wire<Deployment> {
  const { service } = record
  const deployment =
    options.reason === 'rollback'
      ? earlierDeployment(place, record, options.taskDefinitionArn)
      : newDeployment(place, record, options.taskDefinitionArn)
  const others = (service.deployments ?? []).filter(({ id }) => id !== deployment.id)
  for (const other of others) if (other.status === 'PRIMARY') other.status = 'ACTIVE'
  service.deployments = [deployment, ...others]
  service.taskDefinition = options.taskDefinitionArn
  if (options.reason !== 'rollback') addServiceDeployment(place, record, deployment)
  updateCurrentRevisions(place, record)
  startSucceeded(record)
  Object.assign(schedulerStateOf(record), { isSteady: false, unplacedTries: 0, retryAt: 0 })
  return deployment
}

export function primaryOf({ service }: ServiceRecord): Wire<Deployment> | undefined {
  return service.deployments?.find(({ status }) => status === 'PRIMARY')
}

/** The new deployment took over: its tasks run, the old ones are gone. */
export function completeDeployment(place: Place, record: ServiceRecord, deployment: Wire<Deployment>): void {
  deployment.rolloutState = 'COMPLETED'
  deployment.rolloutStateReason = `ECS deployment ${deployment.id} completed.`
  deployment.updatedAt = place.world.clock.now()
  endServiceDeployment(place, record, 'completed')
  addEvent(place, record, eventText.deploymentCompleted(record.service, deployment.id ?? ''))
}

/** Older deployments count down with their tasks and vanish when the last one is gone. */
export function dropDrainedDeployments(place: Place, record: ServiceRecord, tasks: readonly Wire<Task>[]): void {
  const { service } = record
  const before = service.deployments ?? []
  service.deployments = before.filter((deployment) => {
    if (deployment.status === 'PRIMARY') return true
    const own = tasks.filter(({ startedBy }) => startedBy === deployment.id)
    deployment.desiredCount = own.filter(isAlive).length
    return own.some(({ lastStatus }) => lastStatus !== 'STOPPED' && lastStatus !== 'DEPROVISIONING')
  })
  if (service.deployments.length !== before.length) updateCurrentRevisions(place, record)
}

/** A deleted service whose last task is gone. */
export function endService(place: Place, record: ServiceRecord): void {
  endServiceDeployment(place, record, 'stopped')
  Object.assign(record.service, { status: 'INACTIVE', deployments: [], currentServiceRevisions: [] })
}

function newDeployment(place: Place, record: ServiceRecord, taskDefinitionArn: string): Wire<Deployment> {
  const number = Array.from({ length: 19 }, (_, index) => place.world.random.integer(index === 0 ? 1 : 0, 9)).join('')
  addServiceRevision(place, record, { number, taskDefinitionArn })
  return deploymentOf(place, record, { number, taskDefinitionArn })
}

// A deployment and its service revision share their number: so a revision leads to its tasks, and back.
function earlierDeployment(place: Place, record: ServiceRecord, taskDefinitionArn: string): Wire<Deployment> {
  const standing = record.service.deployments?.find(
    ({ taskDefinition, rolloutState }) => taskDefinition === taskDefinitionArn && rolloutState === 'COMPLETED',
  )
  if (standing) return reopened(place, record, standing)
  const revision = lastGoodRevision(place, record)
  if (revision?.taskDefinition !== taskDefinitionArn) return newDeployment(place, record, taskDefinitionArn)
  const number = revision?.serviceRevisionArn?.split('/').at(-1) ?? ''
  return deploymentOf(place, record, { number, taskDefinitionArn })
}

function reopened(place: Place, { service }: ServiceRecord, deployment: Wire<Deployment>): Wire<Deployment> {
  return Object.assign(deployment, {
    status: 'PRIMARY',
    desiredCount: service.desiredCount ?? 0,
    failedTasks: 0,
    updatedAt: place.world.clock.now(),
    rolloutState: 'IN_PROGRESS' as const,
    rolloutStateReason: `ECS deployment ${deployment.id} in progress.`,
  })
}

function deploymentOf(
  place: Place,
  { service }: ServiceRecord,
  { number, taskDefinitionArn }: { number: string; taskDefinitionArn: string },
): Wire<Deployment> {
  const now = place.world.clock.now()
  const { launchType, capacityProviderStrategy, platformVersion, platformFamily, networkConfiguration } = service
  return {
    id: `ecs-svc/${number}`,
    status: 'PRIMARY',
    taskDefinition: taskDefinitionArn,
    desiredCount: service.desiredCount ?? 0,
    failedTasks: 0,
    createdAt: now,
    updatedAt: now,
    ...(capacityProviderStrategy?.length ? { capacityProviderStrategy } : { launchType }),
    ...(platformVersion && { platformVersion: platformVersion === 'LATEST' ? '1.4.0' : platformVersion }),
    ...(platformFamily && { platformFamily }),
    ...(networkConfiguration && { networkConfiguration: structuredClone(networkConfiguration) }),
    rolloutState: 'IN_PROGRESS',
    rolloutStateReason: `ECS deployment ecs-svc/${number} in progress.`,
  }
}
