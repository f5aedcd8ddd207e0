import { describe, expect, test } from 'vitest'
import { checkDefinition } from '@/lib/definition-rules/check-definition'
import { clusterCounts, serviceCounts } from '../lifecycle/counts'
import type { ClusterRecord, World } from '../world'
import { canaryList } from './canary'
import { clusterOf, demoWorld, homeOf } from './demo.fixture'

function written(world: World): string {
  return JSON.stringify([...world.regions()], (_key, value: unknown) => (value instanceof Map ? [...value] : value))
}

const world = demoWorld()
const region = homeOf(world)

describe('the overview', () => {
  test.each([
    ['shop-prod', 12, 496, 24, 'enhanced'],
    ['batch-ec2', 5, 36, 2, 'enabled'],
    ['edge-external', 3, 11, 0, 'disabled'],
    ['staging', 10, 17, 0, 'enabled'],
    ['study-sandbox', 3, 6, 0, 'disabled'],
  ])('%s has %i services, %i running and %i pending tasks', (name, services, running, pending, insights) => {
    const counts = clusterCounts(clusterOf(world, name))
    expect(counts.activeServicesCount).toBe(services)
    expect(counts.runningTasksCount).toBe(running)
    expect(counts.pendingTasksCount).toBe(pending)
    expect(clusterOf(world, name).cluster.settings).toEqual([{ name: 'containerInsights', value: insights }])
  })

  test.each([
    ['storefront', 168, 14, 160],
    ['checkout', 17, 5, 24],
    ['search-indexer', 6, 1, 6],
    ['image-resizer', 206, 4, 210],
    ['cart-api', 36, 0, 36],
    ['payments-gateway', 12, 0, 12],
    ['recommendations', 28, 0, 28],
    ['session-proxy', 8, 0, 8],
    ['webhooks-out', 6, 0, 6],
    ['feed-builder', 4, 0, 4],
    ['mailer', 3, 0, 3],
    ['admin-console', 2, 0, 2],
    ['report-renderer', 10, 2, 12],
    ['etl-loader', 14, 0, 14],
    ['ledger-sync', 6, 0, 6],
    ['log-shipper', 6, 0, 6],
    ['thumb-backfill', 0, 0, 0],
    ['sensor-gateway', 3, 0, 4],
    ['pos-bridge', 4, 0, 4],
    ['label-printer', 4, 0, 4],
    ['hello-ecs', 1, 0, 1],
    ['memory-lab', 2, 0, 2],
    ['rolling-lab', 3, 0, 3],
  ])('%s: %i running, %i pending, %i desired', (name, running, pending, desired) => {
    const cluster = [...region.clusters.values()].find(({ services }) => services.has(name)) as ClusterRecord
    const service = cluster.services.get(name)?.service
    expect(service && serviceCounts(cluster, service)).toMatchObject({ runningCount: running, pendingCount: pending })
    expect(service?.desiredCount).toBe(desired)
  })

  test('shop-prod runs 290 tasks on Fargate and 206 on Spot, staging 4 and 13', () => {
    const split = (name: string) => {
      const running = [...clusterOf(world, name).tasks.values()].filter(({ task }) => task.lastStatus === 'RUNNING')
      const spot = running.filter(({ task }) => task.capacityProviderName === 'FARGATE_SPOT')
      return [running.length - spot.length, spot.length]
    }
    expect(split('shop-prod')).toEqual([290, 206])
    expect(split('staging')).toEqual([4, 13])
  })

  test('572 tasks are wanted where a service that rolls wants no more than its desired count', () => {
    const services = [...region.clusters.values()].flatMap((cluster) => [...cluster.services.values()])
    expect(services).toHaveLength(33)
    expect(services.reduce((sum, { service }) => sum + (service.desiredCount ?? 0), 0)).toBe(572)
  })
})

test('every definition of every scenario would be registered by ECS', () => {
  for (const { taskDefinitions } of world.regions()) {
    for (const definition of [...taskDefinitions.values()].flatMap((revisions) => [...revisions.values()])) {
      const errors = checkDefinition(definition as never).filter(({ severity }) => severity === 'error')
      expect(errors, `${definition.family}:${definition.revision}`).toEqual([])
    }
  }
})

test('every seeded secret stands in the world', () => {
  const text = written(world)
  for (const { value, place } of canaryList) expect(text, place).toContain(JSON.stringify(value).slice(1, -1))
})

test('every task belongs to a revision, a deployment and a place that exist', () => {
  for (const { clusters, taskDefinitions } of world.regions()) {
    for (const { services, tasks, containerInstances, serviceRevisions } of clusters.values()) {
      for (const { task } of tasks.values()) {
        const [, family = '', revision] = /task-definition\/(.+):(\d+)$/.exec(task.taskDefinitionArn ?? '') ?? []
        expect(taskDefinitions.get(family)?.has(Number(revision))).toBe(true)
        if (task.containerInstanceArn) expect(containerInstances.has(task.containerInstanceArn)).toBe(true)
        if (!task.group?.startsWith('service:')) continue
        expect(services.has(task.group.slice('service:'.length))).toBe(true)
        const revisionNumbers = [...serviceRevisions.keys()].map((arn) => `ecs-svc/${arn.split('/').at(-1)}`)
        expect(revisionNumbers).toContain(task.startedBy)
      }
    }
  }
})

test('the moments of every task are in order and none lies ahead', () => {
  const now = world.clock.now()
  for (const { clusters } of world.regions()) {
    for (const { task } of [...clusters.values()].flatMap(({ tasks }) => [...tasks.values()])) {
      const { createdAt, connectivityAt, pullStartedAt, pullStoppedAt, startedAt } = task
      const { stoppingAt, executionStoppedAt, stoppedAt } = task
      const starting = [createdAt, connectivityAt, pullStartedAt, pullStoppedAt, startedAt]
      const moments = [...starting, stoppingAt, executionStoppedAt, stoppedAt, now].filter((at) => at !== undefined)
      expect(
        [...moments].sort((one, other) => one - other),
        task.taskArn,
      ).toEqual(moments)
    }
  }
})

test('the demo has a second region and a second account, small', () => {
  expect([...world.region('012345678910', 'us-east-1').clusters.keys()]).toEqual(['shop-us', 'observability'])
  expect([...world.region('210987654321', 'ap-northeast-1').clusters.keys()]).toEqual(['data-platform'])
})

test('the same seed gives the same world, also ten minutes later; another seed does not', () => {
  const [one, other] = [demoWorld(7), demoWorld(7)]
  expect(written(one)).toBe(written(other))
  for (const each of [one, other]) each.clock.advance(600)
  expect(written(one)).toBe(written(other))
  expect(written(demoWorld(8))).not.toBe(written(demoWorld(7)))
})
