'use client'
import { useParams, usePathname } from 'next/navigation'
import type { ScopeRef } from '@/lib/routes'

/** Which thing the current address names, as far down as it goes. */
export type Place = {
  readonly scope: ScopeRef | null
  readonly cluster: string | null
  readonly service: string | null
  readonly task: string | null
  readonly family: string | null
  readonly revision: string | null
  readonly list: 'tasks' | 'container-instances' | 'task-definitions' | null
}

export function usePlace(): Place {
  const params = useParams<Record<string, string | undefined>>()
  const pathname = usePathname()
  const value = (name: string) => (params[name] === undefined ? null : decodeURIComponent(params[name]))
  const account = value('account')
  const region = value('region')
  const lists = ['tasks', 'container-instances', 'task-definitions'] as const
  return {
    scope: account && region ? { account, region } : null,
    cluster: value('cluster'),
    service: value('service'),
    task: value('task'),
    family: value('family'),
    revision: value('revision'),
    list: lists.find((list) => pathname.split('/').includes(list)) ?? null,
  }
}
