'use client'
import { BoxesIcon, FileTextIcon, HouseIcon } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useMessages } from '@/lib/messages/use-messages'
import { routes } from '@/lib/routes'
import type { NavTarget } from './nav-link'
import { usePlace } from './use-place'

/** The main destinations that exist from here: all scopes, and in a scope its clusters and its task definitions. */
export function useNavTargets(): readonly NavTarget[] {
  const t = useMessages()
  const pathname = usePathname()
  const { scope } = usePlace()
  const overview = { href: routes.scopes(), text: t('shell.allScopes'), icon: HouseIcon, isCurrent: pathname === '/' }
  if (!scope) return [overview]
  const definitions = routes.taskDefinitions(scope)
  const isDefinition = pathname === definitions || pathname.startsWith(`${definitions}/`)
  return [
    overview,
    { href: routes.clusters(scope), text: t('shell.clusters'), icon: BoxesIcon, isCurrent: !isDefinition },
    { href: definitions, text: t('shell.taskDefinitions'), icon: FileTextIcon, isCurrent: isDefinition },
  ]
}
