import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  circuitBreakerThreshold,
  type DeploymentState,
  deploymentCondition,
  healthyFloor,
  serviceDeploymentCondition,
  taskCeiling,
} from './deployment'

describe('the circuit breaker', () => {
  test.each([
    [0, 3],
    [1, 3],
    [6, 3],
    [7, 4],
    [25, 13],
    [400, 200],
    [1000, 200],
  ])('of %i desired tasks trips at %i failures', (desired, failures) => {
    expect(circuitBreakerThreshold(desired)).toBe(failures)
  })

  test.each([
    ['COUNT', 7, 100, 7],
    ['BOUNDED_PERCENT', 25, 40, 10],
    ['BOUNDED_PERCENT', 100, 1000, 200],
    ['UNBOUNDED_PERCENT', 100, 1000, 1000],
    ['UNBOUNDED_PERCENT', 10, 3, 1],
    [undefined, undefined, 25, 13],
  ])('configured as %s %s trips for %i desired tasks at %i', (type, value, desired, failures) => {
    expect(circuitBreakerThreshold(desired, { type, value })).toBe(failures)
  })
})

test('minimum healthy rounds up, maximum rounds down', () => {
  expect([healthyFloor(3, 50), healthyFloor(3, 100), healthyFloor(7, 34)]).toEqual([2, 3, 3])
  expect([taskCeiling(3, 150), taskCeiling(3, 200), taskCeiling(1, 150)]).toEqual([4, 6, 1])
})

test('the floor is never above the ceiling when the percents leave room', () => {
  const counts = fc.integer({ min: 0, max: 5000 })
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 100, max: 200 }), (desired, low, high) => {
      expect(healthyFloor(desired, low)).toBeLessThanOrEqual(desired)
      expect(taskCeiling(desired, high)).toBeGreaterThanOrEqual(desired)
    }),
  )
})

const base: DeploymentState = {
  status: 'PRIMARY',
  rolloutState: 'COMPLETED',
  desiredCount: 4,
  runningCount: 4,
  failedTasks: 0,
}

test.each<[string, Partial<DeploymentState>, string]>([
  ['complete and whole', {}, 'steady'],
  ['complete and short of tasks', { runningCount: 3 }, 'degraded'],
  ['in progress and healthy', { rolloutState: 'IN_PROGRESS' }, 'changing'],
  ['in progress and losing its tasks', { rolloutState: 'IN_PROGRESS', runningCount: 0, failedTasks: 2 }, 'failing'],
  ['given up', { rolloutState: 'FAILED' }, 'failing'],
  ['being replaced', { status: 'ACTIVE' }, 'leaving'],
  ['gone', { status: 'INACTIVE' }, 'atRest'],
  ['without a rollout state and short', { rolloutState: null, runningCount: 1 }, 'changing'],
  ['scaled to zero', { desiredCount: 0, runningCount: 0 }, 'atRest'],
  ['without counts', { desiredCount: null }, 'unknown'],
  ['in a status of tomorrow', { status: 'SHADOW' }, 'unknown'],
])('a deployment %s has its condition', (_, change, condition) => {
  expect(deploymentCondition({ ...base, ...change })).toBe(condition)
})

test.each([
  ['SUCCESSFUL', 'steady'],
  ['IN_PROGRESS', 'changing'],
  ['ROLLBACK_IN_PROGRESS', 'changing'],
  ['ROLLBACK_SUCCESSFUL', 'failing'],
  ['ROLLBACK_FAILED', 'failing'],
  ['STOPPED', 'note'],
  ['toString', 'unknown'],
  [null, 'unknown'],
])('a service deployment that is %s is %s', (status, condition) => {
  expect(serviceDeploymentCondition(status)).toBe(condition)
})
