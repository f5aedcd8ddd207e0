import 'server-only'
import { config, type Scope } from '@/lib/config'
import type { AccountSnapshot } from '@/lib/snapshot/account'
import type { ReadOptions } from '@/lib/snapshot/cell'
import { scopes, snapshotOf } from '@/lib/snapshot/store'
import { type SearchView, searchView } from '@/lib/views/search'
import { familiesMeant, type SearchScope } from '@/lib/views/search-scope'
import { partValue, type View } from '@/lib/views/view'
import { partOrMissing, scopeView } from './place'
import { hasInstances, nameOfCluster, parts } from './sweep'

/*
 * Nobody waits for what is not read yet: it comes with the next look, and keys are typed faster than ECS answers. What
 * is found leads to a page that asks anew, so a list may be a minute old, and typing costs no call.
 */
const patience: ReadOptions = { waitMs: 150, longUnseenWaitMs: 150, firstWaitMs: 150, maxAgeMs: 60_000 }
const behindAll: ReadOptions = { ...patience, priority: 'sweep' }

/** What a text finds in every scope. Without a text nothing is found, and everything begins to be read. */
export async function readSearch(find: string): Promise<View<SearchView>> {
  const { demo } = await config()
  const read = await Promise.all((await scopes()).map((scope) => readScope(scope, find)))
  return searchView({ demo, now: new Date().toISOString(), find, scopes: read })
}

async function readScope({ alias, region }: Scope, find: string): Promise<SearchScope> {
  const snapshot = await snapshotOf(alias, region)
  const [inClusters, definitions] = await Promise.all([readClusters(snapshot), readDefinitions(snapshot, find)])
  return { scope: scopeView(snapshot), ...inClusters, ...definitions }
}

async function readClusters(snapshot: AccountSnapshot) {
  const clusters = await partOrMissing('clusters', snapshot.takeClusters(patience))
  const all = partValue(clusters) ?? []
  const names = all.map(nameOfCluster)
  const [services, tasks, containerInstances] = await Promise.all([
    parts(names, (name) => partOrMissing('services', snapshot.takeServices(name, behindAll))),
    parts(names, (name) => partOrMissing('tasks', snapshot.takeTasks(name, behindAll))),
    parts(all.filter(hasInstances).map(nameOfCluster), (name) =>
      partOrMissing('containerInstances', snapshot.takeContainerInstances(name, behindAll)),
    ),
  ])
  return { clusters, services, tasks, containerInstances }
}

async function readDefinitions(snapshot: AccountSnapshot, find: string) {
  const families = await partOrMissing('families', snapshot.takeFamilies(behindAll))
  const revisions = await parts(familiesMeant(find, partValue(families)), (family) =>
    partOrMissing('revisions', snapshot.takeRevisions(family, patience)),
  )
  return { families, revisions }
}
