import type { Service } from '@aws-sdk/client-ecs'
import { objectOf, objectsOf } from './field'
import { otherSettings, type SettingView } from './setting'

// What the page shows in a place of its own, or what only repeats the address of the service.
const SHOWN_ELSEWHERE: ReadonlySet<string> = new Set([
  'serviceArn',
  'serviceName',
  'clusterArn',
  'loadBalancers',
  'serviceRegistries',
  'status',
  'desiredCount',
  'runningCount',
  'pendingCount',
  'launchType',
  'capacityProviderStrategy',
  'platformVersion',
  'taskDefinition',
  'taskSets',
  'deployments',
  'deploymentConfiguration',
  'roleArn',
  'events',
  'createdAt',
  'currentServiceDeployment',
  'currentServiceRevisions',
  'placementConstraints',
  'placementStrategy',
  'networkConfiguration',
  'healthCheckGracePeriodSeconds',
  'schedulingStrategy',
  'deploymentController',
  'tags',
  'createdBy',
  'enableECSManagedTags',
  'propagateTags',
  'enableExecuteCommand',
  'availabilityZoneRebalancing',
])

const SHOWN_OF_CONFIGURATION: ReadonlySet<string> = new Set([
  'minimumHealthyPercent',
  'maximumPercent',
  'strategy',
  'alarms',
  'deploymentCircuitBreaker',
])

const SHOWN_OF_BREAKER: ReadonlySet<string> = new Set(['enable', 'rollback'])

// Of a deployment these are settings; everything else is its state. Source: API reference, Deployment.
const SETTINGS_OF_DEPLOYMENT = [
  'serviceConnectConfiguration',
  'volumeConfigurations',
  'vpcLatticeConfigurations',
  'fargateEphemeralStorage',
] as const

/** Everything that is set for a service and has no place of its own on its page, by ECS's own names. */
export function serviceSettings(service: Partial<Service>): readonly SettingView[] {
  const configuration = objectOf(service.deploymentConfiguration)
  const primary = objectsOf(service.deployments).find(({ status }) => status === 'PRIMARY')
  const ofDeployment = Object.fromEntries(SETTINGS_OF_DEPLOYMENT.map((name) => [name, primary?.[name]]))
  return [
    ...otherSettings(configuration, SHOWN_OF_CONFIGURATION),
    ...otherSettings(objectOf(configuration.deploymentCircuitBreaker), SHOWN_OF_BREAKER),
    ...otherSettings(ofDeployment, new Set()),
    ...otherSettings(service, SHOWN_ELSEWHERE),
  ]
}
