import type { Cluster } from '@aws-sdk/client-ecs'
import { describe, expect, it } from 'vitest'
import { planWalk } from './plan'

const everything = { services: true, runningTasks: true, containerInstances: true }
const empty: Cluster = {
  activeServicesCount: 0,
  runningTasksCount: 0,
  pendingTasksCount: 0,
  registeredContainerInstancesCount: 0,
  statistics: [
    { name: 'drainingEC2ServiceCount', value: '0' },
    { name: 'drainingFargateServiceCount', value: '0' },
  ],
}

describe('what of a cluster need not be listed', () => {
  it('is nothing without fresh counters', () => {
    expect(planWalk(undefined, 0)).toEqual(everything)
  })

  it('is nothing at every third walk, since the counters may lag', () => {
    const walks = Array.from({ length: 6 }, (_, walkCount) => planWalk(empty, walkCount).runningTasks)
    expect(walks).toEqual([false, false, true, false, false, true])
  })

  it.each<[string, Partial<Cluster>, Partial<typeof everything>]>([
    ['nothing counted', {}, {}],
    ['a running task', { runningTasksCount: 1 }, { runningTasks: true }],
    ['a pending task', { pendingTasksCount: 1 }, { runningTasks: true }],
    ['a service, which may be starting a task', { activeServicesCount: 1 }, { services: true, runningTasks: true }],
    ['a draining service', { statistics: [{ name: 'drainingEC2ServiceCount', value: '1' }] }, { services: true }],
    ['an instance', { registeredContainerInstancesCount: 1 }, { containerInstances: true }],
    ['no statistics, so that draining services are unknown', { statistics: undefined }, { services: true }],
    ['no counter at all', { runningTasksCount: undefined }, { runningTasks: true }],
  ])('%s', (_what, counters, listed) => {
    const nothing = { services: false, runningTasks: false, containerInstances: false }
    expect(planWalk({ ...empty, ...counters }, 0)).toEqual({ ...nothing, ...listed })
  })
})
