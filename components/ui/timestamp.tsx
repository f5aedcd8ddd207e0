'use client'
import { clockText } from '@/lib/format/time'
import { useLocale } from '@/lib/messages/use-messages'
import { NotTold } from './not-told'
import { useHydrated } from './use-hydrated'

/** A moment in the browser's own time zone; in the first HTML in UTC. */
export function Timestamp(props: { at: string | null }) {
  const locale = useLocale()
  const isHydrated = useHydrated()
  if (props.at === null) return <NotTold />
  return (
    <time dateTime={props.at} title={props.at} className="whitespace-nowrap">
      {clockText(props.at, locale, isHydrated ? undefined : 'UTC')}
    </time>
  )
}
