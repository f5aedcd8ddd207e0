'use client'
import { useMessages } from '@/lib/messages/use-messages'

/** Stands where AWS told nothing: never a zero, never an empty place. */
export function NotTold() {
  const t = useMessages()
  return (
    <span title={t('ui.notToldWhy')} className="border-line-strong border-b border-dashed text-ink-3">
      {t('ui.notTold')}
    </span>
  )
}
