import 'server-only'
import { config } from '@/lib/config'
import type { ClusterRef, ScopeRef } from '@/lib/routes'
import { scopes, snapshotOf } from '@/lib/snapshot/store'
import {
  type ClustersView,
  type ClusterView,
  clustersView,
  clusterView,
  type ScopesView,
  scopesView,
} from '@/lib/views/cluster'
import type { View } from '@/lib/views/view'
import { optional, placeOf, scopeView } from './place'

/** The clusters of every scope; a scope that fails leaves the others standing. */
export async function readScopes(): Promise<View<ScopesView>> {
  const { demo } = await config()
  const reading = (await scopes()).map(async ({ alias, region }) => {
    const snapshot = await snapshotOf(alias, region)
    const clusters = await optional(`scope:${alias}/${region}`, snapshot.takeClusters())
    return { scope: scopeView(snapshot), clusters }
  })
  return scopesView({ demo, now: new Date().toISOString(), scopes: await Promise.all(reading) })
}

export async function readClusters(at: ScopeRef): Promise<View<ClustersView>> {
  const { snapshot, place } = await placeOf(at)
  const clusters = await snapshot.takeClusters()
  return clustersView({ ...place(), clusters })
}

export async function readCluster(at: ClusterRef): Promise<View<ClusterView>> {
  const { snapshot, place } = await placeOf(at)
  const [cluster, services] = await Promise.all([
    snapshot.takeCluster(at.cluster),
    optional('services', snapshot.takeServices(at.cluster)),
  ])
  return clusterView({ ...place(), cluster, services })
}
