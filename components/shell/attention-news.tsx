'use client'
import { useMessages } from '@/lib/messages/use-messages'
import { useAttentionCount } from '@/lib/queries/attention-count'
import type { ScopeRef } from '@/lib/routes'

/** Says to those who listen to the page when the number of findings changes, and nothing else. */
export function AttentionNews({ scope }: { scope: ScopeRef }) {
  const t = useMessages()
  const count = useAttentionCount(scope)
  return (
    <p role="status" className="sr-only">
      {count === null ? '' : t('shell.attentionCount', { count })}
    </p>
  )
}
