import { describe, expect, test } from 'vitest'
import { clusterCondition, clusterConditionWith, containerInsights, statistic } from './cluster'
import { type Condition, conditionOf, worstCondition } from './condition'
import { type ContainerState, containerCondition, isOutOfMemory } from './container'
import { containerInstanceCondition, reservedPorts, resourceNumber } from './container-instance'
import { type ServiceState, serviceCondition } from './service'
import { lifeIndex, type TaskState, taskCondition } from './task'
import { launchTypeOf, networkModeOf, newestFirst, taskDefinitionCondition } from './task-definition'

const primary = {
  status: 'PRIMARY',
  rolloutState: 'COMPLETED',
  desiredCount: 4,
  runningCount: 4,
  pendingCount: 0,
  failedTasks: 0,
}
const old = { ...primary, status: 'ACTIVE' }
const rolling = { ...primary, rolloutState: 'IN_PROGRESS', runningCount: 2 }
const steady: ServiceState = {
  status: 'ACTIVE',
  desiredCount: 4,
  runningCount: 4,
  pendingCount: 0,
  deployments: [primary],
}

describe('a service', () => {
  test.each<[string, Partial<ServiceState>, Condition]>([
    ['runs what it should', {}, 'steady'],
    ['deploys and is healthy', { deployments: [rolling, old], runningCount: 4 }, 'changing'],
    [
      'deploys with few tasks and no fault',
      { deployments: [rolling, old], runningCount: 2, pendingCount: 0 },
      'changing',
    ],
    ['has a rollout that failed', { deployments: [{ ...rolling, rolloutState: 'FAILED' }] }, 'failing'],
    ['rolls back', { deployments: [rolling, { ...old, rolloutState: 'FAILED' }] }, 'failing'],
    ['deploys what keeps failing', { deployments: [{ ...rolling, failedTasks: 3 }, old] }, 'failing'],
    ['got over a failed task', { deployments: [{ ...primary, failedTasks: 1 }] }, 'steady'],
    ['lacks tasks that nothing brings', { runningCount: 3 }, 'degraded'],
    ['lacks tasks that are starting', { runningCount: 3, pendingCount: 1 }, 'changing'],
    ['lacks tasks, and nobody knows whether others start', { runningCount: 3, pendingCount: null }, 'unknown'],
    ['lacks tasks that cannot be placed', { runningCount: 3, pendingCount: 1, trouble: 'degraded' }, 'degraded'],
    ['lacks tasks that cannot start', { runningCount: 0, pendingCount: 4, trouble: 'failing' }, 'failing'],
    ['had trouble and runs all', { trouble: 'failing' }, 'steady'],
    ['runs more than it should', { runningCount: 5 }, 'changing'],
    [
      'is scaled to zero',
      { desiredCount: 0, runningCount: 0, deployments: [{ ...primary, desiredCount: 0, runningCount: 0 }] },
      'atRest',
    ],
    ['is on its way to zero', { desiredCount: 0, runningCount: 2 }, 'changing'],
    ['drains', { status: 'DRAINING' }, 'leaving'],
    ['is gone', { status: 'INACTIVE', runningCount: 0 }, 'atRest'],
    ['has no deployments listed', { deployments: [] }, 'steady'],
    ['has no count told', { runningCount: null }, 'unknown'],
    ['has a status of tomorrow', { status: 'PAUSED' }, 'unknown'],
  ])('that %s', (_, change, condition) => {
    expect(serviceCondition({ ...steady, ...change })).toBe(condition)
  })
})

const running: TaskState = {
  lastStatus: 'RUNNING',
  desiredStatus: 'RUNNING',
  healthStatus: 'HEALTHY',
  connectivity: 'CONNECTED',
  stopCondition: null,
}

