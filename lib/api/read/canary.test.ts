import { expect, test } from 'vitest'
import { nameOf } from '@/lib/ecs/arn'
import { canaryList, canaryMark } from '@/lib/simulator/scenarios/canary'
import { demoAccount, testScope } from '@/lib/testing/account'
import { readCluster, readClusters } from './cluster'
import { readComparison, readDefinitionDiff } from './comparison'
import { readContainerInstances } from './container-instance'
import { readAttention, readChanges, readOverview, readScopesOverview } from './overview'
import { readPlacement } from './placement'
import { readSearch } from './search'
import { readService } from './service'
import { readTask, readTasks } from './task'
import { readDefinition, readFamilies, readFamily, readRevision } from './task-definition'

const simulator = await demoAccount()

test('no secret of the account leaves the server, on any page', { timeout: 120_000 }, async () => {
  const region = simulator.world.region('012345678910', testScope.region)
  expect(JSON.stringify([...region.clusters.values()].map(({ tasks }) => [...tasks.values()]))).toContain(canaryMark)
  const pages: unknown[] = [await readClusters(testScope), await readFamilies(testScope)]
  for (const [cluster, record] of region.clusters) {
    const at = { ...testScope, cluster }
    pages.push(await readCluster(at), await readTasks(at), await readContainerInstances(at))
    pages.push(await readPlacement({ ...at, place: null }))
    for (const service of record.services.keys()) pages.push(await readService({ ...at, service }))
    for (const { task } of record.tasks.values())
      if (task.overrides?.containerOverrides?.length)
        pages.push(await readTask({ ...at, task: nameOf(task.taskArn ?? '') }))
  }
  for (const [family, revisions] of region.taskDefinitions) {
    pages.push(await readFamily({ ...testScope, family }))
    for (const revision of revisions.keys()) {
      const at = { ...testScope, family, revision }
      const comparison = { ...testScope, family, from: null, to: String(revision) }
      pages.push(await readRevision(at), await readDefinition(at))
      pages.push(await readComparison(comparison), await readDefinitionDiff(comparison))
      const place = `${family}:${revision}`
      pages.push(await readPlacement({ ...testScope, cluster: 'batch-ec2', place }))
    }
  }
  pages.push(await readOverview(testScope), await readAttention(testScope), await readChanges(testScope))
  pages.push(await readScopesOverview())
  for (const find of [canaryMark, ...canaryList.map(({ value }) => value), 'checkout', '1', 'checkout:'])
    pages.push({ ...(await readSearch(find)).data, find: null })
  const everything = JSON.stringify(pages)
  expect(everything).not.toContain(canaryMark)
  expect(canaryList.length).toBeGreaterThanOrEqual(4)
})
