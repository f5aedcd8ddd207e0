import { describe, expect, test } from 'vitest'
import { taskCeiling } from '@/lib/ecs/deployment'
import { primaryOf } from '../lifecycle/deployment'
import type { ClusterRecord, ServiceRecord, World } from '../world'
import { clusterOf, demoWorld } from './demo.fixture'

function demo(): { world: World; shop: ClusterRecord } {
  const world = demoWorld()
  return { world, shop: clusterOf(world, 'shop-prod') }
}

function revisionOf(record: ServiceRecord | undefined): string | undefined {
  return record && primaryOf(record)?.taskDefinition?.split(':').at(-1)
}

function aliveCount(cluster: ClusterRecord, { service }: ServiceRecord): number {
  const alive = new Set(['PROVISIONING', 'PENDING', 'ACTIVATING', 'RUNNING'])
  return [...cluster.tasks.ofGroup(`service:${service.serviceName}`)].filter(({ task }) =>
    alive.has(task.lastStatus ?? ''),
  ).length
}

function expectSound(world: World): void {
  const now = world.clock.now()
  for (const { clusters, taskDefinitions } of world.regions()) {
    for (const cluster of clusters.values()) {
      for (const record of cluster.services.values()) {
        const { serviceName, desiredCount = 0, deploymentConfiguration } = record.service
        const ceiling = taskCeiling(desiredCount, deploymentConfiguration?.maximumPercent ?? 200)
        expect(aliveCount(cluster, record), serviceName).toBeLessThanOrEqual(ceiling)
        expect(record.service.events?.length, serviceName).toBeLessThanOrEqual(100)
      }
      for (const { task } of cluster.tasks.values()) {
        if (task.lastStatus === 'STOPPED') expect(now - (task.stoppedAt ?? 0), task.taskArn).toBeLessThanOrEqual(3600)
      }
      expect(cluster.tasks.size).toBeLessThan(1500)
      expect(cluster.serviceDeployments.size).toBeLessThan(120)
      expect(cluster.serviceRevisions.size).toBeLessThan(120)
    }
    for (const revisions of taskDefinitions.values()) expect(revisions.size).toBeLessThanOrEqual(12)
  }
}

describe('the first ten minutes', () => {
  test('storefront holds for the first seconds and completes in about nine minutes', () => {
    const { world, shop } = demo()
    const storefront = shop.services.get('storefront') as ServiceRecord
    world.clock.advance(10)
    expect(aliveCount(shop, storefront)).toBe(182)
    world.clock.advance(410)
    expect(primaryOf(storefront)?.rolloutState).toBe('IN_PROGRESS')
    world.clock.advance(240)
    expect(primaryOf(storefront)?.rolloutState).toBe('COMPLETED')
    expect(aliveCount(shop, storefront)).toBe(160)
  })

  test('checkout loses a task every two minutes until the breaker trips at the twelfth and rolls back', () => {
    const { world, shop } = demo()
    const checkout = shop.services.get('checkout') as ServiceRecord
    world.clock.advance(125)
    expect(primaryOf(checkout)?.failedTasks).toBe(10)
    world.clock.advance(240)
    expect(revisionOf(checkout)).toBe('140')
    expect(checkout.service.deployments?.map(({ rolloutState }) => rolloutState)).toContain('FAILED')
    world.clock.advance(235)
    expect(primaryOf(checkout)?.rolloutState).toBe('COMPLETED')
  })

  test('search-indexer fails again, waits longer, and still serves', () => {
    const { world, shop } = demo()
    const indexer = shop.services.get('search-indexer') as ServiceRecord
    world.clock.advance(600)
    const tasks = [...shop.tasks.ofGroup('service:search-indexer')].map(({ task }) => task)
    const failed = tasks.filter(({ stopCode }) => stopCode === 'TaskFailedToStart')
    expect(failed.length).toBeGreaterThan(6)
    expect(failed.every(({ stoppedReason }) => stoppedReason?.includes('v2.9.0-arm: not found'))).toBe(true)
    expect(tasks.filter(({ lastStatus }) => lastStatus === 'RUNNING')).toHaveLength(6)
    expect(primaryOf(indexer)?.rolloutState).toBe('IN_PROGRESS')
  })

  test('report-renderer keeps waiting, and is placed once the draining instance is back', () => {
    const { world } = demo()
    const batch = clusterOf(world, 'batch-ec2')
    const renderer = batch.services.get('report-renderer') as ServiceRecord
    const running = () =>
      [...batch.tasks.ofGroup('service:report-renderer')].filter(({ task }) => task.lastStatus === 'RUNNING').length
    world.clock.advance(300)
    expect(running()).toBe(10)
    expect(aliveCount(batch, renderer)).toBe(12)
    for (const instance of batch.containerInstances.values()) instance.status = 'ACTIVE'
    world.clock.advance(90)
    expect(running()).toBe(11)
  })
})

test('every story begins again within the day, and the world stays sound and small', { timeout: 60_000 }, () => {
  const { world, shop } = demo()
  const seen = { storefront: new Set<string>(), checkout: [] as string[], indexer: new Set<string>() }
  for (let minute = 0; minute < 24 * 60; minute += 10) {
    world.clock.advance(600)
    if ([10, 180].includes(minute) || minute % 240 === 0) expectSound(world)
    seen.storefront.add(revisionOf(shop.services.get('storefront')) ?? '')
    seen.checkout.push(revisionOf(shop.services.get('checkout')) ?? '')
    seen.indexer.add(revisionOf(shop.services.get('search-indexer')) ?? '')
  }
  expectSound(world)
  expect(seen.storefront.size).toBeGreaterThan(10)
  const redeployments = seen.checkout.filter(
    (revision, index) => revision === '141' && seen.checkout[index - 1] === '140',
  )
  expect(redeployments.length).toBeGreaterThan(5)
  expect(seen.indexer).toEqual(new Set(['55', '56']))
})
