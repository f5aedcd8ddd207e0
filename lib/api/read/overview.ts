import 'server-only'
import { config } from '@/lib/config'
import type { ScopeRef } from '@/lib/routes'
import { scopes, snapshotOf } from '@/lib/snapshot/store'
import { type AttentionView, attentionView } from '@/lib/views/attention'
import { type ChangesView, changesView } from '@/lib/views/change'
import { type OverviewView, overviewView } from '@/lib/views/overview'
import { type ScopesOverviewView, scopesOverviewView } from '@/lib/views/scopes-overview'
import type { View } from '@/lib/views/view'
import { toldProblem } from '../told-problem'
import { placeOf, scopeView } from './place'
import { sweep } from './sweep'

/** One scope at a glance, as far as it is read so far. Errors: whatever keeps the clusters from being listed. */
export const readOverview = async (at: ScopeRef): Promise<View<OverviewView>> => overviewView(await swept(at))

/** Everything in a scope that needs attention, worst first. Errors: as `readOverview`. */
export const readAttention = async (at: ScopeRef): Promise<View<AttentionView>> => attentionView(await swept(at))

/** What happened in a scope, newest first. Errors: as `readOverview`. */
export const readChanges = async (at: ScopeRef): Promise<View<ChangesView>> => changesView(await swept(at))

/** Every scope's overview in one; a scope that fails leaves the others standing. */
export async function readScopesOverview(): Promise<View<ScopesOverviewView>> {
  const { demo } = await config()
  const reading = (await scopes()).map(async ({ alias, region }) => {
    const read = await readOverview({ account: alias, region }).catch((error) => ({ notices: [toldProblem(error)] }))
    return { scope: scopeView(await snapshotOf(alias, region)), read }
  })
  return scopesOverviewView({ demo, now: new Date().toISOString(), scopes: await Promise.all(reading) })
}

async function swept(at: ScopeRef) {
  const { snapshot, place } = await placeOf(at)
  const swept = await sweep(snapshot)
  return { ...place(), swept, now: new Date().toISOString() }
}