describe('a task', () => {
  test.each<[string, Partial<TaskState>, Condition]>([
    ['runs', {}, 'steady'],
    ['runs without a health check', { healthStatus: 'UNKNOWN' }, 'steady'],
    ['is unhealthy', { healthStatus: 'UNHEALTHY' }, 'failing'],
    ['is told to stop', { desiredStatus: 'STOPPED' }, 'leaving'],
    ['cannot be seen', { connectivity: 'DISCONNECTED' }, 'unknown'],
    ['is provisioned', { lastStatus: 'PROVISIONING' }, 'changing'],
    ['is pending', { lastStatus: 'PENDING' }, 'changing'],
    ['is activated', { lastStatus: 'ACTIVATING' }, 'changing'],
    ['is stopped before it runs', { lastStatus: 'PENDING', desiredStatus: 'STOPPED' }, 'leaving'],
    ['is deactivated', { lastStatus: 'DEACTIVATING' }, 'leaving'],
    ['stops', { lastStatus: 'STOPPING' }, 'leaving'],
    ['is deprovisioned', { lastStatus: 'DEPROVISIONING' }, 'leaving'],
    ['has stopped for a fault', { lastStatus: 'STOPPED', stopCondition: 'failing' }, 'failing'],
    ['has stopped', { lastStatus: 'STOPPED' }, 'atRest'],
    ['has a status of tomorrow', { lastStatus: 'DREAMING' }, 'unknown'],
    ['has no status', { lastStatus: null }, 'unknown'],
  ])('that %s', (_, change, condition) => {
    expect(taskCondition({ ...running, ...change })).toBe(condition)
  })

  test('lives from PROVISIONING to DELETED, and a status of tomorrow has no place', () => {
    expect([lifeIndex('PROVISIONING'), lifeIndex('RUNNING'), lifeIndex('DELETED'), lifeIndex('X')]).toEqual([
      0,
      3,
      8,
      null,
    ])
  })
})

test.each<[Partial<ContainerState>, Condition]>([
  [{ lastStatus: 'RUNNING' }, 'steady'],
  [{ lastStatus: 'RUNNING', healthStatus: 'UNHEALTHY' }, 'failing'],
  [{ lastStatus: 'PENDING' }, 'changing'],
  [{ lastStatus: 'STOPPED', exitCode: 0 }, 'atRest'],
  [{ lastStatus: 'STOPPED', exitCode: 143 }, 'atRest'],
  [{ lastStatus: 'STOPPED', exitCode: 137 }, 'note'],
  [{ lastStatus: 'STOPPED', exitCode: 1 }, 'failing'],
  [{ lastStatus: 'STOPPED', exitCode: 137, reason: 'OutOfMemoryError: x' }, 'failing'],
  [{ lastStatus: 'STOPPED', reason: 'CannotPullContainerError: x' }, 'failing'],
  [{ lastStatus: 'STOPPED' }, 'unknown'],
  [{}, 'unknown'],
])('a container that is %j is %s', (change, condition) => {
  expect(containerCondition({ lastStatus: null, healthStatus: null, exitCode: null, reason: null, ...change })).toBe(
    condition,
  )
})

test.each([
  ['OutOfMemoryError: Container killed due to memory usage', true],
  ['OutOfMemoryError: container killed due to memory usage', true],
  ['exit status 137', false],
  [null, false],
])('%s speaks of memory: %s', (reason, isIt) => {
  expect(isOutOfMemory(reason)).toBe(isIt)
})

test.each<[string | null, boolean | null, string | null, Condition]>([
  ['ACTIVE', true, null, 'steady'],
  ['ACTIVE', true, 'OK', 'steady'],
  ['ACTIVE', true, 'IMPAIRED', 'degraded'],
  ['ACTIVE', false, null, 'degraded'],
  ['ACTIVE', null, null, 'unknown'],
  ['DRAINING', true, null, 'leaving'],
  ['DRAINING', false, null, 'degraded'],
  ['REGISTERING', null, null, 'changing'],
  ['REGISTRATION_FAILED', false, null, 'failing'],
  ['INACTIVE', false, null, 'atRest'],
  [null, true, null, 'unknown'],
])('a container instance %s, agent %s, health %s is %s', (status, agentConnected, overallHealth, condition) => {
  expect(containerInstanceCondition({ status, agentConnected, overallHealth })).toBe(condition)
})

