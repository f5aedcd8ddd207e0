'use client'
import { MaskedValue } from '@/components/ui/masked-value'
import { useMessages } from '@/lib/messages/use-messages'
import type { Shown } from '@/lib/views/container'

/** One side of a change, short; the whole of it stands in the title. */
export function ChangeValue(props: { value: Shown | null; whole: Shown | null; isOld?: boolean }) {
  const t = useMessages()
  const { value, whole, isOld } = props
  if (value === null) {
    return (
      <span className="text-ink-3" title={t('comparison.notSet')}>
        <span aria-hidden="true">—</span>
        <span className="sr-only">{t('comparison.notSet')}</span>
      </span>
    )
  }
  if (typeof value !== 'string') return <MaskedValue />
  const title = typeof whole === 'string' && whole !== value ? whole : undefined
  const look = 'line-clamp-3 font-mono text-sm [overflow-wrap:anywhere]'
  return isOld ? (
    <s title={title} className={`${look} text-ink-3 decoration-fail`}>
      {value}
    </s>
  ) : (
    <span title={title} className={`${look} font-semibold`}>
      {value}
    </span>
  )
}
