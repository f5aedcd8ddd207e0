import { apiRoutes, type ScopeRef } from '@/lib/routes'
import type { AttentionView } from '@/lib/views/attention'
import type { ChangesView } from '@/lib/views/change'
import type { OverviewView } from '@/lib/views/overview'
import type { ScopesOverviewView } from '@/lib/views/scopes-overview'
import { useView } from './view'

export const useScopesOverview = () => useView<ScopesOverviewView>(apiRoutes.scopesOverview())
export const useOverview = (at: ScopeRef) => useView<OverviewView>(apiRoutes.overview(at))
export const useAttention = (at: ScopeRef) => useView<AttentionView>(apiRoutes.attention(at))
export const useChanges = (at: ScopeRef) => useView<ChangesView>(apiRoutes.changes(at))
