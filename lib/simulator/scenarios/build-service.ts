import type { DeploymentConfiguration, Service, TaskDefinition } from '@aws-sdk/client-ecs'
import { usualBehaviour } from '../lifecycle/behaviour'
import { clusterArnAt, type Place } from '../lifecycle/place'
import { startService } from '../lifecycle/service'
import type { Wire } from '../wire'
import type { ServiceRecord, TaskBehaviour } from '../world'
import { arnsOf } from './build-arn'
import { tagsOf } from './build-cluster'
import { addDeployments, type DeploymentPlan } from './build-deployment'
import { awsvpc } from './build-network'

export type Launch = Pick<Wire<Service>, 'launchType' | 'capacityProviderStrategy' | 'platformVersion'>

export const onFargate: Launch = { launchType: 'FARGATE', platformVersion: '1.4.0' }
export const onFargateSpot: Launch = spotShare({ fargate: 0, spot: 1 })

/** A strategy of Fargate and Fargate Spot by weight. */
export function spotShare(weight: { fargate: number; spot: number }): Launch {
  const strategy = [
    { capacityProvider: 'FARGATE', weight: weight.fargate, base: 0 },
    { capacityProvider: 'FARGATE_SPOT', weight: weight.spot, base: 0 },
  ]
  return { capacityProviderStrategy: strategy.filter((item) => item.weight > 0), platformVersion: '1.4.0' }
}

export type ServicePlan = {
  name: string
  desiredCount: number
  createdAt: number
  launch: Launch
  /** Newest first: the first is PRIMARY. */
  deployments: readonly [DeploymentPlan, ...DeploymentPlan[]]
  deploymentConfiguration?: Wire<DeploymentConfiguration>
  targetGroup?: { name: string; containerName: string; containerPort: number }
  behaviour?: Partial<TaskBehaviour>
  /** What differs for one revision, by its ARN. */
  revisionBehaviour?: Record<string, Partial<TaskBehaviour>>
  tags?: Readonly<Record<string, string>>
  /** Anything else of the record, as the API writes it. */
  service?: Partial<Wire<Service>>
}

/** The circuit breaker with rollback, and ECS's default percentages unless told otherwise. */
export function rolling(minimumHealthyPercent = 100, maximumPercent = 200): Wire<DeploymentConfiguration> {
  return {
    deploymentCircuitBreaker: { enable: true, rollback: true },
    minimumHealthyPercent,
    maximumPercent,
    strategy: 'ROLLING',
  }
}

/** Adds a service with its deployments; its tasks are added next, and then `startService` sets it going. */
export function addService(place: Place, plan: ServicePlan): ServiceRecord {
  const launchType = plan.launch.launchType ?? 'FARGATE'
  const record: ServiceRecord = {
    service: serviceOf(place, plan),
    behaviour: { ...usualBehaviour(launchType), ...plan.behaviour },
    ...(plan.revisionBehaviour ? { revisionBehaviour: plan.revisionBehaviour } : {}),
  }
  place.cluster.services.set(plan.name, record)
  addDeployments(place, record, plan.deployments)
  if (plan.tags) place.region.tags.set(record.service.serviceArn ?? '', tagsOf(plan.tags))
  return record
}

function serviceOf(place: Place, plan: ServicePlan): Wire<Service> {
  const [{ taskDefinition }] = plan.deployments
  const fargate = plan.launch.platformVersion !== undefined
  return {
    serviceArn: clusterArnAt(place, 'service', plan.name),
    serviceName: plan.name,
    clusterArn: place.cluster.cluster.clusterArn,
    status: 'ACTIVE',
    desiredCount: plan.desiredCount,
    taskDefinition: taskDefinition.taskDefinitionArn,
    ...plan.launch,
    ...(fargate ? { platformFamily: 'Linux' } : {}),
    deploymentConfiguration: plan.deploymentConfiguration ?? rolling(),
    deployments: [],
    events: [],
    createdAt: plan.createdAt,
    createdBy: arnsOf(place.region).role('ci-deploy'),
    ...balancerOf(place, plan),
    serviceRegistries: [],
    placementConstraints: [],
    placementStrategy: [],
    ...(usesAwsvpc(taskDefinition) ? { networkConfiguration: awsvpc() } : {}),
    schedulingStrategy: 'REPLICA',
    deploymentController: { type: 'ECS' },
    enableECSManagedTags: true,
    propagateTags: 'NONE',
    enableExecuteCommand: false,
    availabilityZoneRebalancing: fargate ? 'ENABLED' : 'DISABLED',
    ...plan.service,
  }
}

function balancerOf(place: Place, { targetGroup }: ServicePlan): Partial<Wire<Service>> {
  if (!targetGroup) return { loadBalancers: [] }
  const { name, containerName, containerPort } = targetGroup
  const targetGroupArn = arnsOf(place.region).targetGroup(name, place.world.random.hex(16))
  return {
    loadBalancers: [{ targetGroupArn, containerName, containerPort }],
    roleArn: `arn:aws:iam::${place.region.accountId}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS`,
    healthCheckGracePeriodSeconds: 30,
  }
}

function usesAwsvpc({ networkMode }: Wire<TaskDefinition>): boolean {
  return networkMode === 'awsvpc'
}

/** Starts the scheduler for every service of the cluster. */
export function startServices(place: Place): void {
  for (const record of place.cluster.services.values()) startService(place, record)
}
