'use client'
import { ageText, clockText } from '@/lib/format/time'
import { useLocale, useMessages } from '@/lib/messages/use-messages'
import { NotTold } from './not-told'
import { useNow } from './use-now'

/** How long ago something was. Until the browser's own clock speaks, the time of day in UTC stands there. */
export function RelativeTime(props: { at: string | null }) {
  const t = useMessages()
  const locale = useLocale()
  const nowMs = useNow()
  if (props.at === null) return <NotTold />
  const words = nowMs === null ? clockText(props.at, locale, 'UTC') : ageText(t, props.at, nowMs)
  return (
    <time
      dateTime={props.at}
      title={clockText(props.at, locale, nowMs === null ? 'UTC' : undefined)}
      className="whitespace-nowrap"
    >
      {words}
    </time>
  )
}
