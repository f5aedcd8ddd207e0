import type { CreateServiceRequest, CreateServiceResponse, Service, TaskDefinition } from '@aws-sdk/client-ecs'
import { tag } from '@/lib/definition-rules/definition-shape'
import { serviceAnswer } from '../answers/service'
import { usualBehaviour } from '../lifecycle/behaviour'
import { platformFamilyOf } from '../lifecycle/capacity-provider'
import { beginDeployment } from '../lifecycle/deployment'
import type { Place } from '../lifecycle/place'
import { startService } from '../lifecycle/service'
import { invalidParameter } from '../request/errors'
import { findCluster } from '../request/find'
import { checkLaunch, type Launch, launchOf, launchTypesOf, networkOf } from '../request/launch'
import { operation } from '../request/operation'
import { checkDeploymentConfiguration, checkDesiredCount, checkLoadBalancers } from '../request/service-check'
import { usableTaskDefinition } from '../request/task-definition'
import { boolean, integer, list, oneOf, string, structure } from '../request/validate'
import { resourceArn } from '../resource-arn'
import { capacityProviderStrategyItem } from '../shapes/capacity-provider-strategy'
import { deploymentConfiguration, deploymentController } from '../shapes/deployment-configuration'
import { gatewayConnector, monitoringConfiguration } from '../shapes/gateway-connector'
import { loadBalancer, serviceRegistry, vpcLatticeConfiguration } from '../shapes/load-balancer'
import { networkConfiguration } from '../shapes/network-configuration'
import { placementConstraint, placementStrategy } from '../shapes/placement'
import { serviceConnectConfiguration } from '../shapes/service-connect'
import { serviceVolumeConfiguration } from '../shapes/task-volume'
import type { Wire } from '../wire'
import type { ServiceRecord } from '../world'

type Request = Wire<CreateServiceRequest>

/**
 * Creates a service and begins its first deployment. Subnets, security groups, target groups and roles are taken as
 * they come: there is no EC2, ELB or IAM here to ask.
 * Errors: ClusterNotFoundException, ClientException, InvalidParameterException.
 * Source: API_CreateService.
 */
export const createService = operation<CreateServiceRequest, CreateServiceResponse>({
  input: structure<CreateServiceRequest>({
    cluster: string,
    serviceName: string,
    taskDefinition: string,
    availabilityZoneRebalancing: oneOf('DISABLED', 'ENABLED'),
    loadBalancers: list(loadBalancer),
    serviceRegistries: list(serviceRegistry),
    desiredCount: integer,
    clientToken: string,
    launchType: oneOf('EC2', 'EXTERNAL', 'FARGATE', 'MANAGED_INSTANCES'),
    capacityProviderStrategy: list(capacityProviderStrategyItem),
    platformVersion: string,
    role: string,
    deploymentConfiguration,
    placementConstraints: list(placementConstraint),
    placementStrategy: list(placementStrategy),
    networkConfiguration,
    healthCheckGracePeriodSeconds: integer,
    schedulingStrategy: oneOf('DAEMON', 'REPLICA'),
    deploymentController,
    tags: list(tag),
    enableECSManagedTags: boolean,
    propagateTags: oneOf('NONE', 'SERVICE', 'TASK_DEFINITION'),
    enableExecuteCommand: boolean,
    serviceConnectConfiguration,
    volumeConfigurations: list(serviceVolumeConfiguration),
    vpcLatticeConfigurations: list(vpcLatticeConfiguration),
    gatewayConnectors: list(gatewayConnector),
    monitoring: monitoringConfiguration,
  }),
  run({ world, region, callerArn }, request) {
    const place: Place = { world, region, cluster: findCluster(region, request.cluster) }
    const { serviceName = '', taskDefinition: definitionName, tags } = request
    checkName(place, serviceName)
    // (unverified) words; only services of the EXTERNAL controller have none.
    if (definitionName === undefined) throw invalidParameter('TaskDefinition can not be blank.')
    const definition = usableTaskDefinition(region, definitionName)
    const launch = launchOf(place, request)
    refuse(place, { request, definition, launch })
    const service = newService(place, { request, definition, launch, callerArn })
    const [launchType] = launchTypesOf(place, launch)
    const record: ServiceRecord = { service, behaviour: usualBehaviour(launchType) }
    place.cluster.services.delete(serviceName)
    place.cluster.services.set(serviceName, record)
    region.tags.set(service.serviceArn ?? '', tags ?? [])
    beginDeployment(place, record, { taskDefinitionArn: definition.taskDefinitionArn ?? '', reason: 'created' })
    startService(place, record)
    return { service: serviceAnswer(region, place.cluster, record, { tags: true }) }
  },
})

