import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventTrouble, readServiceEvent, serviceEventKinds } from './service-event'

const TASK = '0123456789abcdef0123456789abcdef'
const GROUP = 'arn:aws:elasticloadbalancing:us-east-1:012345678910:targetgroup/web/6d0ecf831eec9f09'
const unplaced = 'was unable to place a task because no container instance met all of its requirements.'
const closest = `The closest matching (container-instance ${TASK})`

describe('every text of the developer guide is read', () => {
  test.each<[string, string, Record<string, string | number>, string]>([
    [`has started 2 tasks: (task ${TASK}) (task ${TASK}).`, 'startedTasks', { count: 2 }, 'changing'],
    [`has stopped 1 running tasks: (task ${TASK}).`, 'stoppedTasks', { count: 1 }, 'leaving'],
    [`registered 1 targets in (target-group ${GROUP})`, 'registeredTargets', { count: 1, target: GROUP }, 'changing'],
    ['registered 1 instances in (elb web)', 'registeredTargets', { count: 1, target: 'web' }, 'changing'],
    [
      `deregistered 3 targets in (target-group ${GROUP})`,
      'deregisteredTargets',
      { count: 3, target: GROUP },
      'leaving',
    ],
    ['stopped 2 pending tasks.', 'stoppedPendingTasks', { count: 2 }, 'leaving'],
    [
      'was unable to place a task. Reason: CannotPullContainerError: failed to resolve ref web:v9: not found.',
      'startFailed',
      { reason: 'CannotPullContainerError' },
      'failing',
    ],
    [
      `${unplaced} ${closest} has insufficient GPU resource available.`,
      'placementGpu',
      { instance: TASK.slice(0, 8) },
      'degraded',
    ],
    [
      `${unplaced} Reason: No Container Instances were found in your cluster.`,
      'placementNoInstances',
      { where: 'cluster' },
      'degraded',
    ],
    ['has reached a steady state.', 'steadyState', {}, 'steady'],
    ['updated state to STEADY_STATE.', 'steadyState', {}, 'steady'],
    [`${unplaced}`, 'placementNoMatch', {}, 'degraded'],
    [
      `${unplaced} ${closest} has insufficient CPU units available. For more information, see x.`,
      'placementCpu',
      { instance: TASK.slice(0, 8) },
      'degraded',
    ],
    [
      `${unplaced} ${closest} has insufficient memory available.`,
      'placementMemory',
      { instance: TASK.slice(0, 8) },
      'degraded',
    ],
    [
      `${unplaced} ${closest} is already using a port required by your task.`,
      'placementPort',
      { instance: TASK.slice(0, 8) },
      'degraded',
    ],
    [
      `${unplaced} ${closest} is missing an attribute required by your task.`,
      'placementAttribute',
      { instance: TASK.slice(0, 8) },
      'degraded',
    ],
    [`${unplaced} ${closest} encountered error "AGENT".`, 'placementAgent', { instance: TASK.slice(0, 8) }, 'degraded'],
    [
      `(task ${TASK}) (port 8080) is unhealthy in (target-group ${GROUP}) due to (reason Health checks failed with these codes: [502])`,
      'targetUnhealthy',
      { target: TASK, port: 8080, group: GROUP, reason: 'Health checks failed with these codes: [502]' },
      'failing',
    ],
    [
      `(instance i-1) (port 80) is unhealthy in (target-group ${GROUP}) due to (reason Request timed out)`,
      'targetUnhealthy',
      { target: 'i-1', port: 80, group: GROUP, reason: 'Request timed out' },
      'failing',
    ],
    [
      '(instance i-1) is unhealthy in (elb web) due to (reason Instance has failed at least the UnhealthyThreshold number of health checks consecutively.)',
      'loadBalancerUnhealthy',
      {
        target: 'i-1',
        group: 'web',
        reason: 'Instance has failed at least the UnhealthyThreshold number of health checks consecutively.',
      },
      'failing',
    ],
    [`(task ${TASK}) failed container health checks.`, 'containerUnhealthy', { task: TASK }, 'failing'],
    ['is unable to consistently start tasks successfully. For more information, see x.', 'cannotStart', {}, 'failing'],
    ['operations are being throttled. Will try again later.', 'throttled', {}, 'degraded'],
    [
      'was unable to stop or start tasks during a deployment because of the service deployment configuration. Update the minimumHealthyPercent or maximumPercent value and try again.',
      'deploymentBlocked',
      {},
      'degraded',
    ],
    [
      'was unable to place a task. Reason: You’ve reached the limit on the number of tasks you can run concurrently',
      'taskLimit',
      {},
      'degraded',
    ],
    ['was unable to place a task. Reason: Internal error.', 'placementInternalError', {}, 'degraded'],
    [
      'was unable to place a task. Reason: The requested CPU configuration is above your limit.',
      'cpuAboveLimit',
      {},
      'degraded',
    ],
    [
      'was unable to place a task. Reason: The requested MEMORY configuration is above your limit.',
      'memoryAboveLimit',
      {},
      'degraded',
    ],
    [
      "was unable to place a task. Reason: You've reached the limit on the number of vCPUs you can run concurrently",
      'vcpuLimit',
      {},
      'degraded',
    ],
    [
      'was unable to place a task. Reason: Capacity is unavailable at this time. Please try again later or in a different availability zone.',
      'capacityUnavailable',
      {},
      'degraded',
    ],
    [
      'was unable to place a task. Reason: Something of tomorrow.',
      'placementFailed',
      { reason: 'Something of tomorrow' },
      'degraded',
    ],
    [
      'was unable to reach steady state because task set (ecs-svc/1) was unable to scale in. Reason: The number of protected tasks are more than the desired count of tasks.',
      'scaleInProtected',
      {},
      'degraded',
    ],
    [
      'was unable to reach a steady state. Reason: No Container Instances were found in your capacity provider.',
      'placementNoInstances',
      { where: 'capacity provider' },
      'degraded',
    ],
    [
      'was unable to reach steady state. Reason: Something else.',
      'notSteady',
      { reason: 'Something else' },
      'degraded',
    ],
    [
      '(deployment ecs-svc/123) deployment failed: tasks failed to start.',
      'deploymentFailed',
      { reason: 'tasks failed to start' },
      'failing',
    ],
    ['(deployment ecs-svc/123) deployment completed.', 'deploymentCompleted', { deployment: 'ecs-svc/123' }, 'steady'],
    ['rolling back to deployment ecs-svc/122.', 'rollingBack', { deployment: 'ecs-svc/122' }, 'failing'],
    ['Timed out waiting for Amazon ECS Agent to start', 'agentTimeout', {}, 'failing'],
    [
      `task set (ecs-svc/1) (task ${TASK}) is not healthy in target-group ${GROUP} due to TARGET GROUP IS NOT FOUND`,
      'targetGroupNotFound',
      {},
      'failing',
    ],
    [
      `task set (ecs-svc/1) (task ${TASK}) is not healthy in target-group ${GROUP} due to TARGET IS NOT FOUND`,
      'targetNotFound',
      {},
      'degraded',
    ],
    ['failed to launch a task with (error ECS was unable to assume the role arn:x)', 'roleUnusable', {}, 'failing'],
    ['could not launch 4 tasks for deployment ecs-svc/1', 'cannotLaunch', { count: 4 }, 'failing'],
    ['provisioning capacity limit exceeded.', 'provisioningLimit', {}, 'degraded'],
  ])('(service web) %s', (text, kind, values, condition) => {
    expect(readServiceEvent(`(service web) ${text}`)).toEqual({ kind, values, condition })
  })

  test('of a task set that drains', () => {
    const text = '(service web, taskSet ecs-svc/1) has begun draining connections on 3 tasks.'
    expect(readServiceEvent(text)).toEqual({ kind: 'drainingConnections', values: { count: 3 }, condition: 'leaving' })
  })
})

test('a text of tomorrow is a note without a kind', () => {
  expect(readServiceEvent('(service web) has learnt to sing.')).toEqual({ kind: null, values: {}, condition: 'note' })
})

test('any text is read, at once and with a known kind or none', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      const { kind } = readServiceEvent(`(service web) was unable to place a task ${text}`)
      expect(kind === null || serviceEventKinds.includes(kind)).toBe(true)
    }),
  )
  readServiceEvent('(task a) is unhealthy in (elb '.repeat(20_000))
})

test('trouble counts until the service comes to rest again', () => {
  const read = (...texts: string[]) => eventTrouble(texts.map((text) => readServiceEvent(text)))
  expect(read('has started 1 tasks', unplaced, 'has reached a steady state.')).toBe('degraded')
  expect(read('has reached a steady state.', unplaced)).toBeNull()
  expect(read(unplaced, 'is unable to consistently start tasks successfully')).toBe('failing')
  expect(read('has learnt to sing')).toBeNull()
  expect(read()).toBeNull()
})
