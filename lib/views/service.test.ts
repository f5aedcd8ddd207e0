import { expect, test } from 'vitest'
import { containerInstance, missing, part, scope, service, task, taskDefinition } from '@/lib/testing/aws-answer'
import { serviceView } from './service'

const base = {
  scope,
  demo: false,
  clusterName: 'shop-prod',
  tasks: part([]),
  definition: part(taskDefinition()),
  history: part([]),
}

test('a service page holds the service, its bounds, its breaker and its memory', () => {
  const { data } = serviceView({
    ...base,
    service: part(service({ desiredCount: 25, runningCount: 25 })),
    tasks: part([task()]),
  })
  expect(data.service).toMatchObject({
    condition: 'steady',
    taskDefinition: { family: 'storefront', revision: 88 },
    minimumTasks: 13,
    maximumTasks: 37,
    circuitBreaker: { enabled: true, rollback: true, thresholdTasks: 13, failedTasks: 0, failuresLeft: 13 },
    network: { subnets: ['subnet-1'], securityGroups: [], assignPublicIp: 'DISABLED' },
    lastEvent: { kind: 'steadyState', condition: 'steady' },
  })
  expect(data.memory).toMatchObject({ launchType: 'FARGATE', taskMiB: 4096, totals: { reservedMiB: 2304 } })
  expect(data.tasks?.[0]?.memory).toEqual({ reservedMiB: 2304, limitMiB: null, taskMiB: 4096 })
})

test('a breaker with its own threshold counts to that', () => {
  const deploymentCircuitBreaker = {
    enable: true,
    rollback: false,
    thresholdConfiguration: { type: 'COUNT', value: 7 },
  } as const
  const [primary] = service().deployments ?? []
  const failing = service({
    deploymentConfiguration: { deploymentCircuitBreaker },
    deployments: [{ ...primary, failedTasks: 9 }],
  })
  const { data } = serviceView({ ...base, service: part(failing) })
  expect(data.service.circuitBreaker).toMatchObject({ thresholdTasks: 7, failedTasks: 9, failuresLeft: 0 })
  expect(data.service).toMatchObject({ minimumHealthyPercent: null, minimumTasks: null, strategy: 'ROLLING' })
})

test('a secret in an event is taken out and the event is still read', () => {
  const message = '(service storefront) was unable to place a task. Reason: TOKEN=hunter2.'
  const { data } = serviceView({ ...base, service: part(service({ events: [{ id: 'e', message }] })) })
  expect(data.service.lastEvent).toMatchObject({ kind: 'placementFailed', condition: 'degraded' })
  expect(JSON.stringify(data)).not.toContain('hunter2')
})

test('the history names what each deployment brought, where its service revision is known', () => {
  const revision = 'arn:aws:ecs:x:1:service-revision/shop-prod/storefront/9'
  const history = part([
    {
      serviceDeploymentArn: 'arn:aws:ecs:x:1:service-deployment/shop-prod/storefront/a1',
      status: 'ROLLBACK_SUCCESSFUL',
      targetServiceRevisionArn: revision,
    } as const,
    {
      serviceDeploymentArn: 'arn:aws:ecs:x:1:service-deployment/shop-prod/storefront/a0',
      status: 'SUCCESSFUL',
    } as const,
  ])
  const serviceRevisions = new Map([[revision, { taskDefinition: taskDefinition().taskDefinitionArn }]])
  const { data } = serviceView({ ...base, service: part(service()), history, serviceRevisions })
  expect(data.history).toMatchObject([
    { id: 'a1', condition: 'failing', target: { revision: 88 }, createdAt: null },
    { id: 'a0', condition: 'steady', target: null },
  ])
})

test('the service itself tells what its running deployment and the one before it brought', () => {
  const [primary] = service().deployments ?? []
  const rolling = service({
    currentServiceDeployment: 'd/2',
    currentServiceRevisions: [{ arn: 'r/9' }, { arn: 'r/8' }],
    deployments: [
      { ...primary, rolloutState: 'IN_PROGRESS' },
      { ...primary, status: 'ACTIVE', taskDefinition: 'task-definition/storefront:87' },
    ],
  })
  const targets = (status: 'IN_PROGRESS' | 'ROLLBACK_IN_PROGRESS') => {
    const history = part([
      { serviceDeploymentArn: 'd/2', status, targetServiceRevisionArn: 'r/9' },
      { serviceDeploymentArn: 'd/1', status: 'SUCCESSFUL' as const, targetServiceRevisionArn: 'r/8' },
      { serviceDeploymentArn: 'd/0', status: 'SUCCESSFUL' as const, targetServiceRevisionArn: 'r/7' },
    ])
    const { data } = serviceView({ ...base, service: part(rolling), history })
    return data.history?.map(({ target }) => target?.revision ?? null)
  }
  expect(targets('IN_PROGRESS')).toEqual([88, 87, null])
  expect(targets('ROLLBACK_IN_PROGRESS')).toEqual([null, null, null])
})

