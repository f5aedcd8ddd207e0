'use client'
import Link from 'next/link'
import { useMessages } from '@/lib/messages/use-messages'
import { routes } from '@/lib/routes'
import { AttentionNews } from './attention-news'
import { ClusterTree } from './cluster-tree'
import { DemoTag } from './demo-tag'
import { Logo } from './logo'
import { NavLink } from './nav-link'
import { ScopeTree } from './scope-tree'
import { ShortcutButton } from './shortcut-button'
import { useNavTargets } from './use-nav-targets'
import { usePlace } from './use-place'

/** The navigation beside every screen; between 640 and 1200 px only its pictures. */
export function SideNavigation() {
  const t = useMessages()
  const { scope, cluster } = usePlace()
  const targets = useNavTargets()
  return (
    <nav
      aria-label={t('shell.navigation')}
      data-shell="frame"
      className="sticky top-0 row-span-2 flex h-dvh min-w-0 flex-col border-line border-r bg-canvas px-2 pb-2 max-lg:px-1.5 max-sm:hidden"
    >
      <div className="flex h-[46px] shrink-0 items-center justify-between gap-2 px-2 max-lg:justify-center max-lg:px-0">
        <Link href={routes.scopes()} prefetch={false} className="flex items-center gap-2">
          <Logo />
          <b className="text-md tracking-[-.02em] max-lg:sr-only">{t('app.name')}</b>
        </Link>
        <span className="flex max-lg:hidden">
          <DemoTag scope={scope} />
        </span>
      </div>
      <ul>
        {targets.map((target) => (
          <li key={target.href}>
            <NavLink {...target} />
          </li>
        ))}
      </ul>
      {scope && <AttentionNews scope={scope} />}
      {scope ? <ClusterTree at={scope} open={cluster} /> : <ScopeTree />}
      <div className="mt-auto shrink-0 pt-2">
        <ShortcutButton />
      </div>
    </nav>
  )
}
