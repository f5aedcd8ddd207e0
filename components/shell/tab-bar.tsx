'use client'
import { BoxesIcon, FileTextIcon, LayersIcon, type LucideIcon } from 'lucide-react'
import Link from 'next/link'
import { useMessages } from '@/lib/messages/use-messages'
import { routes } from '@/lib/routes'
import { usePlace } from './place'

/** The main pages on a phone, at the thumb. */
export function TabBar() {
  const t = useMessages()
  const { scope, list } = usePlace()
  const definitions = list === 'task-definitions'
  const tabs: [string, LucideIcon, string, boolean][] = [
    [routes.scopes(), LayersIcon, t('shell.allScopes'), !scope],
    ...(scope
      ? ([
          [routes.clusters(scope), BoxesIcon, t('shell.clusters'), !definitions],
          [routes.taskDefinitions(scope), FileTextIcon, t('shell.taskDefinitions'), definitions],
        ] as [string, LucideIcon, string, boolean][])
      : []),
  ]
  return (
    <nav
      data-shell
      aria-label={t('shell.navigation')}
      className="fixed inset-x-0 bottom-0 z-10 border-line border-t bg-canvas sm:hidden"
    >
      <ul className="flex">
        {tabs.map(([href, Icon, text, isCurrent]) => (
          <li key={href} className="flex-1">
            <Link
              href={href}
              prefetch={false}
              aria-current={isCurrent ? 'page' : undefined}
              className={`flex h-14 flex-col items-center justify-center gap-0.5 text-2xs ${isCurrent ? 'font-semibold text-accent-ink' : 'text-ink-2'}`}
            >
              <Icon size={18} aria-hidden="true" />
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
