'use client'
import { BellIcon, BoxesIcon, FileTextIcon, FlaskConicalIcon, HistoryIcon, HouseIcon } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useMessages } from '@/lib/messages/use-messages'
import { useAttentionCount } from '@/lib/queries/attention-count'
import { routes, type ScopeRef } from '@/lib/routes'
import type { NavTarget } from './nav-link'
import { usePlace } from './use-place'

/** The main destinations that exist from here: all scopes, or in a scope what is wrong, runs, is defined and changed; and the playground. */
export function useNavTargets(): readonly NavTarget[] {
  const t = useMessages()
  const pathname = usePathname()
  const { scope } = usePlace()
  const count = useAttentionCount(scope)
  const playground = {
    href: routes.playground(),
    text: t('shell.playground'),
    shortText: t('shell.playgroundShort'),
    icon: FlaskConicalIcon,
    isCurrent: pathname === routes.playground(),
  }
  if (!scope) {
    return [
      { href: routes.scopes(), text: t('shell.allScopes'), icon: HouseIcon, isCurrent: pathname === routes.scopes() },
      playground,
    ]
  }
  const isBelow = (href: string) => pathname === href || pathname.startsWith(`${href}/`)
  const inScope = targetsOf(scope).map(({ key, href, icon, short }) => ({
    href,
    icon,
    text: t(`shell.${key}`),
    shortText: t(`shell.${short ?? key}`),
    isCurrent: key === 'overview' ? pathname === href : isBelow(href),
    ...(key === 'attention' && count ? { count } : {}),
  }))
  return [...inScope, playground]
}

type Target = { readonly key: string; readonly href: string; readonly icon: NavTarget['icon']; readonly short?: string }

function targetsOf(scope: ScopeRef): readonly Target[] {
  return [
    { key: 'overview', href: routes.overview(scope), icon: HouseIcon },
    { key: 'attention', href: routes.attention(scope), icon: BellIcon, short: 'attentionShort' },
    { key: 'clusters', href: routes.clusters(scope), icon: BoxesIcon },
    { key: 'taskDefinitions', href: routes.taskDefinitions(scope), icon: FileTextIcon, short: 'definitionsShort' },
    { key: 'changes', href: routes.changes(scope), icon: HistoryIcon },
  ]
}
