'use client'
import { useMessages } from '@/lib/messages/use-messages'
import { useClusters, useScopes } from '@/lib/queries/cluster'
import type { ScopeRef } from '@/lib/routes'
import type { Answer } from '@/lib/views/view'

/** Says so where what is shown is the bundled simulator's. */
export function DemoTag({ scope }: { scope: ScopeRef | null }) {
  return scope ? <OfScope scope={scope} /> : <OfAll />
}

function OfScope({ scope }: { scope: ScopeRef }) {
  return <TagOf answer={useClusters(scope)} />
}

function OfAll() {
  return <TagOf answer={useScopes()} />
}

function TagOf({ answer }: { answer: Answer<{ demo: boolean }> | undefined }) {
  const t = useMessages()
  if (!answer || !('data' in answer) || !answer.data.demo) return null
  return (
    <span className="whitespace-nowrap rounded-chip border border-line-strong border-dashed px-[5px] text-2xs text-ink-3">
      {t('shell.demo')}
    </span>
  )
}
