'use client'
import { useParams } from 'next/navigation'
import { type ClusterRef, revisionNumber, type ScopeRef } from '@/lib/routes'

/** Where in the tree the reader stands, as the URL says. */
export type PlaceHere = {
  readonly scope: ScopeRef | null
  readonly cluster: ClusterRef | null
  readonly service: string | null
  readonly task: string | null
  readonly family: string | null
  readonly revision: number | null
}

export function usePlace(): PlaceHere {
  return placeOf(useParams())
}

/** The names in the parameters of a route, decoded. */
export function placeOf(params: Readonly<Record<string, string | string[] | undefined>> | null): PlaceHere {
  const name = (key: string) => {
    const value = params?.[key]
    return typeof value === 'string' ? decoded(value) : null
  }
  const [account, region, cluster, revision] = [name('account'), name('region'), name('cluster'), name('revision')]
  const scope = account !== null && region !== null ? { account, region } : null
  return {
    scope,
    cluster: scope && cluster !== null ? { ...scope, cluster } : null,
    service: name('service'),
    task: name('task'),
    family: name('family'),
    revision: revision === null ? null : revisionNumber(revision) || null,
  }
}

// A lone % in an address is no reason to lose the page around it.
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
