import type { Deployment, Service, ServiceDeployment, ServiceRevision, TaskDefinition } from '@aws-sdk/client-ecs'
import { circuitBreakerThreshold } from '@/lib/ecs/deployment'
import { digestOf } from '../lifecycle/container'
import { clusterArnAt, type Place } from '../lifecycle/place'
import { revisionArn, updateCurrentRevisions } from '../lifecycle/service-deployment'
import type { Random } from '../random'
import type { Wire } from '../wire'
import type { ServiceRecord } from '../world'

export type DeploymentPlan = {
  taskDefinition: Wire<TaskDefinition>
  startedAt: number
  /** Absent while it is in progress. */
  finishedAt?: number
  /** The number of `ecs-svc/NUMBER`; default: made up. */
  number?: string
  failedTasks?: number
  /** Whether it still has tasks although a newer one is PRIMARY. */
  hasTasks?: boolean
}

/**
 * Adds the service's deployments of the past, newest first: those that stand in the service, and the service deployment
 * and service revision of each. Source: Amazon ECS API Reference, Deployment, ServiceDeployment, ServiceRevision.
 */
export function addDeployments(place: Place, record: ServiceRecord, plans: readonly DeploymentPlan[]): void {
  const { service } = record
  const numbered = plans.map((plan) => ({ ...plan, number: plan.number ?? digits(place.world.random, 19) }))
  // Oldest first, because the maps list in the order in which their entries came about.
  numbered.reverse().forEach((plan, index) => {
    const revision = revisionOf(place, service, plan)
    const before = numbered[index - 1]
    const sourceArn = before && revisionArn(place, service.serviceName, before.number)
    const deployment = serviceDeploymentOf(place, service, plan, sourceArn)
    place.cluster.serviceRevisions.set(revision.serviceRevisionArn ?? '', revision)
    place.cluster.serviceDeployments.set(deployment.serviceDeploymentArn ?? '', deployment)
    service.currentServiceDeployment = deployment.serviceDeploymentArn
  })
  const current = numbered.reverse().filter((plan, index) => index === 0 || plan.hasTasks)
  service.deployments = current.map((plan, index) => deploymentOf(service, plan, index === 0 ? 'PRIMARY' : 'ACTIVE'))
  updateCurrentRevisions(place, record)
}

type NumberedPlan = DeploymentPlan & { number: string }

function deploymentOf(service: Wire<Service>, plan: NumberedPlan, status: 'PRIMARY' | 'ACTIVE'): Wire<Deployment> {
  const { taskDefinition, startedAt, finishedAt, number, failedTasks = 0 } = plan
  const done = finishedAt !== undefined
  return {
    id: `ecs-svc/${number}`,
    status,
    taskDefinition: taskDefinition.taskDefinitionArn,
    desiredCount: status === 'PRIMARY' ? service.desiredCount : 0,
    failedTasks,
    createdAt: startedAt,
    updatedAt: finishedAt ?? startedAt,
    ...launchOf(service),
    rolloutState: done ? 'COMPLETED' : 'IN_PROGRESS',
    rolloutStateReason: `ECS deployment ecs-svc/${number} ${done ? 'completed' : 'in progress'}.`,
  }
}

function serviceDeploymentOf(
  place: Place,
  service: Wire<Service>,
  plan: NumberedPlan,
  sourceArn: string | undefined,
): Wire<ServiceDeployment> {
  const { startedAt, finishedAt, failedTasks = 0 } = plan
  const requestedTaskCount = service.desiredCount ?? 0
  const id = place.world.random.hex(21)
  return {
    serviceDeploymentArn: clusterArnAt(place, 'service-deployment', `${service.serviceName}/${id}`),
    serviceArn: service.serviceArn,
    clusterArn: service.clusterArn,
    createdAt: startedAt,
    startedAt,
    updatedAt: finishedAt ?? startedAt,
    ...(finishedAt === undefined ? {} : { finishedAt }),
    sourceServiceRevisions: sourceArn ? [{ arn: sourceArn }] : [],
    targetServiceRevision: { arn: revisionArn(place, service.serviceName, plan.number), requestedTaskCount },
    status: finishedAt === undefined ? 'IN_PROGRESS' : 'SUCCESSFUL',
    deploymentConfiguration: service.deploymentConfiguration,
    deploymentCircuitBreaker: {
      status: breakerStatus(service, finishedAt !== undefined),
      failureCount: failedTasks,
      threshold: circuitBreakerThreshold(requestedTaskCount),
    },
    alarms: { status: 'DISABLED' },
  }
}

function breakerStatus(service: Wire<Service>, done: boolean) {
  if (!service.deploymentConfiguration?.deploymentCircuitBreaker?.enable) return 'DISABLED'
  return done ? 'MONITORING_COMPLETE' : 'MONITORING'
}

function revisionOf(place: Place, service: Wire<Service>, plan: NumberedPlan): Wire<ServiceRevision> {
  const { taskDefinition, startedAt } = plan
  return {
    serviceRevisionArn: revisionArn(place, service.serviceName, plan.number),
    serviceArn: service.serviceArn,
    clusterArn: service.clusterArn,
    taskDefinition: taskDefinition.taskDefinitionArn,
    ...launchOf(service),
    loadBalancers: service.loadBalancers,
    serviceRegistries: service.serviceRegistries,
    containerImages: (taskDefinition.containerDefinitions ?? []).map(({ name, image }) => ({
      containerName: name,
      image,
      imageDigest: digestOf(image ?? ''),
    })),
    guardDutyEnabled: false,
    createdAt: startedAt,
  }
}

/** How a deployment's tasks are launched: as the service says now. */
function launchOf(service: Wire<Service>): Partial<Wire<Deployment>> {
  const { launchType, capacityProviderStrategy, platformVersion, platformFamily, networkConfiguration } = service
  const launch = { launchType, capacityProviderStrategy, platformVersion, platformFamily, networkConfiguration }
  return Object.fromEntries(Object.entries(launch).filter(([, value]) => value !== undefined))
}

function digits(random: Random, length: number): string {
  return Array.from({ length }, (_, index) => random.integer(index === 0 ? 1 : 0, 9)).join('')
}
