import 'server-only'
import type { Cluster, Service } from '@aws-sdk/client-ecs'
import { config } from '@/lib/config'
import type { ClusterRef, ScopeRef } from '@/lib/routes'
import type { AccountSnapshot } from '@/lib/snapshot/account'
import { scopes, snapshotOf } from '@/lib/snapshot/store'
import {
  type ClustersView,
  type ClusterView,
  clustersView,
  clusterView,
  type KnownServices,
  type ScopesView,
  scopesView,
} from '@/lib/views/cluster'
import { type Missing, type Part, partValue, type View } from '@/lib/views/view'
import { partOrMissing, placeOf, scopeView } from './place'

/** The clusters of every scope; a scope that fails leaves the others standing. */
export async function readScopes(): Promise<View<ScopesView>> {
  const { demo } = await config()
  const reading = (await scopes()).map(async ({ alias, region }) => {
    const snapshot = await snapshotOf(alias, region)
    const clusters = await partOrMissing(`scope:${alias}/${region}`, snapshot.takeClusters())
    return { scope: scopeView(snapshot), clusters, services: knownServices(snapshot, clusters) }
  })
  return scopesView({ demo, now: new Date().toISOString(), scopes: await Promise.all(reading) })
}

/** The clusters of a scope. Errors: `unknownScope`; whatever keeps them from being listed. */
export async function readClusters(at: ScopeRef): Promise<View<ClustersView>> {
  const { snapshot, place } = await placeOf(at)
  const clusters = await snapshot.takeClusters()
  return clustersView({ ...place(), clusters, services: knownServices(snapshot, clusters) })
}

/** One cluster with its services, as much of it as may be read. Errors: `notFound`; whatever keeps the cluster itself from being read. */
export async function readCluster(at: ClusterRef): Promise<View<ClusterView>> {
  const { snapshot, place } = await placeOf(at)
  const [cluster, services] = await Promise.all([
    snapshot.takeCluster(at.cluster),
    partOrMissing('services', snapshot.takeServices(at.cluster)),
  ])
  return clusterView({ ...place(), cluster, services })
}

/** How old services may be to still tell how their cluster fares. */
const servicesAgeMs = 120_000

/** The services of each cluster, as far as somebody has read them anyway; none where clusters are not known. */
export async function servicesByCluster(snapshot: AccountSnapshot): Promise<readonly (readonly Service[] | null)[]> {
  const clusters = partValue(await partOrMissing('clusters', snapshot.takeClusters()))
  return clusters?.map(({ clusterName = '' }) => snapshot.peekServices(clusterName, servicesAgeMs) ?? null) ?? [null]
}

// The table of clusters costs two calls; how they fare is told by services that somebody has read anyway.
function knownServices(snapshot: AccountSnapshot, clusters: Part<readonly Cluster[]> | Missing): KnownServices {
  return new Map(
    (partValue(clusters) ?? []).flatMap(({ clusterArn = '', clusterName = '' }) => {
      const services = snapshot.peekServices(clusterName, servicesAgeMs)
      return services ? [[clusterArn, services] as const] : []
    }),
  )
}
