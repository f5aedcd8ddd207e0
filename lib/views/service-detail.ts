import type { DeploymentConfiguration, Service } from '@aws-sdk/client-ecs'
import { circuitBreakerThreshold, healthyFloor, taskCeiling } from '@/lib/ecs/deployment'
import { isObject } from '@/lib/value/is-object'
import { booleanOf, countOf, numberOf, objectOf, objectsOf, textOf, textsOf } from './field'
import type { ServiceDetail } from './service'
import { serviceEventRow, serviceRow } from './service-row'
import { serviceSettings } from './service-setting'
import { tagViews } from './tag'

/** One service with everything that its page shows of itself. */
export function serviceDetail(service: Partial<Service>): ServiceDetail {
  return {
    ...serviceRow(service),
    ...rolloutBounds(service),
    ...attachedParts(service),
    events: objectsOf(service.events).map(serviceEventRow),
    deploymentController: textOf(objectOf(service.deploymentController).type) ?? 'ECS',
    circuitBreaker: circuitBreaker(service),
    alarms: alarms(service),
    healthCheckGracePeriodSeconds: numberOf(service.healthCheckGracePeriodSeconds),
    enableExecuteCommand: booleanOf(service.enableExecuteCommand) ?? false,
    enableECSManagedTags: booleanOf(service.enableECSManagedTags) ?? false,
    propagateTags: textOf(service.propagateTags),
    availabilityZoneRebalancing: textOf(service.availabilityZoneRebalancing),
    roleArn: textOf(service.roleArn),
    createdBy: textOf(service.createdBy),
    tags: tagViews(service.tags),
    others: serviceSettings(service),
  }
}

/*
 * API reference, DeploymentConfiguration: strategy is ROLLING when none is set; the percents are answered as they hold.
 */
function rolloutBounds(service: Partial<Service>) {
  const configuration = objectOf(service.deploymentConfiguration)
  const desiredCount = countOf(service.desiredCount)
  const minimumHealthyPercent = countOf(configuration.minimumHealthyPercent)
  const maximumPercent = countOf(configuration.maximumPercent)
  const isKnown = (percent: number | null): percent is number => percent !== null && desiredCount !== null
  return {
    strategy: textOf(configuration.strategy) ?? 'ROLLING',
    minimumHealthyPercent,
    maximumPercent,
    minimumTasks: isKnown(minimumHealthyPercent) ? healthyFloor(desiredCount ?? 0, minimumHealthyPercent) : null,
    maximumTasks: isKnown(maximumPercent) ? taskCeiling(desiredCount ?? 0, maximumPercent) : null,
  }
}

/** The circuit breaker of the running deployment; null when ECS does not tell of one. */
export function circuitBreaker(service: Partial<Service>): ServiceDetail['circuitBreaker'] {
  const breaker = objectOf(service.deploymentConfiguration).deploymentCircuitBreaker
  const desiredCount = countOf(service.desiredCount)
  if (!isObject(breaker) || desiredCount === null) return null
  const primary = objectsOf(service.deployments).find(({ status }) => status === 'PRIMARY')
  const thresholdTasks = circuitBreakerThreshold(desiredCount, threshold(breaker))
  const failedTasks = countOf(primary?.failedTasks) ?? 0
  return {
    enabled: booleanOf(breaker.enable) ?? false,
    rollback: booleanOf(breaker.rollback) ?? false,
    thresholdTasks,
    failedTasks,
    failuresLeft: Math.max(0, thresholdTasks - failedTasks),
  }
}

function alarms(service: Partial<Service>): ServiceDetail['alarms'] {
  const { enable, rollback, alarmNames } = objectOf(objectOf(service.deploymentConfiguration).alarms)
  const names = textsOf(alarmNames)
  if (names.length === 0) return null
  return { enabled: booleanOf(enable) ?? false, rollback: booleanOf(rollback) ?? false, names }
}

function threshold(breaker: NonNullable<DeploymentConfiguration['deploymentCircuitBreaker']>) {
  const { type, value } = objectOf(breaker.thresholdConfiguration)
  const number = numberOf(value)
  return typeof type === 'string' && number !== null ? { type, value: number } : undefined
}

function attachedParts(service: Partial<Service>) {
  return {
    loadBalancers: objectsOf(service.loadBalancers).map((each) => ({
      targetGroupArn: textOf(each.targetGroupArn),
      loadBalancerName: textOf(each.loadBalancerName),
      containerName: textOf(each.containerName),
      containerPort: numberOf(each.containerPort),
    })),
    serviceRegistries: objectsOf(service.serviceRegistries).map((each) => ({
      registryArn: textOf(each.registryArn) ?? '',
      containerName: textOf(each.containerName),
      port: numberOf(each.port) ?? numberOf(each.containerPort),
    })),
    network: network(service),
    placementConstraints: objectsOf(service.placementConstraints).map((each) => ({
      type: textOf(each.type) ?? '',
      expression: textOf(each.expression),
    })),
    placementStrategy: objectsOf(service.placementStrategy).map((each) => ({
      type: textOf(each.type) ?? '',
      field: textOf(each.field),
    })),
  }
}

function network(service: Partial<Service>): ServiceDetail['network'] {
  const vpc = objectOf(service.networkConfiguration).awsvpcConfiguration
  if (!isObject(vpc)) return null
  return {
    subnets: textsOf(vpc.subnets),
    securityGroups: textsOf(vpc.securityGroups),
    assignPublicIp: textOf(vpc.assignPublicIp),
  }
}