/** Words of the second and third refusal as users report them. */
function checkName({ cluster }: Place, serviceName: string): void {
  if (!/^[a-zA-Z0-9\-_]{1,255}$/.test(serviceName)) {
    throw invalidParameter(`Service name must match ^[a-zA-Z0-9\\-_]{1,255}$, but was ${serviceName}`)
  }
  const status = cluster.services.get(serviceName)?.service.status
  if (status === 'ACTIVE') throw invalidParameter('Creation of service was not idempotent.')
  if (status === 'DRAINING') throw invalidParameter('Unable to Start a service that is still Draining.')
}

type Checked = { request: Request; definition: Wire<TaskDefinition>; launch: Launch }

function refuse(place: Place, { request, definition, launch }: Checked): void {
  const { schedulingStrategy, desiredCount, loadBalancers = [] } = request
  checkDesiredCount(desiredCount)
  if (schedulingStrategy === 'DAEMON' && desiredCount !== undefined) {
    throw invalidParameter('The daemon scheduling strategy does not support a desired count for services')
  }
  checkDeploymentConfiguration(request.deploymentConfiguration ?? {}, schedulingStrategy)
  checkLaunch(launchTypesOf(place, launch), definition, request.networkConfiguration)
  checkLoadBalancers(loadBalancers, definition)
}

/** Source: API_CreateService and API_DeploymentConfiguration for the defaults. */
function newService(
  place: Place,
  { request, definition, launch, callerArn }: Checked & { callerArn: string },
): Wire<Service> {
  const { schedulingStrategy = 'REPLICA', loadBalancers = [], platformVersion = 'LATEST' } = request
  const networkConfiguration = networkOf(request.networkConfiguration)
  const isDaemon = schedulingStrategy === 'DAEMON'
  const isFargate = launchTypesOf(place, launch).includes('FARGATE')
  return {
    serviceArn: resourceArn(place.region, 'service', `${place.cluster.cluster.clusterName}/${request.serviceName}`),
    serviceName: request.serviceName,
    clusterArn: place.cluster.cluster.clusterArn,
    loadBalancers,
    serviceRegistries: request.serviceRegistries ?? [],
    status: 'ACTIVE',
    desiredCount: request.desiredCount ?? 0,
    ...launch,
    ...(isFargate ? { platformVersion, platformFamily: platformFamilyOf(definition) } : {}),
    taskDefinition: definition.taskDefinitionArn,
    deploymentConfiguration: {
      deploymentCircuitBreaker: { enable: false, rollback: false },
      maximumPercent: isDaemon ? 100 : 200,
      minimumHealthyPercent: isDaemon ? 0 : 100,
      strategy: 'ROLLING',
      bakeTimeInMinutes: 0,
      ...request.deploymentConfiguration,
    },
    deployments: [],
    ...(request.role ? { roleArn: request.role } : {}),
    events: [],
    createdAt: place.world.clock.now(),
    placementConstraints: request.placementConstraints ?? [],
    placementStrategy: request.placementStrategy ?? [],
    ...(networkConfiguration ? { networkConfiguration } : {}),
    ...(loadBalancers.length > 0 ? { healthCheckGracePeriodSeconds: request.healthCheckGracePeriodSeconds ?? 0 } : {}),
    schedulingStrategy,
    deploymentController: request.deploymentController ?? { type: 'ECS' },
    createdBy: callerArn,
    enableECSManagedTags: request.enableECSManagedTags ?? false,
    propagateTags: request.propagateTags ?? 'NONE',
    enableExecuteCommand: request.enableExecuteCommand ?? false,
    availabilityZoneRebalancing: request.availabilityZoneRebalancing ?? 'DISABLED',
    resourceManagementType: 'CUSTOMER',
  }
}
