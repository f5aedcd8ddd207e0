'use client'
import { ChevronDownIcon } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useMessages } from '@/lib/messages/use-messages'
import { useScopes } from '@/lib/queries/cluster'
import { usePlace } from './place'

// The menu's code comes with the first press, not with the page.
const ScopeMenu = dynamic(() => import('./scope-menu').then((module) => module.ScopeMenu), { ssr: false })

/** The account and region on screen, and the way to the others. */
export function ScopeSwitch() {
  const t = useMessages()
  const { scope } = usePlace()
  const [isWanted, setWanted] = useState(false)
  const answer = useScopes()
  const scopes = answer && 'data' in answer ? answer.data.scopes.map((each) => each.scope) : []
  const current = scopes.find((each) => each.account === scope?.account && each.region === scope?.region)
  const face = (
    <>
      <span className="font-semibold text-ink">{scope?.account ?? t('shell.allScopes')}</span>
      {current?.accountId && <span className="font-mono text-sm max-lg:hidden">{current.accountId}</span>}
      {scope && <span className="ml-1 max-sm:hidden">{scope.region}</span>}
      <ChevronDownIcon size={13} className="text-ink-4" aria-hidden="true" />
    </>
  )
  const look =
    'inline-flex h-7 items-center gap-1.5 whitespace-nowrap rounded-ctl px-2 text-ink-2 hover:bg-hover max-sm:h-10'
  if (isWanted) return <ScopeMenu scopes={scopes} face={face} look={look} label={t('shell.scope')} />
  return (
    <button
      type="button"
      className={look}
      aria-label={t('shell.scope')}
      aria-haspopup="menu"
      onClick={() => setWanted(true)}
    >
      {face}
    </button>
  )
}
