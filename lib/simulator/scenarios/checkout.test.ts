import { describe, expect, test } from 'vitest'
import { clusterOf, demoWorld, homeOf } from './demo.fixture'

const world = demoWorld()

describe('checkout', () => {
  test('its killed task carries the facts of the picture', () => {
    const record = clusterOf(world, 'shop-prod').tasks.get(
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
    const killed = [...clusterOf(world, 'shop-prod').tasks.ofGroup('service:checkout')].filter(
      ({ task }) => task.lastStatus === 'STOPPED',
    )
    expect(killed).toHaveLength(9)
    const { service } = clusterOf(world, 'shop-prod').services.get('checkout') ?? {}
    expect(service?.deployments?.[0]?.failedTasks).toBe(9)
    const current = clusterOf(world, 'shop-prod').serviceDeployments.get(service?.currentServiceDeployment ?? '')
    expect(current?.deploymentCircuitBreaker).toEqual({ status: 'MONITORING', failureCount: 9, threshold: 12 })
  })

  test('141 differs from 140 in the six fields of the picture and nothing else', () => {
    const [before, after] = [140, 141].map((revision) =>
      leaves(homeOf(world).taskDefinitions.get('checkout')?.get(revision)),
    )
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
    const container = homeOf(world)
      .taskDefinitions.get('checkout')
      ?.get(141)
      ?.containerDefinitions?.find((each) => each.name === name)
    expect(container?.cpu).toBe(cpu)
    expect(container?.environment).toHaveLength(variables)
    expect(container?.secrets ?? []).toHaveLength(secrets)
  })
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
