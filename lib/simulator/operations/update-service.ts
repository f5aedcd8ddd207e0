import type { Service, UpdateServiceRequest, UpdateServiceResponse } from '@aws-sdk/client-ecs'
import { serviceAnswer } from '../answers/service'
import { beginDeployment } from '../lifecycle/deployment'
import type { Place } from '../lifecycle/place'
import { reconcileService } from '../lifecycle/service'
import { checkedStrategy } from '../request/capacity-provider'
import { invalidParameter, serviceNotActive } from '../request/errors'
import { findCluster, findService } from '../request/find'
import { checkLaunch, type Launch, launchTypesOf, networkOf } from '../request/launch'
import { operation } from '../request/operation'
import { checkDeploymentConfiguration, checkDesiredCount, checkLoadBalancers } from '../request/service-check'
import { taskDefinitionRecord, usableTaskDefinition } from '../request/task-definition'
import { boolean, integer, list, oneOf, string, structure } from '../request/validate'
import { capacityProviderStrategyItem } from '../shapes/capacity-provider-strategy'
import { deploymentConfiguration, deploymentController } from '../shapes/deployment-configuration'
import { gatewayConnector, monitoringConfiguration } from '../shapes/gateway-connector'
import { loadBalancer, serviceRegistry, vpcLatticeConfiguration } from '../shapes/load-balancer'
import { networkConfiguration } from '../shapes/network-configuration'
import { placementConstraint, placementStrategy } from '../shapes/placement'
import { serviceConnectConfiguration } from '../shapes/service-connect'
import { serviceVolumeConfiguration } from '../shapes/task-volume'
import type { Wire } from '../wire'

type Changes = Partial<Wire<Service>>

/**
 * Changes a service; a new task definition, network, platform, strategy or load balancer, or `forceNewDeployment`,
 * begins a new deployment.
 * Errors: ClusterNotFoundException, ServiceNotFoundException, ServiceNotActiveException, ClientException,
 * InvalidParameterException.
 * Source: API_UpdateService.
 */
export const updateService = operation<UpdateServiceRequest, UpdateServiceResponse>({
  input: structure<UpdateServiceRequest>({
    cluster: string,
    service: string,
    desiredCount: integer,
    taskDefinition: string,
    capacityProviderStrategy: list(capacityProviderStrategyItem),
    deploymentConfiguration,
    availabilityZoneRebalancing: oneOf('DISABLED', 'ENABLED'),
    networkConfiguration,
    placementConstraints: list(placementConstraint),
    placementStrategy: list(placementStrategy),
    platformVersion: string,
    forceNewDeployment: boolean,
    healthCheckGracePeriodSeconds: integer,
    deploymentController,
    enableExecuteCommand: boolean,
    enableECSManagedTags: boolean,
    loadBalancers: list(loadBalancer),
    propagateTags: oneOf('NONE', 'SERVICE', 'TASK_DEFINITION'),
    serviceRegistries: list(serviceRegistry),
    serviceConnectConfiguration,
    volumeConfigurations: list(serviceVolumeConfiguration),
    vpcLatticeConfigurations: list(vpcLatticeConfiguration),
    gatewayConnectors: list(gatewayConnector),
    monitoring: monitoringConfiguration,
  }),
  run({ world, region }, request) {
    const place: Place = { world, region, cluster: findCluster(region, request.cluster) }
    const record = findService(region, place.cluster, request.service ?? '')
    const { service } = record
    if (service.status !== 'ACTIVE') throw serviceNotActive()
    const before = service.taskDefinition ?? ''
    const taskDefinitionArn = request.taskDefinition
      ? (usableTaskDefinition(region, request.taskDefinition).taskDefinitionArn ?? '')
      : before
    const changes = changesOf(place, service, request)
    refuse(place, { service, changes, taskDefinitionArn })
    const redeploys = taskDefinitionArn !== before || redeploying.some((member) => changes[member] !== undefined)
    Object.assign(service, changes)
    if (changes.capacityProviderStrategy) delete service.launchType
    if (redeploys) beginDeployment(place, record, { taskDefinitionArn, reason: 'updated' })
    else if (request.forceNewDeployment) beginDeployment(place, record, { taskDefinitionArn, reason: 'forced' })
    reconcileService(place, record)
    return { service: serviceAnswer(region, place.cluster, record, { tags: true }) }
  },
})

/** Source: API_UpdateService, which members trigger a new service deployment. */
const redeploying: readonly (keyof Service)[] = [
  'networkConfiguration',
  'platformVersion',
  'capacityProviderStrategy',
  'loadBalancers',
  'serviceRegistries',
]

/** The members that the request changes, as the service carries them. */
function changesOf(place: Place, service: Wire<Service>, request: Wire<UpdateServiceRequest>): Changes {
  const changes: Changes = {
    desiredCount: request.desiredCount,
    capacityProviderStrategy:
      request.capacityProviderStrategy &&
      checkedStrategy(place.cluster.cluster.capacityProviders ?? [], request.capacityProviderStrategy),
    deploymentConfiguration: request.deploymentConfiguration && {
      ...service.deploymentConfiguration,
      ...request.deploymentConfiguration,
    },
    availabilityZoneRebalancing: request.availabilityZoneRebalancing,
    networkConfiguration: networkOf(request.networkConfiguration),
    placementConstraints: request.placementConstraints,
    placementStrategy: request.placementStrategy,
    platformVersion: request.platformVersion,
    healthCheckGracePeriodSeconds: request.healthCheckGracePeriodSeconds,
    deploymentController: request.deploymentController,
    enableExecuteCommand: request.enableExecuteCommand,
    enableECSManagedTags: request.enableECSManagedTags,
    loadBalancers: request.loadBalancers,
    propagateTags: request.propagateTags,
    serviceRegistries: request.serviceRegistries,
  }
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
}

function refuse(
  place: Place,
  { service, changes, taskDefinitionArn }: { service: Wire<Service>; changes: Changes; taskDefinitionArn: string },
): void {
  const after = { ...service, ...changes }
  checkDesiredCount(changes.desiredCount)
  if (after.schedulingStrategy === 'DAEMON' && changes.desiredCount !== undefined) {
    throw invalidParameter('The daemon scheduling strategy does not support a desired count for services')
  }
  checkDeploymentConfiguration(after.deploymentConfiguration ?? {}, after.schedulingStrategy)
  const definition = taskDefinitionRecord(place.region, taskDefinitionArn)
  if (!definition) return
  const launch = { launchType: after.launchType, capacityProviderStrategy: after.capacityProviderStrategy } as Launch
  checkLaunch(launchTypesOf(place, launch), definition, after.networkConfiguration)
  checkLoadBalancers(after.loadBalancers ?? [], definition)
}
