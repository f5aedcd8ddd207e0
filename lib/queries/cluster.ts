import { apiRoutes, type ClusterRef, type ScopeRef } from '@/lib/routes'
import type { ClustersView, ClusterView, ScopesView } from '@/lib/views/cluster'
import { useView } from './view'

export const useScopes = () => useView<ScopesView>(apiRoutes.scopes())
export const useClusters = (at: ScopeRef) => useView<ClustersView>(apiRoutes.clusters(at))
export const useCluster = (at: ClusterRef) => useView<ClusterView>(apiRoutes.cluster(at))
