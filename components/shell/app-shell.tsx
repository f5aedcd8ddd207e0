'use client'
import { type ReactNode, Suspense } from 'react'
import { Tag } from '@/components/ui/tag'
import { useMessages } from '@/lib/messages/use-messages'
import { useScopes } from '@/lib/queries/cluster'
import { Breadcrumbs } from './breadcrumbs'
import { LanguageToggle } from './language-toggle'
import { Mark, Navigation } from './navigation'
import { RefreshState } from './refresh-state'
import { ScopeSwitch } from './scope-switch'
import { TabBar } from './tab-bar'
import { ThemeToggle } from './theme-toggle'

/** What stands around every screen. */
export function AppShell({ children }: { children: ReactNode }) {
  const t = useMessages()
  return (
    <div className="grid min-h-screen grid-cols-[220px_minmax(0,1fr)] grid-rows-[46px_1fr] max-lg:grid-cols-[48px_minmax(0,1fr)] max-sm:grid-cols-[minmax(0,1fr)]">
      <a
        href="#main"
        className="-translate-y-20 fixed top-2 left-2 z-30 rounded-ctl bg-raised px-3 py-2 shadow-pop focus:translate-y-0"
      >
        {t('shell.skip')}
      </a>
      <Navigation />
      <header
        data-shell
        className="sticky top-0 z-10 flex items-center gap-3 border-line border-b bg-canvas pr-5 pl-3 max-sm:h-14 max-sm:pr-3"
      >
        <span className="sm:hidden">
          <Mark />
        </span>
        <ScopeSwitch />
        <Breadcrumbs />
        <div className="ml-auto flex shrink-0 items-center gap-2.5">
          <DemoTag />
          <RefreshState />
          <LanguageToggle />
          <ThemeToggle />
        </div>
      </header>
      <main id="main" className="min-w-0 bg-panel max-sm:pb-16">
        <Suspense>{children}</Suspense>
      </main>
      <TabBar />
    </div>
  )
}

function DemoTag() {
  const t = useMessages()
  const answer = useScopes()
  const isDemo = answer && 'data' in answer && answer.data.demo
  return isDemo ? (
    <span className="max-md:hidden">
      <Tag>{t('shell.demo')}</Tag>
    </span>
  ) : null
}
