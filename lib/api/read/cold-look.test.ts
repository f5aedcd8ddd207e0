import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFrom, testScope } from '@/lib/testing/account'
import { readUntil } from '@/lib/testing/read-until'
import { startSimulator, type TestSimulator } from '@/lib/testing/simulator'
import type { View } from '@/lib/views/view'
import { readCluster, readClusters } from './cluster'
import { readContainerInstances } from './container-instance'
import { readService } from './service'
import { readTask, readTasks } from './task'
import { readFamilies, readFamily, readRevision } from './task-definition'

let simulator: TestSimulator

/** A page that is still loading its parts goes on loading when it is looked at again. */
function whole<Data>(read: () => Promise<View<Data>>): Promise<View<Data>> {
  return readUntil(read, ({ notices }) => notices.length === 0)
}

beforeAll(async () => {
  simulator = await startSimulator({ world: 'medium', throttling: true, clock: {} })
  readFrom(simulator.url, {}, 0.5)
})

afterAll(() => simulator.close())

test('a cold look at every page of a medium account loses nothing and is never throttled', {
  timeout: 120_000,
}, async () => {
  const region = simulator.world.region('012345678910', testScope.region)
  const { data, notices } = await whole(() => readClusters(testScope))
  expect(notices).toEqual([])
  expect(data.clusters.map((cluster) => cluster.name).sort()).toEqual([...region.clusters.keys()].sort())

  for (const [cluster, record] of region.clusters) {
    const at = { ...testScope, cluster }
    const [services, tasks, instances] = await Promise.all([
      whole(() => readCluster(at)),
      whole(() => readTasks(at)),
      whole(() => readContainerInstances(at)),
    ])
    expect([...services.notices, ...tasks.notices, ...instances.notices]).toEqual([])
    expect(services.data.services?.map((service) => service.name).sort()).toEqual([...record.services.keys()].sort())
    const seen = [...(tasks.data.running ?? []), ...(tasks.data.stopped ?? [])]
    expect(seen.map((task) => task.arn).sort()).toEqual([...record.tasks.keys()].sort())
    expect(instances.data.containerInstances).toHaveLength(record.containerInstances.size)

    const [service] = record.services.keys()
    const page = await whole(() => readService({ ...at, service: service ?? '' }))
    expect(page.notices).toEqual([])
    expect(page.data.tasks?.map((task) => task.arn).sort()).toEqual(
      seen.flatMap((task) => (task.serviceName === service ? [task.arn] : [])).sort(),
    )
    expect((await whole(() => readTask({ ...at, task: seen[0]?.id ?? '' }))).notices).toEqual([])
  }

  const families = await whole(() => readFamilies(testScope))
  expect(families.data.families.map(({ family }) => family).sort()).toEqual([...region.taskDefinitions.keys()].sort())
  for (const { family } of families.data.families.slice(0, 5)) {
    const revisions = await whole(() => readFamily({ ...testScope, family }))
    expect(revisions.notices).toEqual([])
    expect(revisions.data.revisions).toHaveLength(region.taskDefinitions.get(family)?.size ?? -1)
    const newest = revisions.data.revisions[0]
    expect(
      (await whole(() => readRevision({ ...testScope, family, revision: newest?.revision ?? 0 }))).notices,
    ).toEqual([])
  }
  expect(simulator.simulation.calls.summary().throttled).toBe(0)
})
