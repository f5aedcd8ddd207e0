import { expect, test } from 'vitest'
import { type DeploymentState, deploymentCondition, serviceDeploymentCondition } from './deployment-condition'

const base: DeploymentState = {
  status: 'PRIMARY',
  rolloutState: 'COMPLETED',
  desiredCount: 4,
  runningCount: 4,
  pendingCount: 0,
  failedTasks: 0,
}

test.each<[string, Partial<DeploymentState>, string]>([
  ['complete and whole', {}, 'steady'],
  ['complete and short of tasks', { runningCount: 3 }, 'degraded'],
  ['complete and scaling out', { runningCount: 3, pendingCount: 1 }, 'changing'],
  ['in progress and healthy', { rolloutState: 'IN_PROGRESS' }, 'changing'],
  ['in progress and losing its tasks', { rolloutState: 'IN_PROGRESS', runningCount: 0, failedTasks: 2 }, 'failing'],
  ['given up', { rolloutState: 'FAILED' }, 'failing'],
  ['being replaced', { status: 'ACTIVE' }, 'leaving'],
  ['gone', { status: 'INACTIVE' }, 'atRest'],
  ['without a rollout state and short', { rolloutState: null, runningCount: 1 }, 'changing'],
  ['scaled to zero', { desiredCount: 0, runningCount: 0 }, 'atRest'],
  ['without counts', { desiredCount: null }, 'unknown'],
  ['short of tasks that may be pending', { runningCount: 3, pendingCount: null }, 'unknown'],
  ['that lost tasks, nobody knows of how many', { runningCount: null, failedTasks: 2 }, 'unknown'],
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
