import { expect, test } from 'vitest'
import { containerInstance, missing, part, scope, task, taskDefinition } from '@/lib/testing/aws-answer'
import { tasksView, taskView } from './task'

const base = {
  scope,
  demo: false,
  clusterName: 'shop-prod',
  definition: part(taskDefinition()),
  containerInstance: null,
}
const definitions = new Map([[taskDefinition().taskDefinitionArn ?? '', taskDefinition()]])

test('a task row names its service, its address and its memory', () => {
  const view = tasksView({ ...base, running: part([task()]), stopped: part([]), definitions })
  expect(view.data.running?.[0]).toMatchObject({
    id: '0123456789abcdef0123456789abcdef',
    serviceName: 'storefront',
    condition: 'steady',
    privateIp: '10.0.1.184',
    containerInstanceId: null,
    cause: null,
    memory: { reservedMiB: 2304, limitMiB: null, taskMiB: 4096 },
  })
})

test('a definition that is not known yet leaves the bar out, not at zero', () => {
  const view = tasksView({ ...base, running: part([task({ group: 'family:job' })]), stopped: missing('tasks') })
  expect(view.data.running?.[0]).toMatchObject({ memory: null, serviceName: null, group: 'family:job' })
  expect(view.data.stopped).toBeNull()
})

test('tasks that override their memory differ from those that do not', () => {
  const bigger = task({ overrides: { containerOverrides: [{ name: 'app', memoryReservation: 3000 }] } })
  const view = tasksView({ ...base, running: part([task(), bigger, task()]), stopped: part([]), definitions })
  expect(view.data.running?.map(({ memory }) => memory?.reservedMiB)).toEqual([2304, 3256, 2304])
})

test('containers stand side by side with their definitions, and added sidecars stand alone', () => {
  const { data } = taskView({ ...base, task: part(task()) })
  expect(
    data.containers.map(({ name, condition, running, defined }) => [
      name,
      condition,
      running !== null,
      defined !== null,
    ]),
  ).toEqual([
    ['app', 'steady', true, true],
    ['envoy', 'steady', true, true],
    ['aws-guardduty-agent-x', 'steady', true, false],
  ])
})

test('containers of a task that is only starting are changing', () => {
  const { data } = taskView({ ...base, task: part(task({ lastStatus: 'PROVISIONING', containers: [] })) })
  expect(data.containers.map(({ condition, running }) => [condition, running])).toEqual([
    ['changing', null],
    ['changing', null],
  ])
})

test('a task killed for its memory says which container and which limit', () => {
  const containers = [
    {
      name: 'app',
      lastStatus: 'STOPPED',
      exitCode: 137,
      reason: 'OutOfMemoryError: Container killed due to memory usage',
    },
    { name: 'envoy', lastStatus: 'STOPPED', exitCode: 0 },
  ]
  const killed = task({
    lastStatus: 'STOPPED',
    stopCode: 'EssentialContainerExited',
    stoppedReason: 'Essential container in task exited',
    containers,
  })
  const { data } = taskView({ ...base, task: part(killed) })
  expect(data.task).toMatchObject({
    condition: 'failing',
    stoppedReason: 'Essential container in task exited',
    cause: { code: 'outOfMemory', container: 'app', exitCode: 137, values: { limitMiB: 3072 } },
  })
  expect(data.containers.map(({ condition }) => condition)).toEqual(['failing', 'atRest'])
})

test('every timestamp has its place, and one that was not reached is null', () => {
  const { data } = taskView({ ...base, task: part(task()) })
  expect(data.task.times.map(({ name, at }) => [name, at?.slice(14, 19) ?? null])).toEqual([
    ['createdAt', '00:00'],
    ['connectivityAt', '01:00'],
    ['pullStartedAt', '01:00'],
    ['pullStoppedAt', '02:00'],
    ['startedAt', '03:00'],
    ['stoppingAt', null],
    ['executionStoppedAt', null],
    ['stoppedAt', null],
  ])
})

