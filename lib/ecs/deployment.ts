import type { DeploymentCircuitBreaker } from '@aws-sdk/client-ecs'

/**
 * How few of a service's tasks may be healthy while a deployment runs. Rounds up.
 * Source: Amazon ECS API, DeploymentConfiguration.minimumHealthyPercent.
 */
export function healthyFloor(desiredCount: number, minimumHealthyPercent: number): number {
  return Math.ceil((desiredCount * minimumHealthyPercent) / 100)
}

/**
 * How many of a service's tasks may be RUNNING or PENDING while a deployment runs. Rounds down.
 * Source: Amazon ECS API, DeploymentConfiguration.maximumPercent.
 */
export function taskCeiling(desiredCount: number, maximumPercent: number): number {
  return Math.floor((desiredCount * maximumPercent) / 100)
}

type ThresholdConfiguration = DeploymentCircuitBreaker['thresholdConfiguration']

/**
 * How many consecutive failed tasks trip the deployment circuit breaker: half of the desired count, at least 3, at
 * most 200, unless the service says otherwise.
 * Source: Amazon ECS developer guide, How the Amazon ECS deployment circuit breaker detects failures; Amazon ECS API,
 * ThresholdConfiguration. That percentages round up follows the guide's example (25 tasks, threshold 13).
 */
export function circuitBreakerThreshold(desiredCount: number, configuration?: ThresholdConfiguration): number {
  const { type = 'BOUNDED_PERCENT', value = 50 } = configuration ?? {}
  if (type === 'COUNT') return value
  const share = Math.ceil((desiredCount * value) / 100)
  return type === 'UNBOUNDED_PERCENT' ? share : Math.min(200, Math.max(3, share))
}
