import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { healthyFloor, taskCeiling } from '@/lib/ecs/deployment'
import type { ServiceRecord } from '../world'
import { deploymentCounts, revisionCounts, serviceCounts } from './counts'
import { beginDeployment } from './deployment'
import { aliveTasksOf, createService, emptyPlace, register, storyOf, tasksOf } from './lifecycle-fixture'
import type { Place } from './place'
import { reconcileService } from './service'

function roll(place: Place, record: ServiceRecord, reason: 'updated' | 'forced' = 'updated') {
  const current = record.service.taskDefinition as string
  const taskDefinitionArn = reason === 'forced' ? current : (register(place, 'web').taskDefinitionArn as string)
  const deployment = beginDeployment(place, record, { taskDefinitionArn, reason })
  reconcileService(place, record)
  return deployment
}

function steadyService(place: Place, service: Parameters<typeof createService>[2]): ServiceRecord {
  const record = createService(place, register(place, 'web'), service)
  place.world.clock.advance(120)
  expect(serviceCounts(place.cluster, record.service).runningCount).toBe(service?.desiredCount)
  return record
}

describe('during any rollout', () => {
  const options = fc.record({
    desiredCount: fc.integer({ min: 1, max: 12 }),
    minimumHealthyPercent: fc.integer({ min: 0, max: 100 }),
    maximumPercent: fc.integer({ min: 100, max: 200 }),
    seed: fc.nat(1_000),
  })

  it('running tasks never fall below the floor, all tasks never rise above the ceiling, and it ends unless blocked', () => {
    fc.assert(
      fc.property(options, ({ desiredCount, minimumHealthyPercent, maximumPercent, seed }) => {
        const place = emptyPlace(seed)
        const deploymentConfiguration = { minimumHealthyPercent, maximumPercent }
        const record = steadyService(place, { desiredCount, deploymentConfiguration })
        const deployment = roll(place, record)
        const floor = healthyFloor(desiredCount, minimumHealthyPercent)
        const ceiling = taskCeiling(desiredCount, maximumPercent)
        for (let second = 0; second < 900 && deployment.rolloutState !== 'COMPLETED'; second++) {
          place.world.clock.advance(1)
          const { runningCount, pendingCount } = serviceCounts(place.cluster, record.service)
          expect(runningCount).toBeGreaterThanOrEqual(floor)
          expect(runningCount + pendingCount).toBeLessThanOrEqual(ceiling)
        }
        const isBlocked = floor === desiredCount && ceiling === desiredCount
        expect(deployment.rolloutState).toBe(isBlocked ? 'IN_PROGRESS' : 'COMPLETED')
        if (isBlocked) expect(storyOf(record).at(-1)).toContain('was unable to stop or start tasks during a deployment')
      }),
      { numRuns: 60 },
    )
  })
})

describe('deployments of a service', () => {
  it('stand side by side with their own counts until the old one is drained', () => {
    const place = emptyPlace()
    const record = steadyService(place, { desiredCount: 3 })
    const [old] = record.service.deployments ?? []
    const next = roll(place, record)
    place.world.clock.advance(10)
    expect(record.service.deployments?.map(({ id, status }) => [id, status])).toEqual([
      [next.id, 'PRIMARY'],
      [old?.id, 'ACTIVE'],
    ])
    expect(deploymentCounts(place.cluster, record.service, next)).toEqual({ runningCount: 0, pendingCount: 3 })
    expect(old && deploymentCounts(place.cluster, record.service, old)).toEqual({ runningCount: 3, pendingCount: 0 })
    const [revision] = record.service.currentServiceRevisions ?? []
    expect(revisionCounts(place.cluster, record.service, revision?.arn ?? '')).toEqual({
      runningTaskCount: 0,
      pendingTaskCount: 3,
    })
    place.world.clock.advance(120)
    expect(record.service.deployments?.map(({ id }) => id)).toEqual([next.id])
    expect(record.service.currentServiceRevisions).toHaveLength(1)
  })

  it('are recorded as service deployments and service revisions', () => {
    const place = emptyPlace()
    const record = steadyService(place, { desiredCount: 1 })
    roll(place, record)
    const statuses = () => [...place.cluster.serviceDeployments.values()].map(({ status }) => status)
    expect(statuses()).toEqual(['SUCCESSFUL', 'IN_PROGRESS'])
    place.world.clock.advance(120)
    expect(statuses()).toEqual(['SUCCESSFUL', 'SUCCESSFUL'])
    const current = place.cluster.serviceDeployments.get(record.service.currentServiceDeployment ?? '')
    const revision = place.cluster.serviceRevisions.get(current?.targetServiceRevision?.arn ?? '')
    expect(revision).toMatchObject({ taskDefinition: record.service.taskDefinition, launchType: 'FARGATE' })
    expect(current?.sourceServiceRevisions).toHaveLength(1)
    expect(current?.finishedAt).toBeGreaterThan(current?.startedAt ?? 0)
  })

  it('can be forced: the same task definition, new tasks', () => {
    const place = emptyPlace()
    const record = steadyService(place, { desiredCount: 2 })
    const before = new Set(aliveTasksOf(place, record))
    roll(place, record, 'forced')
    place.world.clock.advance(120)
    const after = aliveTasksOf(place, record)
    expect(after).toHaveLength(2)
    expect(after.some((task) => before.has(task))).toBe(false)
    expect(new Set(after.map(({ task }) => task.taskDefinitionArn)).size).toBe(1)
  })

  it('give way to a newer one that begins before they end', () => {
    const place = emptyPlace()
    const record = steadyService(place, { desiredCount: 2 })
    const overtaken = roll(place, record)
    place.world.clock.advance(5)
    const last = roll(place, record)
    place.world.clock.advance(180)
    expect(record.service.deployments?.map(({ id }) => id)).toEqual([last.id])
    expect([...place.cluster.serviceDeployments.values()].map(({ status }) => status)).toEqual([
      'SUCCESSFUL',
      'STOPPED',
      'SUCCESSFUL',
    ])
    expect(storyOf(record)).toContain('(service web) stopped 2 pending tasks.')
    const stopped = tasksOf(place, record).find(({ task }) => task.startedBy === overtaken.id)
    expect(stopped?.task.stoppedReason).toBe(`Scaling activity initiated by (deployment ${overtaken.id})`)
  })
})
