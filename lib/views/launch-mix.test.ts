import type { Cluster, Service } from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { launchMix } from './launch-mix'

const cluster = (runningTasksCount: number, fargate: number | null, ec2: number | null): Partial<Cluster> => ({
  runningTasksCount,
  statistics: [
    { name: 'RunningFargateTasksCount', value: fargate === null ? undefined : String(fargate) },
    { name: 'runningEC2TasksCount', value: ec2 === null ? undefined : String(ec2) },
  ],
})
const on = (runningCount: number, ...providers: string[]): Partial<Service> => ({
  runningCount,
  capacityProviderStrategy: providers.map((capacityProvider) => ({ capacityProvider, weight: 1 })),
})
const told = (...args: Parameters<typeof launchMix>) => launchMix(...args)?.map(({ kind, count }) => `${kind} ${count}`)

describe('the launch mix of a cluster', () => {
  test('is what its statistics count, without what is none', () => {
    expect(told(cluster(40, 30, 10), null)).toEqual(['Fargate 30', 'EC2 10'])
    expect(told(cluster(0, 0, 0), [])).toEqual([])
    expect(told(cluster(5, null, null), [])).toBeUndefined()
  })

  test.each<[string, Partial<Service>[], string[]]>([
    ['on Spot alone', [on(6, 'FARGATE_SPOT')], ['Fargate 14', 'Spot 6']],
    ['on Spot and Fargate', [on(6, 'FARGATE', 'FARGATE_SPOT')], ['Fargate 14', 'Fargate/Spot 6']],
    ['on Fargate alone', [on(6, 'FARGATE'), { runningCount: 4, launchType: 'FARGATE' }], ['Fargate 20']],
    ['told later than the count', [on(60, 'FARGATE_SPOT'), on(9, 'FARGATE', 'FARGATE_SPOT')], ['Spot 20']],
    ['whose count is not told', [{ ...on(0, 'FARGATE_SPOT'), runningCount: undefined }], ['Fargate 20']],
  ])('splits Fargate by a service %s', (_name, services, expected) => {
    expect(told(cluster(20, 20, 0), services)).toEqual(expected)
  })

  test('a provider of a strategy that gets no task counts for nothing', () => {
    const strategy = [
      { capacityProvider: 'FARGATE', weight: 0 },
      { capacityProvider: 'FARGATE_SPOT', weight: 4 },
    ]
    expect(told(cluster(20, 20, 0), [{ runningCount: 6, capacityProviderStrategy: strategy }])).toEqual([
      'Fargate 14',
      'Spot 6',
    ])
  })

  test('running tasks that the statistics do not count are External where a service says so, else other', () => {
    expect(told(cluster(11, 0, 0), [{ runningCount: 8, launchType: 'EXTERNAL' }])).toEqual(['External 8', 'other 3'])
    expect(told(cluster(11, 0, 0), null)).toEqual(['other 11'])
  })
})
