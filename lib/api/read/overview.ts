import 'server-only'
import type { ScopeRef } from '@/lib/routes'
import { type AttentionView, attentionView } from '@/lib/views/attention'
import { type ChangesView, changesView } from '@/lib/views/change'
import { type OverviewView, overviewView } from '@/lib/views/overview'
import type { View } from '@/lib/views/view'
import { placeOf } from './place'
import { sweep } from './sweep'

export const readOverview = async (at: ScopeRef): Promise<View<OverviewView>> => overviewView(await swept(at))

export const readAttention = async (at: ScopeRef): Promise<View<AttentionView>> => attentionView(await swept(at))

export const readChanges = async (at: ScopeRef): Promise<View<ChangesView>> => changesView(await swept(at))

async function swept(at: ScopeRef) {
  const { snapshot, place } = await placeOf(at)
  const swept = await sweep(snapshot)
  return { ...place(), swept, now: new Date().toISOString() }
}
