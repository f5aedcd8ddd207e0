'use client'
import type { ReactNode } from 'react'
import { useMessages } from '@/lib/messages/use-messages'
import { ConnectionLost } from './connection-lost'
import { Dialogs } from './dialogs'
import { SideNavigation } from './side-navigation'
import { TabBar } from './tab-bar'
import type { Theme } from './theme'
import { TopBar } from './top-bar'

/** What stands around every screen. */
export function AppShell(props: { theme: Theme; children: ReactNode }) {
  const t = useMessages()
  return (
    <>
      <a
        href="#page"
        className="sr-only z-30 rounded-ctl bg-ink px-3 py-1.5 font-semibold text-ink-inv focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t('shell.skip')}
      </a>
      <div
        data-shell="page"
        className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr] sm:grid-cols-[48px_minmax(0,1fr)] lg:grid-cols-[220px_minmax(0,1fr)]"
      >
        <SideNavigation />
        <TopBar theme={props.theme} />
        <main id="page" tabIndex={-1} className="flex min-w-0 flex-col bg-panel outline-none max-sm:pb-20">
          <ConnectionLost />
          {props.children}
        </main>
      </div>
      <TabBar />
      <Dialogs />
    </>
  )
}
