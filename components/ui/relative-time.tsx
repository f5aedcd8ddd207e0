'use client'
import { ageText, clockText } from '@/lib/format/time'
import { useLocale, useMessages } from '@/lib/messages/use-messages'
import { NotTold } from './not-told'
import { useNow } from './use-now'

/** How long ago something was: in the first HTML by the server's clock, then by the browser's. */
export function RelativeTime(props: { at: string | null }) {
  const t = useMessages()
  const locale = useLocale()
  const nowMs = useNow()
  if (props.at === null) return <NotTold />
  return (
    <time
      dateTime={props.at}
      title={clockText(props.at, locale, nowMs === null ? 'UTC' : undefined)}
      className="whitespace-nowrap"
      // The two clocks may differ by a second; the next tick mends it.
      suppressHydrationWarning
    >
      {ageText(t, props.at, nowMs ?? Date.now())}
    </time>
  )
}
