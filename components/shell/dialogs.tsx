'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { lazy, Suspense, useCallback } from 'react'
import { useMessages } from '@/lib/messages/use-messages'
import { setRefreshPaused, useRefreshPaused } from '@/lib/queries/refresh'
import { routes, type ScopeRef } from '@/lib/routes'
import { openDialog, useOpenDialog } from './open-dialog'
import { type ShortcutAction, shortcuts } from './shortcut'
import { keyNames, shortcutWords } from './shortcut-words'
import { usePlace } from './use-place'
import { useRememberVisit } from './use-remember-visit'
import { useShortcuts } from './use-shortcuts'

const SearchPalette = lazy(() =>
  import('@/components/search/search-palette').then(({ SearchPalette }) => ({ default: SearchPalette })),
)
const ShortcutList = lazy(() => import('./shortcut-list').then(({ ShortcutList }) => ({ default: ShortcutList })))

const close = () => openDialog(null)

/** The dialogs of the shell, which come when they are asked for, and the keys that ask for them. */
export function Dialogs() {
  const t = useMessages()
  const { scope } = usePlace()
  const open = useOpenDialog()
  const run = useRun(scope)
  useShortcuts(run)
  useRememberVisit()
  const offered = shortcuts.filter(({ action }) => action !== 'search' && placeOf(action, scope) !== null)
  const actions = offered.map(({ action, keys: [keys = ''] }) => ({
    id: action,
    text: shortcutWords(t, action),
    keys: keyNames(keys, false),
    run: () => run(action),
  }))
  return (
    <Suspense>
      {open === 'search' && <SearchPalette scope={scope} actions={actions} onClose={close} />}
      {open === 'shortcuts' && <ShortcutList onClose={close} />}
    </Suspense>
  )
}

/** Does what a shortcut asks for; a page that does not exist from here is not gone to. */
function useRun(scope: ScopeRef | null) {
  const router = useRouter()
  const client = useQueryClient()
  const isPaused = useRefreshPaused()
  return useCallback(
    (action: ShortcutAction) => {
      const place = placeOf(action, scope)
      if (place) router.push(place)
      else if (action === 'search' || action === 'shortcuts') openDialog(action)
      else if (action === 'refresh') void client.refetchQueries({ type: 'active' })
      else if (action === 'pause') setRefreshPaused(!isPaused)
    },
    [router, client, isPaused, scope],
  )
}

/** Where an action leads; undefined for one that leads nowhere, null for a page that does not exist from here. */
function placeOf(action: ShortcutAction, scope: ScopeRef | null): string | null | undefined {
  if (action === 'overview') return scope ? routes.overview(scope) : routes.scopes()
  if (action === 'playground') return routes.playground()
  if (action !== 'attention' && action !== 'changes' && action !== 'clusters' && action !== 'taskDefinitions') return
  return scope && routes[action](scope)
}
