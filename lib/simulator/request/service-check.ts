import type { DeploymentConfiguration, LoadBalancer, SchedulingStrategy, TaskDefinition } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'
import { invalidParameter } from './errors'

/**
 * Refuses percentages that no deployment could work with.
 * Errors: InvalidParameterException.
 * Source: API_DeploymentConfiguration; the words are AWS's.
 */
export function checkDeploymentConfiguration(
  { maximumPercent = 200, minimumHealthyPercent = 100 }: Wire<DeploymentConfiguration>,
  schedulingStrategy: SchedulingStrategy | undefined,
): void {
  if (minimumHealthyPercent > 100) throw invalidParameter('minimumHealthyPercent must be at most 100')
  if (maximumPercent < 100) throw invalidParameter('maximumPercent must be at least 100')
  if (schedulingStrategy !== 'DAEMON' && maximumPercent === 100 && minimumHealthyPercent === 100) {
    throw invalidParameter('Both maximumPercent and minimumHealthyPercent cannot be 100 as this will block deployments')
  }
}

/**
 * Refuses a load balancer whose container or port the definition does not have.
 * Errors: InvalidParameterException.
 * Source: API_LoadBalancer; the words are AWS's.
 */
export function checkLoadBalancers(
  loadBalancers: readonly Wire<LoadBalancer>[],
  { containerDefinitions = [] }: Wire<TaskDefinition>,
): void {
  for (const { containerName, containerPort } of loadBalancers) {
    const container = containerDefinitions.find(({ name }) => name === containerName)
    if (!container) throw invalidParameter(`The container ${containerName} does not exist in the task definition.`)
    if (!container.portMappings?.some((mapping) => mapping.containerPort === containerPort)) {
      throw invalidParameter(`The container ${containerName} did not have a container port ${containerPort} defined.`)
    }
  }
}

/** Errors: InvalidParameterException; its words are unverified. */
export function checkDesiredCount(desiredCount: number | undefined): void {
  if (desiredCount !== undefined && desiredCount < 0) throw invalidParameter('desiredCount cannot be negative.')
}
