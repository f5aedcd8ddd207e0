import type { ContainerDefinition, PlacementStrategy, TaskDefinition } from '@aws-sdk/client-ecs'
import { describe, expect, it } from 'vitest'
import type { Wire } from '../wire'
import { type ContainerInstanceSpec, newContainerInstance } from './container-instance'
import { remainingResources } from './counts'
import { emptyPlace, register } from './lifecycle-fixture'
import type { Place } from './place'
import { placeTask } from './placement'
import { launchTask, type TaskSpec } from './task'

type Case = {
  name: string
  instances: (ContainerInstanceSpec & { status?: string })[]
  definition?: Partial<Wire<TaskDefinition>> & { container?: Partial<Wire<ContainerDefinition>> }
  spec?: Partial<TaskSpec>
  /** The index of the chosen instance, or why there is none and which is closest. */
  expected: number | [reason: string, closest?: number]
}

const small = { cpu: 1_024, memoryMiB: 1_000 }
const large = { cpu: 4_096, memoryMiB: 8_000 }
const gpu = { resourceRequirements: [{ type: 'GPU' as const, value: '1' }] }

const cases: Case[] = [
  { name: 'where memory suffices', instances: [small, large], definition: { memory: '2048' }, expected: 1 },
  { name: 'where CPU suffices', instances: [small, large], definition: { cpu: '2048' }, expected: 1 },
  { name: 'nowhere without instances', instances: [], expected: ['NO_INSTANCES'] },
  {
    name: 'nowhere by 89 MiB',
    instances: [small, { memoryMiB: 3_829 }],
    definition: { memory: '3918' },
    expected: ['MEMORY', 1],
  },
  { name: 'nowhere for want of CPU', instances: [small], definition: { cpu: '4096' }, expected: ['CPU', 0] },
  { name: 'not where the instance drains', instances: [{ ...large, status: 'DRAINING' }, small], expected: 1 },
  { name: 'not where the agent is gone', instances: [{ ...large, agentConnected: false }, small], expected: 1 },
  { name: 'nowhere when the only agent is gone', instances: [{ agentConnected: false }], expected: ['AGENT', 0] },
  {
    name: 'not where the host port is reserved',
    instances: [small],
    definition: { networkMode: 'bridge', container: { portMappings: [{ containerPort: 22, hostPort: 22 }] } },
    expected: ['PORTS', 0],
  },
  {
    name: 'where a GPU is',
    instances: [large, { ...large, gpuIds: ['GPU-1'] }],
    definition: { container: gpu },
    expected: 1,
  },
  { name: 'nowhere without a GPU', instances: [large], definition: { container: gpu }, expected: ['GPU', 0] },
  {
    name: 'where memberOf holds',
    instances: [{ instanceType: 't3.medium' }, { instanceType: 'c7g.large' }],
    spec: { placementConstraints: [{ type: 'memberOf', expression: 'attribute:ecs.instance-type =~ c7g.*' }] },
    expected: 1,
  },
  {
    name: 'nowhere when memberOf holds nowhere',
    instances: [small],
    spec: { placementConstraints: [{ type: 'memberOf', expression: 'attribute:rack exists' }] },
    expected: ['ATTRIBUTE', 0],
  },
  {
    name: 'on instances of its capacity provider',
    instances: [large, { capacityProviderName: 'asg' }],
    spec: { capacityProviderName: 'asg' },
    expected: 1,
  },
  {
    name: 'on external instances when EXTERNAL',
    instances: [large, { external: true }],
    spec: { launchType: 'EXTERNAL' },
    expected: 1,
  },
  { name: 'never on external instances when EC2', instances: [{ external: true }, small], expected: 1 },
]

function placeCase(place: Place, { instances, definition, spec }: Omit<Case, 'expected' | 'name'>) {
  const arns = instances.map(({ status = 'ACTIVE', ...one }) => {
    const instance = newContainerInstance(place, one)
    instance.status = status
    return instance.containerInstanceArn
  })
  const taskDefinition = register(place, 'job', definition)
  return { arns, placement: placeTask(place, { taskDefinition, group: 'family:job', launchType: 'EC2', ...spec }) }
}