test('each part that could not be read is null with its notice, and the service stands', () => {
  const parts = { tasks: missing('tasks'), definition: missing('taskDefinition'), history: missing('history') }
  const view = serviceView({ ...base, ...parts, service: part(service()) })
  expect(view.data).toMatchObject({ tasks: null, memory: null, history: null, service: { name: 'storefront' } })
  expect(view.notices.map(({ section }) => section)).toEqual(['tasks', 'taskDefinition', 'history'])
})

test('an old definition makes no page old: a revision never changes', () => {
  const definition = part(taskDefinition(), '2020-01-01T00:00:00.000Z')
  expect(serviceView({ ...base, service: part(service()), definition }).takenAt).toBe(base.tasks.takenAt)
})

test('a service launched by Fargate providers has Fargate memory', () => {
  const { launchType: _, ...rest } = service()
  const spot = { ...rest, capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }] }
  const definition = part(taskDefinition({ requiresCompatibilities: ['EC2'] }))
  const { data } = serviceView({ ...base, service: part(spot), definition })
  expect(data.memory?.launchType).toBe('FARGATE')
  expect(data.service.launch).toEqual({
    launchType: null,
    platformVersion: '1.4.0',
    capacityProviders: [{ name: 'FARGATE_SPOT', weight: 1, base: 0 }],
  })
})

test('a service that was not counted has no counts, and is neither short nor failing', () => {
  const { desiredCount: _, ...rest } = service()
  const { data, notices } = serviceView({ ...base, service: part(rest) })
  expect(data.service).toMatchObject({ desiredCount: null, runningCount: 4, condition: 'unknown', minimumTasks: null })
  expect(data.service.circuitBreaker).toBeNull()
  expect(data.finding).toBeNull()
  expect(notices).toContainEqual({ code: 'badAnswer', section: 'services', resource: 'storefront' })
})

test('task sets of an external controller stand where deployments would', () => {
  const taskSets = [
    {
      id: 'ecs-svc/9',
      status: 'PRIMARY',
      taskDefinition: 'task-definition/storefront:88',
      computedDesiredCount: 3,
      runningCount: 1,
      pendingCount: 2,
      stabilityStatus: 'STABILIZING' as const,
    },
    { id: 'ecs-svc/8', status: 'DRAINING', taskDefinition: 'task-definition/storefront:87' },
  ]
  const external = service({ deploymentController: { type: 'EXTERNAL' }, deployments: [], taskSets })
  const { data } = serviceView({ ...base, service: part(external) })
  expect(data.service.deployments).toMatchObject([
    { id: 'ecs-svc/9', condition: 'changing', desiredCount: 3, failedTasks: null, stabilityStatus: 'STABILIZING' },
    { id: 'ecs-svc/8', condition: 'leaving', desiredCount: null, stabilityStatus: 'UNKNOWN' },
  ])
})

test('every other setting is told by its own name, secrets masked', () => {
  const [primary] = service().deployments ?? []
  const configured = service({
    platformFamily: 'Linux',
    deploymentConfiguration: {
      bakeTimeInMinutes: 5,
      alarms: { alarmNames: ['storefront-5xx'], enable: true, rollback: true },
      lifecycleHooks: [{ hookTargetArn: 'arn:aws:lambda:x', hookDetails: { key: 'hunter2' } }],
    },
    deployments: [
      {
        ...primary,
        serviceConnectConfiguration: {
          enabled: true,
          namespace: 'shop',
          logConfiguration: { logDriver: 'splunk', options: { 'splunk-token': 'hunter2', mode: 'non-blocking' } },
        },
      },
    ],
  })
  const { data } = serviceView({ ...base, service: part(configured) })
  expect(data.service.alarms).toEqual({ enabled: true, rollback: true, names: ['storefront-5xx'] })
  expect(data.service.others).toEqual(
    expect.arrayContaining([
      { name: 'platformFamily', value: 'Linux' },
      { name: 'bakeTimeInMinutes', value: '5' },
      { name: 'serviceConnectConfiguration.namespace', value: 'shop' },
      { name: 'serviceConnectConfiguration.logConfiguration.options.mode', value: 'non-blocking' },
    ]),
  )
  expect(JSON.stringify(data)).not.toContain('hunter2')
})

test('a service whose tasks find no room says how much is missing', () => {
  const message =
    '(service storefront) was unable to place a task because no container instance met all of its requirements.'
  const short = service({ launchType: 'EC2', runningCount: 3, events: [{ id: 'e', createdAt: new Date(), message }] })
  const small = containerInstance({ remainingResources: [{ name: 'MEMORY', type: 'INTEGER', integerValue: 1024 }] })
  const { data } = serviceView({ ...base, service: part(short), containerInstances: part([small]) })
  expect(data.finding).toMatchObject({ code: 'noRoom', evidence: [{ values: { largestMiB: 1024 } }] })
})
