import type { Deployment, Task } from '@aws-sdk/client-ecs'
import { circuitBreakerThreshold } from '@/lib/ecs/deployment'
import type { Wire } from '../wire'
import type { ServiceRecord } from '../world'
import { beginDeployment } from './deployment'
import { hasHealthCheck } from './health'
import type { Place } from './place'
import { currentServiceDeployment, lastGoodRevision, revisionArn } from './service-deployment'
import { addEvent, eventText } from './service-event'

/**
 * One more task of the deployment could not be placed or started, or failed its health checks: counts it, and trips
 * the circuit breaker at its threshold. That a COMPLETED deployment counts no more is our reading.
 * Source: Amazon ECS API, Deployment.failedTasks; Amazon ECS developer guide, How the Amazon ECS deployment circuit
 * breaker detects failures.
 */
export function countFailure(place: Place, record: ServiceRecord, deploymentId: string | undefined): void {
  const deployment = record.service.deployments?.find(({ id }) => id === deploymentId)
  if (deployment?.rolloutState !== 'IN_PROGRESS') return
  deployment.failedTasks = (deployment.failedTasks ?? 0) + 1
  deployment.updatedAt = place.world.clock.now()
  const breaker = record.service.deploymentConfiguration?.deploymentCircuitBreaker
  if (deployment.status !== 'PRIMARY' || !breaker?.enable) return
  const current = currentServiceDeployment(place, record)
  if (current?.deploymentCircuitBreaker) current.deploymentCircuitBreaker.failureCount = deployment.failedTasks
  const threshold = circuitBreakerThreshold(record.service.desiredCount ?? 0, breaker.thresholdConfiguration)
  if (deployment.failedTasks >= threshold) trip(place, record, deployment)
}

/** A task that does well ends a row of failures: RUNNING, or HEALTHY where it has a health check. */
export function countHealthy(place: Place, record: ServiceRecord, task: Wire<Task>): void {
  const deployment = record.service.deployments?.find(({ id }) => id === task.startedBy)
  const breaker = record.service.deploymentConfiguration?.deploymentCircuitBreaker
  if (!deployment || breaker?.resetOnHealthyTask === false) return
  if (task.healthStatus !== 'HEALTHY' && hasHealthCheck(place, task)) return
  deployment.failedTasks = 0
  const current = currentServiceDeployment(place, record)
  if (deployment.status === 'PRIMARY' && current?.status === 'IN_PROGRESS' && current.deploymentCircuitBreaker)
    current.deploymentCircuitBreaker.failureCount = 0
}

function trip(place: Place, record: ServiceRecord, failed: Wire<Deployment>): void {
  const { service } = record
  const now = place.world.clock.now()
  failed.rolloutState = 'FAILED'
  failed.rolloutStateReason = 'ECS deployment circuit breaker: tasks failed to start.'
  addEvent(place, record, eventText.deploymentFailed(service, failed.id ?? ''))
  const current = currentServiceDeployment(place, record)
  if (current?.deploymentCircuitBreaker) current.deploymentCircuitBreaker.status = 'TRIGGERED'
  if (current) current.updatedAt = now
  const wantsRollback = service.deploymentConfiguration?.deploymentCircuitBreaker?.rollback ?? false
  const lastGood = wantsRollback ? lastCompletedDefinition(place, record, failed) : undefined
  if (lastGood) rollBack(place, record, lastGood)
  else if (current) Object.assign(current, { ...givenUp(wantsRollback), finishedAt: now })
}

function rollBack(place: Place, record: ServiceRecord, taskDefinitionArn: string): void {
  const deployment = beginDeployment(place, record, { taskDefinitionArn, reason: 'rollback' })
  deployment.rolloutStateReason = `ECS deployment circuit breaker: rolling back to deploymentId ${deployment.id}.`
  addEvent(place, record, eventText.rollingBack(record.service, deployment.id ?? ''))
  const current = currentServiceDeployment(place, record)
  if (!current) return
  Object.assign(current, {
    status: 'ROLLBACK_IN_PROGRESS',
    statusReason: thresholdExceeded,
    rollback: {
      reason: thresholdExceeded,
      startedAt: place.world.clock.now(),
      serviceRevisionArn: revisionArn(place, record.service.serviceName, deployment.id?.split('/').at(-1) ?? ''),
    },
  })
}

/** The task definition of the last deployment that completed; undefined when none ever did. */
function lastCompletedDefinition(place: Place, record: ServiceRecord, failed: Wire<Deployment>): string | undefined {
  const { deployments } = record.service
  const standing = deployments?.find(({ id, rolloutState }) => id !== failed.id && rolloutState === 'COMPLETED')
  return standing?.taskDefinition ?? lastGoodRevision(place, record)?.taskDefinition
}

// Texts seen in public answers of DescribeServiceDeployments and in Terraform's tests.
const thresholdExceeded = 'Service deployment rolled back because the circuit breaker threshold was exceeded.'

function givenUp(wantsRollback: boolean) {
  if (!wantsRollback) return { status: 'STOPPED', statusReason: 'The circuit breaker threshold was exceeded.' }
  return { status: 'ROLLBACK_FAILED', statusReason: 'No rollback candidate was found to run the rollback.' }
}