test('resources of an instance are numbers, or nothing when they are not told', () => {
  const resources = [
    { name: 'MEMORY', number: 7482, strings: null },
    { name: 'GPU', number: null, strings: ['GPU-1', 'GPU-2'] },
    { name: 'PORTS', number: null, strings: ['8080', '22', '22'] },
    { name: 'PORTS_UDP', number: null, strings: ['53'] },
  ]
  expect(resourceNumber(resources, 'MEMORY')).toBe(7482)
  expect(resourceNumber(resources, 'GPU')).toBe(2)
  expect(resourceNumber(resources, 'CPU')).toBeNull()
  expect(reservedPorts(resources)).toEqual(['22', '53/udp', '8080'])
})

test.each<[string | null, string | null, Condition]>([
  ['ACTIVE', null, 'steady'],
  ['ACTIVE', 'UPDATE_COMPLETE', 'steady'],
  ['ACTIVE', 'UPDATE_IN_PROGRESS', 'changing'],
  ['ACTIVE', 'UPDATE_FAILED', 'degraded'],
  ['PROVISIONING', null, 'changing'],
  ['DEPROVISIONING', null, 'leaving'],
  ['FAILED', 'UPDATE_IN_PROGRESS', 'failing'],
  ['INACTIVE', null, 'atRest'],
  ['TOMORROW', null, 'unknown'],
])('a cluster %s with attachments %s is %s', (status, attachmentsStatus, condition) => {
  expect(clusterCondition({ status, attachmentsStatus })).toBe(condition)
})

test('a cluster fares as the worst of its services, and rests for none of them', () => {
  expect(clusterConditionWith('steady', ['steady', 'changing', 'failing', 'degraded'])).toBe('failing')
  expect(clusterConditionWith('steady', ['atRest', 'leaving', 'steady'])).toBe('steady')
  expect(clusterConditionWith('leaving', [])).toBe('leaving')
})

test('Container Insights and statistics are read as AWS writes them', () => {
  expect(containerInsights([{ name: 'containerInsights', value: 'enhanced' }])).toBe('enhanced')
  expect(containerInsights([{ name: 'containerInsights', value: 'dreaming' }])).toBeNull()
  expect(containerInsights([])).toBeNull()
  const statistics = [
    { name: 'RunningFargateTasksCount', value: '12' },
    { name: 'odd', value: 'x' },
  ]
  expect(statistic(statistics, 'runningFargateTasksCount')).toBe(12)
  expect([statistic(statistics, 'odd'), statistic(statistics, 'none')]).toEqual([null, null])
})

test('a revision names its launch type, its network mode and its place in the family', () => {
  expect([launchTypeOf(['EC2', 'FARGATE']), launchTypeOf(['EXTERNAL']), launchTypeOf([])]).toEqual([
    'FARGATE',
    'EXTERNAL',
    'EC2',
  ])
  expect([
    networkModeOf(null, 'LINUX'),
    networkModeOf(null, 'WINDOWS_SERVER_2022_CORE'),
    networkModeOf('awsvpc', null),
  ]).toEqual(['bridge', null, 'awsvpc'])
  expect(newestFirst(['a:2', 'x', 'arn:aws:ecs:r:1:task-definition/a:10']).map(({ revision }) => revision)).toEqual([
    10, 2,
  ])
  expect([taskDefinitionCondition('ACTIVE'), taskDefinitionCondition('DELETE_IN_PROGRESS')]).toEqual([
    'steady',
    'leaving',
  ])
})

test('the worst condition wins, and a table knows only what it holds', () => {
  expect(worstCondition(['steady', 'note', 'changing', 'unknown'])).toBe('unknown')
  expect(worstCondition([])).toBe('steady')
  expect(conditionOf({ ACTIVE: 'steady' }, 'constructor')).toBe('unknown')
})
