import { describe, expect, test } from 'vitest'
import type { ClusterRow } from '@/lib/views/cluster'
import { launchShares } from './launch-mix'

const cluster = (running: number | null, fargate: number | null, ec2: number | null, external: number | null = null) =>
  ({
    runningTasksCount: running,
    runningFargateTasksCount: fargate,
    runningEc2TasksCount: ec2,
    runningExternalTasksCount: external,
  }) as ClusterRow

const shares = (row: ClusterRow) => launchShares(row)?.map(({ kind, count, part }) => [kind, count, part])

describe('launchShares', () => {
  test('parts stand to scale and empty ones are left out', () => {
    expect(shares(cluster(40, 30, 10))).toEqual([
      ['Fargate', 30, 0.75],
      ['EC2', 10, 0.25],
    ])
  })

  test('running tasks that the statistics do not count are other, not none', () => {
    expect(shares(cluster(11, 0, 0))).toEqual([['other', 11, 1]])
  })

  test('a cluster that runs nothing has no part, one without statistics is not told', () => {
    expect(shares(cluster(0, 0, 0))).toEqual([])
    expect(shares(cluster(5, null, null))).toBeUndefined()
  })
})
