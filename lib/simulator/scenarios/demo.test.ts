import { beforeAll, describe, expect, test } from 'vitest'
import { checkDefinition } from '@/lib/definition-rules/check-definition'
import { Clock } from '../clock'
import { clusterCounts, remainingResources, serviceCounts } from '../counts'
import { type ClusterRecord, type Region, World } from '../world'
import { buildWorld } from '../worlds'
import { canaryList } from './canary'

const startAtMs = Date.UTC(2026, 10, 22, 5, 32, 4)

function demo(seed = 1): World {
  const world = new World({ clock: new Clock({ startAtMs, speed: 0 }), seed })
  buildWorld(world, 'demo')
  return world
}

function written(world: World): string {
  return JSON.stringify([...world.regions()], (_key, value: unknown) => (value instanceof Map ? [...value] : value))
}

let world: World
let region: Region

beforeAll(() => {
  world = demo()
  region = world.region('012345678910', 'ap-northeast-1')
})

function clusterOf(name: string): ClusterRecord {
  const cluster = region.clusters.get(name)
  if (!cluster) throw new Error(`no cluster ${name}`)
  return cluster
}

describe('the overview', () => {
  test.each([
    ['shop-prod', 12, 496, 24, 'enhanced'],
    ['batch-ec2', 5, 36, 2, 'enabled'],
    ['edge-external', 3, 11, 0, 'disabled'],
    ['staging', 10, 17, 0, 'enabled'],
    ['study-sandbox', 3, 6, 0, 'disabled'],
  ])('%s has %i services, %i running and %i pending tasks', (name, services, running, pending, insights) => {
    const counts = clusterCounts(clusterOf(name))
    expect(counts.activeServicesCount).toBe(services)
    expect(counts.runningTasksCount).toBe(running)
    expect(counts.pendingTasksCount).toBe(pending)
    expect(clusterOf(name).cluster.settings).toEqual([{ name: 'containerInsights', value: insights }])
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
      const running = [...clusterOf(name).tasks.values()].filter(({ task }) => task.lastStatus === 'RUNNING')
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

describe('storefront', () => {
  test('is at 112 new, 56 old, 8 leaving and 14 starting tasks, within 160 and 192', () => {
    const tasks = [...clusterOf('shop-prod').tasks.ofGroup('service:storefront')].map(({ task }) => task)
    const count = (revision: number, ...states: string[]) =>
      tasks.filter(
        ({ taskDefinitionArn, lastStatus }) =>
          taskDefinitionArn?.endsWith(`:${revision}`) && states.includes(lastStatus ?? ''),
      ).length
    expect(count(88, 'RUNNING')).toBe(112)
    expect(count(87, 'RUNNING')).toBe(56)
    expect(count(87, 'DEACTIVATING')).toBe(8)
    expect(count(88, 'PROVISIONING', 'PENDING', 'ACTIVATING')).toBe(14)
    expect(clusterOf('shop-prod').services.get('storefront')?.service.deploymentConfiguration).toMatchObject({
      minimumHealthyPercent: 100,
      maximumPercent: 120,
    })
  })

  test('its healthy tasks stand in the zones of the picture', () => {
    const running = [...clusterOf('shop-prod').tasks.ofGroup('service:storefront')].filter(
      ({ task }) => task.lastStatus === 'RUNNING',
    )
    const inZone = (zone: string) => running.filter(({ task }) => task.availabilityZone?.endsWith(zone)).length
    expect([inZone('1a'), inZone('1c'), inZone('1d')]).toEqual([58, 55, 55])
  })
})

describe('checkout', () => {
  test('its killed task carries the facts of the picture', () => {
    const record = clusterOf('shop-prod').tasks.get(
      'arn:aws:ecs:ap-northeast-1:012345678910:task/shop-prod/9f2c41d07be14a63b8d05e7c2a91f634',
    )
    const at = (time: string) => Date.parse(`2026-11-22T${time}+09:00`) / 1000
    expect(record?.task).toMatchObject({
      availabilityZone: 'ap-northeast-1c',
      createdAt: at('14:09:52'),
      pullStartedAt: at('14:10:01'),
      pullStoppedAt: at('14:10:23'),
      startedAt: at('14:10:41'),
      stoppingAt: at('14:28:25'),
      stoppedAt: at('14:28:57'),
      startedBy: 'ecs-svc/7204418830',
      group: 'service:checkout',
      stopCode: 'EssentialContainerExited',
      stoppedReason: 'Essential container in task exited',
    })
    const details = record?.task.attachments?.[0]?.details?.map(({ value }) => value)
    expect(details).toEqual(
      expect.arrayContaining(['subnet-0a19c7e2', 'eni-0b7d1e94c2a8f3610', '0a:58:a9:fe:1d:d6', '10.0.29.214']),
    )
    const exits = record?.task.containers?.map(({ name, exitCode, reason }) => [name, exitCode, reason])
    expect(exits).toEqual([
      ['app', 137, 'OutOfMemoryError: Container killed due to memory usage'],
      ['envoy', 0, undefined],
      ['otel-collector', 137, undefined],
      ['log-router', 0, undefined],
    ])
  })

  test('nine tasks were killed, three more trip the breaker', () => {
    const killed = [...clusterOf('shop-prod').tasks.ofGroup('service:checkout')].filter(
      ({ task }) => task.lastStatus === 'STOPPED',
    )
    expect(killed).toHaveLength(9)
    const { service } = clusterOf('shop-prod').services.get('checkout') ?? {}
    expect(service?.deployments?.[0]?.failedTasks).toBe(9)
    const current = clusterOf('shop-prod').serviceDeployments.get(service?.currentServiceDeployment ?? '')
    expect(current?.deploymentCircuitBreaker).toEqual({ status: 'MONITORING', failureCount: 9, threshold: 12 })
  })

  test('141 differs from 140 in the six fields of the picture and nothing else', () => {
    const [before, after] = [140, 141].map((revision) => leaves(region.taskDefinitions.get('checkout')?.get(revision)))
    const names = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])
    const changed = [...names].filter((name) => before?.get(name) !== after?.get(name))
    expect(changed.filter((name) => !/^(revision|registeredAt|taskDefinitionArn)$/.test(name)).sort()).toEqual([
      'app.environment.FEATURE_BULK_COUPON',
      'app.image',
      'app.memory',
      'app.secrets.DB_PASSWORD',
      'memory',
      'otel-collector.environment.OTEL_DEBUG',
    ])
  })

  test.each([
    ['app', 640, 24, 3],
    ['envoy', 256, 6, 0],
    ['otel-collector', 64, 4, 1],
    ['log-router', 64, 2, 0],
  ])('141: container %s has %i CPU units, %i variables and %i secrets', (name, cpu, variables, secrets) => {
    const container = region.taskDefinitions
      .get('checkout')
      ?.get(141)
      ?.containerDefinitions?.find((each) => each.name === name)
    expect(container?.cpu).toBe(cpu)
    expect(container?.environment).toHaveLength(variables)
    expect(container?.secrets ?? []).toHaveLength(secrets)
  })
})

describe('batch-ec2', () => {
  const registered = (name: string) =>
    [...clusterOf('batch-ec2').containerInstances.values()].map(
      (instance) => instance.registeredResources?.find((resource) => resource.name === name)?.integerValue ?? 0,
    )
  const remaining = (name: string) =>
    [...clusterOf('batch-ec2').containerInstances.values()].map(
      (instance) =>
        remainingResources(clusterOf('batch-ec2'), instance).find((resource) => resource.name === name)?.integerValue ??
        0,
    )

  test('every instance has the free memory of the picture, and lacks what the picture says', () => {
    expect([...clusterOf('batch-ec2').containerInstances.values()].map(({ ec2InstanceId }) => ec2InstanceId)).toEqual([
      'i-0a1f83c2',
      'i-0b7d20e9',
      'i-0c35f4a8',
      'i-0d92b61e',
      'i-0e18c7f3',
      'i-0e46c9d1',
    ])
    const free = remaining('MEMORY')
    expect(free).toEqual([2291, 4339, 5363, 4339, 6055, 7079])
    expect(free.map((memoryMiB) => memoryMiB - 6144)).toEqual([-3853, -1805, -781, -1805, -89, 935])
    expect(remaining('CPU').map((cpu) => cpu - 1024)).toEqual([704, 704, 960, 192, 2240, 2496])
  })

  test('126490 MiB are registered, 97024 reserved and 29466 free', () => {
    const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
    expect(sum(registered('MEMORY'))).toBe(126_490)
    expect(sum(remaining('MEMORY'))).toBe(29_466)
    expect(sum(registered('MEMORY')) - sum(remaining('MEMORY'))).toBe(97_024)
    expect(sum(registered('CPU'))).toBe(32_768)
  })

  test('only the largest instance with room to spare is draining, and ECS names the closest', () => {
    const instances = [...clusterOf('batch-ec2').containerInstances.values()]
    expect(instances.filter(({ status }) => status === 'DRAINING').map(({ ec2InstanceId }) => ec2InstanceId)).toEqual([
      'i-0e46c9d1',
    ])
    const event = clusterOf('batch-ec2').services.get('report-renderer')?.service.events?.[0]?.message
    expect(event).toMatch(/\(container-instance 4f1c[0-9a-f]{24}a902\) has insufficient memory available\./)
  })
})

test('edge-external: only mi-0c41f7… is disconnected, and it carries the task that ECS cannot see', () => {
  const machines = [...clusterOf('edge-external').containerInstances.values()]
  const silent = machines.filter(({ agentConnected }) => !agentConnected)
  expect(silent.map(({ ec2InstanceId }) => ec2InstanceId?.slice(0, 9))).toEqual(['mi-0c41f7'])
  const [unseen] = clusterOf('edge-external').tasks.onInstance(silent[0]?.containerInstanceArn ?? '')
  expect(unseen?.task).toMatchObject({ group: 'service:sensor-gateway', connectivity: 'DISCONNECTED' })
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

test('a machine without an agent is the closest that ECS finds for the task that it may still run', () => {
  const later = demo()
  later.clock.advance(120)
  const edge = later.region('012345678910', 'ap-northeast-1').clusters.get('edge-external')
  expect(edge?.services.get('sensor-gateway')?.service.events?.[0]).toMatchObject({
    createdAt: startAtMs / 1000 + 61,
    message: expect.stringContaining('encountered error "AGENT"'),
  })
})

test('the demo has a second region and a second account, small', () => {
  expect([...world.region('012345678910', 'us-east-1').clusters.keys()]).toEqual(['shop-us', 'observability'])
  expect([...world.region('210987654321', 'ap-northeast-1').clusters.keys()]).toEqual(['data-platform'])
})

test('the same seed gives the same world, also ten minutes later; another seed does not', () => {
  const [one, other] = [demo(7), demo(7)]
  expect(written(one)).toBe(written(other))
  for (const each of [one, other]) each.clock.advance(600)
  expect(written(one)).toBe(written(other))
  expect(written(demo(8))).not.toBe(written(demo(7)))
})

/** Every value of a definition by its path; named items of lists by their name. */
function leaves(value: unknown, path = '', found = new Map<string, unknown>()): Map<string, unknown> {
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      const named = item as { name?: string; value?: unknown; valueFrom?: unknown }
      const isPair = named.name !== undefined && (named.value !== undefined || named.valueFrom !== undefined)
      if (isPair) found.set(`${path}.${named.name}`, named.value ?? named.valueFrom)
      else leaves(item, named.name && path === 'containerDefinitions' ? named.name : `${path}.${index}`, found)
    })
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) leaves(item, path ? `${path}.${key}` : key, found)
  } else found.set(path, value)
  return found
}
