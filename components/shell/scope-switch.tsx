'use client'
import { ChevronDownIcon } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { Menu } from '@/components/ui/menu'
import { Skeleton } from '@/components/ui/skeleton'
import { useMessages } from '@/lib/messages/use-messages'
import { useClusters } from '@/lib/queries/cluster'
import type { ScopeRef } from '@/lib/routes'
import { usePlace } from './use-place'

const ScopeMenu = lazy(() => import('./scope-menu').then(({ ScopeMenu }) => ({ default: ScopeMenu })))

/** Which account and region this is, and the way to another. */
export function ScopeSwitch() {
  const t = useMessages()
  const { scope } = usePlace()
  const label = scope ? t('shell.changeScope', scope) : t('shell.chooseScope')
  return (
    <Menu
      label={label}
      className="inline-flex h-7 min-w-0 items-center gap-2 rounded-ctl px-2 text-ink-2 hover:bg-hover data-[state=open]:bg-hover max-sm:h-10"
      trigger={
        <>
          {scope ? (
            <ScopeName scope={scope} />
          ) : (
            <b className="text-balance text-left text-ink leading-4">{t('shell.allScopes')}</b>
          )}
          <ChevronDownIcon size={13} aria-hidden="true" className="shrink-0 text-ink-4" />
        </>
      }
    >
      <Suspense fallback={<Skeleton rows={3} />}>
        <ScopeMenu />
      </Suspense>
    </Menu>
  )
}

function ScopeName({ scope }: { scope: ScopeRef }) {
  const answer = useClusters(scope)
  const accountId = answer && 'data' in answer ? answer.data.scope.accountId : null
  return (
    <span className="flex min-w-0 items-center gap-2 max-sm:flex-col max-sm:items-start max-sm:gap-0 max-sm:leading-4">
      <b className="max-w-full truncate text-ink">{scope.account}</b>
      {accountId !== null && <span className="font-mono text-sm max-md:hidden">{accountId}</span>}
      <span className="max-w-full truncate max-sm:text-xs">{scope.region}</span>
    </span>
  )
}