describe('an EC2 task is placed', () => {
  it.each(cases)('$name', ({ expected, ...rest }) => {
    const { arns, placement } = placeCase(emptyPlace(), rest)
    if (typeof expected === 'number') {
      expect(placement).toEqual({ containerInstanceArn: arns[expected] })
    } else {
      const [reason, closest] = expected
      const closestContainerInstanceArn = closest === undefined ? undefined : arns[closest]
      expect(placement).toEqual({ unplaced: { reason, closestContainerInstanceArn } })
    }
  })

  it.each<{ strategy: PlacementStrategy; expected: number[] }>([
    { strategy: { type: 'spread', field: 'instanceId' }, expected: [0, 1, 2, 0, 1, 2] },
    { strategy: { type: 'spread', field: 'attribute:ecs.availability-zone' }, expected: [0, 2, 0, 2, 0, 2] },
    { strategy: { type: 'binpack', field: 'memory' }, expected: [1, 1, 0, 0, 0, 0] },
  ])('by strategy $strategy.type $strategy.field', ({ strategy, expected }) => {
    const place = emptyPlace()
    const zones = [
      { memoryMiB: 4_000, availabilityZone: 'ap-northeast-1a' },
      { memoryMiB: 1_100, availabilityZone: 'ap-northeast-1a' },
      { memoryMiB: 8_000, availabilityZone: 'ap-northeast-1c' },
    ]
    const arns = zones.map((zone) => newContainerInstance(place, zone).containerInstanceArn)
    const spec: TaskSpec = {
      taskDefinition: register(place, 'job', { networkMode: 'bridge' }),
      group: 'family:job',
      launchType: 'EC2',
      placementStrategy: [strategy],
    }
    const chosen = expected.map(() => {
      const placement = placeTask(place, spec)
      if ('unplaced' in placement) return -1
      launchTask(place, { ...spec, ...placement })
      return arns.indexOf(placement.containerInstanceArn)
    })
    expect(chosen).toEqual(expected)
  })

  it('once per instance under distinctInstance', () => {
    const place = emptyPlace()
    newContainerInstance(place, large)
    const spec: TaskSpec = {
      taskDefinition: register(place, 'job', { networkMode: 'bridge' }),
      group: 'family:job',
      launchType: 'EC2',
      placementConstraints: [{ type: 'distinctInstance' }],
    }
    const first = placeTask(place, spec)
    if ('containerInstanceArn' in first) launchTask(place, { ...spec, ...first })
    expect(placeTask(place, spec)).toMatchObject({ unplaced: { reason: 'ATTRIBUTE' } })
  })
})

describe('a container instance', () => {
  it('has left what its tasks did not reserve: task size, ports and GPUs', () => {
    const place = emptyPlace()
    const instance = newContainerInstance(place, { cpu: 2_048, memoryMiB: 4_000, gpuIds: ['GPU-1', 'GPU-2'] })
    const container = { ...gpu, portMappings: [{ containerPort: 80, hostPort: 8080 }] }
    const taskDefinition = register(place, 'job', { networkMode: 'bridge', container })
    const { containerInstanceArn } = instance
    launchTask(place, { taskDefinition, group: 'family:job', launchType: 'EC2', containerInstanceArn })
    const left = new Map(remainingResources(place.cluster, instance).map((resource) => [resource.name, resource]))
    expect(left.get('CPU')?.integerValue).toBe(2_048 - 256)
    expect(left.get('MEMORY')?.integerValue).toBe(4_000 - 512)
    expect(left.get('PORTS')?.stringSetValue).toContain('8080')
    expect(left.get('GPU')?.stringSetValue).toEqual(['GPU-2'])
    expect(instance.registeredResources?.find(({ name }) => name === 'CPU')?.integerValue).toBe(2_048)
  })

  it('counts reservations, else limits, where the task has no size', () => {
    const place = emptyPlace()
    const instance = newContainerInstance(place, { memoryMiB: 4_000 })
    const taskDefinition = register(place, 'job', {
      networkMode: 'bridge',
      cpu: undefined,
      memory: undefined,
      containerDefinitions: [
        { name: 'one', memory: 1_024, memoryReservation: 512 },
        { name: 'two', memory: 256, cpu: 128 },
      ],
    })
    const { containerInstanceArn } = instance
    launchTask(place, { taskDefinition, group: 'family:job', launchType: 'EC2', containerInstanceArn })
    const memory = remainingResources(place.cluster, instance).find(({ name }) => name === 'MEMORY')
    expect(memory?.integerValue).toBe(4_000 - 512 - 256)
  })
})
