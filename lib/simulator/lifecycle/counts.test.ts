import { describe, expect, it } from 'vitest'
import { newContainerInstance } from './container-instance'
import { clusterCounts, containerInstanceCounts, serviceCounts } from './counts'
import { createService, emptyPlace, register } from './lifecycle-fixture'

describe('the counts of a cluster', () => {
  it('are those of its tasks, services and container instances, by launch type', () => {
    const place = emptyPlace()
    const instance = newContainerInstance(place, { memoryMiB: 8_000, cpu: 8_192 })
    const onEc2 = register(place, 'worker', { networkMode: 'bridge' })
    createService(place, onEc2, { serviceName: 'worker', launchType: 'EC2', desiredCount: 2 })
    const strategy = [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }]
    createService(place, register(place, 'web'), { desiredCount: 3, capacityProviderStrategy: strategy })
    place.world.clock.advance(60)
    const late = createService(place, register(place, 'late'), { serviceName: 'late', desiredCount: 1 })
    place.world.clock.advance(3)
    expect(serviceCounts(place.cluster, late.service)).toEqual({ runningCount: 0, pendingCount: 1 })
    const { statistics, ...counts } = clusterCounts(place.cluster)
    expect(counts).toEqual({
      registeredContainerInstancesCount: 1,
      runningTasksCount: 5,
      pendingTasksCount: 1,
      activeServicesCount: 3,
    })
    expect(Object.fromEntries(statistics.map(({ name, value }) => [name, value]))).toEqual({
      runningEC2TasksCount: '2',
      RunningFargateTasksCount: '3',
      pendingEC2TasksCount: '0',
      pendingFargateTasksCount: '1',
      activeEC2ServiceCount: '1',
      activeFargateServiceCount: '2',
      drainingEC2ServiceCount: '0',
      drainingFargateServiceCount: '0',
    })
    expect(containerInstanceCounts(place.cluster, instance)).toEqual({ runningTasksCount: 2, pendingTasksCount: 0 })
  })
})
