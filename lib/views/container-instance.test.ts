import { expect, test } from 'vitest'
import { containerInstance, missing, part, scope, task, taskDefinition } from '@/lib/testing/aws-answer'
import { containerInstancesView } from './container-instance'

const base = { scope, demo: false, clusterName: 'batch-ec2', containerInstances: part([containerInstance()]) }
const placed = { launchType: 'EC2', containerInstanceArn: containerInstance().containerInstanceArn } as const

test('reserved is what was registered less what remains', () => {
  const { data } = containerInstancesView({ ...base, tasks: part([]) })
  expect(data.containerInstances[0]).toMatchObject({
    ec2InstanceId: 'i-0e46c9d1',
    instanceType: 'c7g.large',
    availabilityZone: 'ap-northeast-1a',
    condition: 'steady',
    memoryMiB: { registered: 7482, reserved: 6048, free: 1434 },
    cpuUnits: { registered: 2048, reserved: 1536, free: 512 },
    gpuCount: { registered: 2, remaining: 1 },
    reservedPorts: ['22', '53/udp', '2376', '8080'],
    tasks: [],
  })
})

test('the tasks on an instance stand biggest first', () => {
  const { cpu: _c, memory: _m, ...unsized } = taskDefinition()
  const definitions = new Map([[taskDefinition().taskDefinitionArn ?? '', unsized]])
  const unknown = task({
    ...placed,
    taskArn: 'task/x',
    taskDefinitionArn: 'other:1',
    memory: undefined,
    group: 'family:other',
  })
  const tasks = part([unknown, task(placed), task()])
  const { data } = containerInstancesView({ ...base, tasks, definitions })
  const rest = { cpuUnits: 1024, isLeaving: false }
  expect(data.containerInstances[0]?.tasks).toEqual([
    {
      id: '0123456789abcdef0123456789abcdef',
      serviceName: 'storefront',
      family: 'storefront',
      memoryMiB: 2304,
      ...rest,
    },
    { id: 'x', serviceName: null, family: 'other', memoryMiB: null, ...rest },
  ])
})

test('tasks that could not be read are null, and resources that were not told too', () => {
  const bare = containerInstance({ registeredResources: undefined, remainingResources: undefined })
  const view = containerInstancesView({ ...base, containerInstances: part([bare]), tasks: missing('tasks') })
  expect(view.data.containerInstances[0]).toMatchObject({
    tasks: null,
    memoryMiB: null,
    cpuUnits: null,
    gpuCount: null,
    reservedPorts: [],
  })
  expect(view.notices).toEqual([{ code: 'accessDenied', section: 'tasks' }])
})

test('an instance whose agent is not told of is unknown and a notice says so', () => {
  const view = containerInstancesView({
    ...base,
    containerInstances: part([containerInstance({ agentConnected: undefined })]),
    tasks: part([]),
  })
  expect(view.data.containerInstances[0]?.condition).toBe('unknown')
  expect(view.notices).toMatchObject([{ code: 'badAnswer', section: 'containerInstances' }])
})

test('a task that is about to stop still holds what it reserved, and is told apart from those that run', () => {
  const stopping = task({ ...placed, desiredStatus: 'STOPPED', connectivity: 'DISCONNECTED' })
  const tasks = part([stopping, task({ ...placed, taskArn: 'task/y', lastStatus: 'DEACTIVATING' }), task(placed)])
  const { data } = containerInstancesView({ ...base, tasks })
  expect(data.containerInstances[0]?.tasks?.map(({ isLeaving }) => isLeaving)).toEqual([true, true, false])
})

test('what all instances have in common is told once, and on a single one nothing is', () => {
  const agent = { name: 'ecs.capability.task-eni' }
  const zone = (value: string) => ({ name: 'ecs.availability-zone', value })
  const instances = ['1a', '1c'].map((value) => containerInstance({ attributes: [agent, zone(value)] }))
  const { data } = containerInstancesView({ ...base, containerInstances: part(instances), tasks: part([]) })
  expect(data.sharedAttributes).toEqual([{ name: agent.name, value: null }])
  expect(data.containerInstances.map(({ attributes }) => attributes)).toEqual([[zone('1a')], [zone('1c')]])
  const one = containerInstancesView({ ...base, containerInstances: part(instances.slice(1)), tasks: part([]) }).data
  expect(one).toMatchObject({ sharedAttributes: [], containerInstances: [{ attributes: [{ name: agent.name }, {}] }] })
})