test('overrides show names and harmless arguments; values stay on the server', () => {
  const { data } = taskView({ ...base, task: part(task()) })
  expect(data.task.overrides.containers).toEqual([
    {
      name: 'app',
      command: ['migrate', { masked: true }],
      environment: [{ name: 'TOKEN', value: { masked: true } }],
      environmentFiles: [],
      resourceRequirements: [],
      cpu: null,
      memory: null,
      memoryReservation: null,
    },
  ])
})

test('overrides of disk, environment files and devices are told: a file is named, not read', () => {
  const overrides = {
    ephemeralStorage: { sizeInGiB: 40 },
    containerOverrides: [
      {
        name: 'app',
        environmentFiles: [{ type: 's3' as const, value: 'arn:aws:s3:::shop/app.env' }],
        resourceRequirements: [{ type: 'GPU' as const, value: '1' }],
      },
    ],
  }
  const { data } = taskView({ ...base, task: part(task({ overrides })) })
  expect(data.task.overrides.ephemeralStorageGiB).toBe(40)
  expect(data.task.overrides.containers[0]).toMatchObject({
    environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::shop/app.env' }],
    resourceRequirements: [{ type: 'GPU', value: '1' }],
  })
})

test('neighbours that could not be read leave the task whole and say so', () => {
  const stopped = task({ lastStatus: 'STOPPED', stopCode: 'UserInitiated' })
  const view = taskView({ ...base, task: part(stopped), neighbours: missing('tasks') })
  expect(view.data).toMatchObject({ task: { lastStatus: 'STOPPED' }, sameCause: null })
  expect(view.notices).toEqual([{ code: 'accessDenied', section: 'tasks' }])
})

test('on EC2 what the instance registered is the upper end', () => {
  const { cpu: _c, memory: _m, ...unsized } = taskDefinition({ requiresCompatibilities: ['EC2'] })
  const onEc2 = task({ launchType: 'EC2', containerInstanceArn: containerInstance().containerInstanceArn })
  const { data } = taskView({
    ...base,
    definition: part(unsized),
    task: part(onEc2),
    containerInstance: part(containerInstance()),
  })
  expect(data.memory).toMatchObject({ launchType: 'EC2', taskMiB: null, instanceMiB: 7482 })
  expect(data.memory?.containers[1]).toMatchObject({ name: 'envoy', limitMiB: 7482, limitFrom: 'instance' })
  expect(data.task.containerInstanceId).toBe('11111111111111111111111111111111')
})

test('numbers where AWS documents strings, null dates and missing lists break nothing', () => {
  const odd = {
    ...task(),
    cpu: 1024,
    memory: 4096,
    startedAt: null,
    containers: null,
    overrides: null,
    attachments: undefined,
  }
  const view = taskView({ ...base, task: part(odd as unknown as ReturnType<typeof task>) })
  expect(view.data.task).toMatchObject({
    cpu: '1024',
    memoryMiB: 4096,
    startedAt: null,
    network: null,
    privateIp: null,
  })
})

test('a definition that could not be read leaves the task with its containers as they run', () => {
  const view = taskView({ ...base, definition: missing('taskDefinition'), task: part(task()) })
  expect(view.data.memory).toBeNull()
  expect(view.data.containers).toHaveLength(3)
  expect(view.notices).toEqual([{ code: 'accessDenied', section: 'taskDefinition' }])
})

test('a task of container instances that has none says that it waits, and nothing more where they could not be read', () => {
  const waiting = task({ launchType: 'EC2', lastStatus: 'PROVISIONING', containerInstanceArn: undefined })
  expect(taskView({ ...base, task: part(waiting) }).data.waits).toEqual({ lead: null, says: null })
  expect(taskView({ ...base, task: part({ ...waiting, launchType: 'FARGATE' }) }).data.waits).toBeNull()
  expect(taskView({ ...base, task: part(task()) }).data.waits).toBeNull()
})
