import type {
  CapacityProviderStrategyItem,
  LaunchType,
  NetworkConfiguration,
  TaskDefinition,
} from '@aws-sdk/client-ecs'
import { launchTypeOf } from '../lifecycle/capacity-provider'
import type { Place } from '../lifecycle/place'
import type { Wire } from '../wire'
import { checkedStrategy } from './capacity-provider'
import { invalidParameter } from './errors'

/** Where tasks are to run: on a launch type or through capacity providers, never both. */
export type Launch =
  | { launchType: LaunchType; capacityProviderStrategy?: undefined }
  | { launchType?: undefined; capacityProviderStrategy: Wire<CapacityProviderStrategyItem>[] }

type LaunchRequest = {
  launchType?: LaunchType | undefined
  capacityProviderStrategy?: Wire<CapacityProviderStrategyItem>[] | undefined
}

/**
 * What a request asks for, else the cluster's default strategy, else EC2.
 * Errors: InvalidParameterException.
 * Source: API_RunTask and API_CreateService, launchType and capacityProviderStrategy.
 */
export function launchOf({ cluster: { cluster } }: Place, request: LaunchRequest): Launch {
  const { launchType, capacityProviderStrategy: strategy = [] } = request
  if (launchType && strategy.length > 0) {
    throw invalidParameter('Specifying both a launch type and capacity provider strategy is not supported')
  }
  if (launchType) return { launchType }
  const providers = cluster.capacityProviders ?? []
  if (strategy.length > 0) return { capacityProviderStrategy: weighed(checkedStrategy(providers, strategy), '') }
  const byDefault = structuredClone(cluster.defaultCapacityProviderStrategy ?? [])
  return byDefault.length > 0 ? { capacityProviderStrategy: weighed(byDefault, 'default ') } : { launchType: 'EC2' }
}

/** Words as users report them for the default strategy. Source: API_CapacityProviderStrategyItem, weight. */
function weighed(
  strategy: Wire<CapacityProviderStrategyItem>[],
  which: '' | 'default ',
): Wire<CapacityProviderStrategyItem>[] {
  if (strategy.length === 1 || strategy.some(({ weight = 0 }) => weight > 0)) return strategy
  throw invalidParameter(
    `There are no capacity providers with a weight value greater than zero defined in the ${which}capacity provider ` +
      'strategy. At least one capacity provider must have a weight value greater than zero specified. Update the ' +
      "cluster's default capacity provider strategy or specify a valid capacity provider strategy and try again.",
  )
}

/** The launch types that a launch leads to. */
export function launchTypesOf({ region }: Place, launch: Launch): LaunchType[] {
  if (launch.launchType) return [launch.launchType]
  return launch.capacityProviderStrategy.map(({ capacityProvider = '' }) => launchTypeOf(region, capacityProvider))
}

/**
 * Refuses a definition that cannot run there, or a network that does not go with it.
 * Errors: InvalidParameterException, ClientException.
 */
export function checkLaunch(
  launchTypes: readonly LaunchType[],
  definition: Wire<TaskDefinition>,
  networkConfiguration: Wire<NetworkConfiguration> | undefined,
): void {
  for (const launchType of launchTypes) {
    if (!definition.compatibilities?.includes(launchType)) {
      throw invalidParameter(`Task definition does not support launch_type ${launchType}.`)
    }
  }
  const isAwsvpc = definition.networkMode === 'awsvpc'
  const subnets = networkConfiguration?.awsvpcConfiguration?.subnets ?? []
  if (isAwsvpc && subnets.length === 0) {
    throw invalidParameter("Network Configuration must be provided when networkMode 'awsvpc' is specified.")
  }
  if (!isAwsvpc && networkConfiguration?.awsvpcConfiguration) {
    throw invalidParameter('Network Configuration is not valid for the given networkMode of this task definition.')
  }
  checkCounts(networkConfiguration)
}

/** Source: Service quotas, subnets and security groups per awsvpcConfiguration; the words are unverified. */
function checkCounts(networkConfiguration: Wire<NetworkConfiguration> | undefined): void {
  const { subnets = [], securityGroups = [] } = networkConfiguration?.awsvpcConfiguration ?? {}
  if (subnets.length > 16) throw invalidParameter('subnets can have at most 16 items.')
  if (securityGroups.length > 5) throw invalidParameter('securityGroups can have at most 5 items.')
}

/** A network as ECS writes it down. Source: API_AwsVpcConfiguration, the default of assignPublicIp. */
export function networkOf(
  networkConfiguration: Wire<NetworkConfiguration> | undefined,
): Wire<NetworkConfiguration> | undefined {
  const { awsvpcConfiguration } = networkConfiguration ?? {}
  if (!awsvpcConfiguration) return undefined
  return { awsvpcConfiguration: { securityGroups: [], assignPublicIp: 'DISABLED', ...awsvpcConfiguration } }
}
