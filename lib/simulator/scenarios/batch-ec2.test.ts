import { describe, expect, test } from 'vitest'
import { sum } from '@/lib/value/sum'
import { remainingResources } from '../lifecycle/counts'
import { clusterOf, demoWorld } from './demo.fixture'

const world = demoWorld()

describe('batch-ec2', () => {
  const registered = (name: string) =>
    [...clusterOf(world, 'batch-ec2').containerInstances.values()].map(
      (instance) => instance.registeredResources?.find((resource) => resource.name === name)?.integerValue ?? 0,
    )
  const remaining = (name: string) =>
    [...clusterOf(world, 'batch-ec2').containerInstances.values()].map(
      (instance) =>
        remainingResources(clusterOf(world, 'batch-ec2'), instance).find((resource) => resource.name === name)
          ?.integerValue ?? 0,
    )

  test('every instance has the free memory of the picture, and lacks what the picture says', () => {
    expect(
      [...clusterOf(world, 'batch-ec2').containerInstances.values()].map(({ ec2InstanceId }) => ec2InstanceId),
    ).toEqual(['i-0a1f83c2', 'i-0b7d20e9', 'i-0c35f4a8', 'i-0d92b61e', 'i-0e18c7f3', 'i-0e46c9d1'])
    const free = remaining('MEMORY')
    expect(free).toEqual([2291, 4339, 5363, 4339, 6055, 7079])
    expect(free.map((memoryMiB) => memoryMiB - 6144)).toEqual([-3853, -1805, -781, -1805, -89, 935])
    expect(remaining('CPU').map((cpu) => cpu - 1024)).toEqual([704, 704, 960, 192, 2240, 2496])
  })

  test('126490 MiB are registered, 97024 reserved and 29466 free', () => {
    expect(sum(registered('MEMORY'))).toBe(126_490)
    expect(sum(remaining('MEMORY'))).toBe(29_466)
    expect(sum(registered('MEMORY')) - sum(remaining('MEMORY'))).toBe(97_024)
    expect(sum(registered('CPU'))).toBe(32_768)
  })

  test('only the largest instance with room to spare is draining, and ECS names the closest', () => {
    const instances = [...clusterOf(world, 'batch-ec2').containerInstances.values()]
    expect(instances.filter(({ status }) => status === 'DRAINING').map(({ ec2InstanceId }) => ec2InstanceId)).toEqual([
      'i-0e46c9d1',
    ])
    const event = clusterOf(world, 'batch-ec2').services.get('report-renderer')?.service.events?.[0]?.message
    expect(event).toMatch(/\(container-instance 4f1c[0-9a-f]{24}a902\) has insufficient memory available\./)
  })
})
