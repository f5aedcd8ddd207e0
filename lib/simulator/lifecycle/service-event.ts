import type { Service } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'
import type { ServiceRecord } from '../world'
import type { Place } from './place'
import type { UnplacedReason } from './placement'

const keptEvents = 100

/** Writes down what happened to a service: newest first, the newest hundred are kept. */
export function addEvent(place: Place, { service }: ServiceRecord, message: string): void {
  const event = { id: place.world.random.uuid(), createdAt: place.world.clock.now(), message }
  service.events = [event, ...(service.events ?? [])].slice(0, keptEvents)
}

/**
 * The texts of service events.
 * Source: Amazon ECS developer guide, Amazon ECS service event messages; where the guide is silent (pending tasks,
 * unhealthy tasks, failed starts, rollback), texts that public DescribeServices answers show.
 */
export const eventText = {
  started: (service: Wire<Service>, taskIds: readonly string[], replacedCount = 0) =>
    `${subject(service)} has started ${taskIds.length} tasks: ${named(taskIds)}.${
      replacedCount > 0 ? ` Amazon ECS replaced ${replacedCount} tasks due to an unhealthy status.` : ''
    }`,
  stopped: (service: Wire<Service>, taskIds: readonly string[]) =>
    `${subject(service)} has stopped ${taskIds.length} running tasks: ${named(taskIds)}.`,
  stoppedPending: (service: Wire<Service>, count: number) => `${subject(service)} stopped ${count} pending tasks.`,
  registered: (service: Wire<Service>, count: number, targetGroupArn: string) =>
    `${subject(service)} registered ${count} targets in (target-group ${targetGroupArn})`,
  deregistered: (service: Wire<Service>, count: number, targetGroupArn: string) =>
    `${subject(service)} deregistered ${count} targets in (target-group ${targetGroupArn})`,
  draining: (service: Wire<Service>, deploymentId: string, count: number) =>
    `(service ${service.serviceName}, taskSet ${deploymentId}) has begun draining connections on ${count} tasks.`,
  deploymentCompleted: (service: Wire<Service>, deploymentId: string) =>
    `${subject(service)} (deployment ${deploymentId}) deployment completed.`,
  deploymentFailed: (service: Wire<Service>, deploymentId: string) =>
    `${subject(service)} (deployment ${deploymentId}) deployment failed: tasks failed to start.`,
  rollingBack: (service: Wire<Service>, deploymentId: string) =>
    `${subject(service)} rolling back to deployment ${deploymentId}.`,
  steadyState: (service: Wire<Service>) => `${subject(service)} has reached a steady state.`,
  failedHealthChecks: (service: Wire<Service>, taskId: string) =>
    `${subject(service)} (task ${taskId}) failed container health checks.`,
  startImpaired: (service: Wire<Service>) =>
    `${subject(service)} is unable to consistently start tasks successfully. ${seeAlso}`,
  failedToStart: (service: Wire<Service>, stoppedReason: string) =>
    `${subject(service)} was unable to place a task. Reason: ${stoppedReason.replace(/\.$/, '')}.`,
  blocked: (service: Wire<Service>) =>
    `${subject(service)} was unable to stop or start tasks during a deployment because of the service deployment ` +
    `configuration. Update the minimumHealthyPercent or maximumPercent value and try again.`,
  unplaced: (service: Wire<Service>, reason: UnplacedReason, closestInstanceId?: string) =>
    `${subject(service)} was unable to place a task because no container instance met all of its requirements. ` +
    `${closestInstanceId ? `The closest matching (container-instance ${closestInstanceId}) ${lacks[reason]}` : noInstances} ${seeAlso}`,
}

const seeAlso = 'For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.'
const noInstances = 'Reason: No Container Instances were found in your cluster.'

const lacks: Record<UnplacedReason, string> = {
  MEMORY: 'has insufficient memory available.',
  CPU: 'has insufficient CPU units available.',
  PORTS: 'is already using a port required by your task.',
  GPU: 'has insufficient GPU resource available.',
  AGENT: 'encountered error "AGENT".',
  ATTRIBUTE: 'is missing an attribute required by your task.',
  NO_INSTANCES: noInstances,
}

function subject(service: Wire<Service>): string {
  return `(service ${service.serviceName})`
}

function named(taskIds: readonly string[]): string {
  return taskIds.map((id) => `(task ${id})`).join(' ')
}
