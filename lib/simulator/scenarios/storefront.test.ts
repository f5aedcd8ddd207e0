import { describe, expect, test } from 'vitest'
import { clusterOf, demoWorld } from './demo.fixture'

const world = demoWorld()

describe('storefront', () => {
  test('is at 112 new, 56 old, 8 leaving and 14 starting tasks, within 160 and 192', () => {
    const tasks = [...clusterOf(world, 'shop-prod').tasks.ofGroup('service:storefront')].map(({ task }) => task)
    const count = (revision: number, ...states: string[]) =>
      tasks.filter(
        ({ taskDefinitionArn, lastStatus }) =>
          taskDefinitionArn?.endsWith(`:${revision}`) && states.includes(lastStatus ?? ''),
      ).length
    expect(count(88, 'RUNNING')).toBe(112)
    expect(count(87, 'RUNNING')).toBe(56)
    expect(count(87, 'DEACTIVATING')).toBe(8)
    expect(count(88, 'PROVISIONING', 'PENDING', 'ACTIVATING')).toBe(14)
    expect(clusterOf(world, 'shop-prod').services.get('storefront')?.service.deploymentConfiguration).toMatchObject({
      minimumHealthyPercent: 100,
      maximumPercent: 120,
    })
  })

  test('its healthy tasks stand in the zones of the picture', () => {
    const running = [...clusterOf(world, 'shop-prod').tasks.ofGroup('service:storefront')].filter(
      ({ task }) => task.lastStatus === 'RUNNING',
    )
    const inZone = (zone: string) => running.filter(({ task }) => task.availabilityZone?.endsWith(zone)).length
    expect([inZone('1a'), inZone('1c'), inZone('1d')]).toEqual([58, 55, 55])
  })
})
