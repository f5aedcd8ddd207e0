import { describe, expect, test } from 'vitest'
import { sum } from '@/lib/value/sum'
import { Clock } from './clock'
import { clusterCounts } from './lifecycle/counts'
import { World } from './world'
import { buildWorld, type WorldName, worldNames } from './worlds'

const worlds = new Map<WorldName, World>()

/** The world of that name, built once for all tests. */
function built(name: WorldName): World {
  const known = worlds.get(name)
  if (known) return known
  const world = new World({ clock: new Clock({ startAtMs: Date.UTC(2026, 10, 22), speed: 0 }), seed: 1 })
  buildWorld(world, name)
  worlds.set(name, world)
  return world
}

const home = (world: World) => world.region('012345678910', 'ap-northeast-1')

test.each(worldNames)('world %s has account 012345678910 in ap-northeast-1', (name) => {
  const scopes = [...built(name).regions()].map(({ accountId, region }) => `${accountId}/${region}`)
  expect(scopes).toContain('012345678910/ap-northeast-1')
})

test('the empty world has no cluster and no task definition', () => {
  const region = home(built('empty'))
  expect(region.clusters.size).toBe(0)
  expect(region.taskDefinitions.size).toBe(0)
})

describe.each([
  ['small', 3, 20, 60, 30],
  ['medium', 10, 300, 2_000, 300],
  ['large', 50, 2_500, 25_000, 1_500],
] as const)('load world %s', (name, clusters, services, tasks, revisions) => {
  const region = home(built(name))
  const records = [...region.clusters.values()]
  const counts = records.map(clusterCounts)

  test(`has exactly ${clusters} clusters, ${services} services, ${tasks} running tasks, ${revisions} revisions`, () => {
    expect(records).toHaveLength(clusters)
    expect(sum(counts.map(({ activeServicesCount }) => activeServicesCount))).toBe(services)
    expect(sum(counts.map(({ runningTasksCount }) => runningTasksCount))).toBe(tasks)
    expect(sum([...region.taskDefinitions.values()].map((family) => family.size))).toBe(revisions)
  })

  test('every service runs what it wants, some tasks stopped within the hour, some run on instances', () => {
    const wanted = records
      .flatMap((cluster) => [...cluster.services.values()])
      .map(({ service }) => service.desiredCount ?? 0)
    expect(sum(wanted)).toBe(tasks)
    expect(Math.min(...wanted)).toBeGreaterThan(0)
    const stopped = records
      .flatMap(({ tasks }) => [...tasks.values()])
      .filter(({ task }) => task.lastStatus === 'STOPPED')
    expect(stopped.length).toBeGreaterThan(0)
    expect(sum(records.map(({ containerInstances }) => containerInstances.size))).toBeGreaterThan(0)
  })
})
