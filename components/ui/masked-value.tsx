'use client'
import { useMessages } from '@/lib/messages/use-messages'

/** Stands for a value that is set and stays on the server. */
export function MaskedValue() {
  const t = useMessages()
  return (
    <span title={t('ui.maskedWhy')} className="rounded-cell bg-sunken px-1 text-ink-3">
      {t('ui.masked')}
    </span>
  )
}
