'use client'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { Fold } from '@/components/ui/fold'
import { NotTold } from '@/components/ui/not-told'
import { Timestamp } from '@/components/ui/timestamp'
import { Verbatim } from '@/components/ui/verbatim'
import { useMessages } from '@/lib/messages/use-messages'
import type { ServiceEventRow } from '@/lib/views/service'

const FIRST_COUNT = 12

/** What ECS did for a service, newest first: a sentence of ours where the event is known, and always ECS's own words. */
export function ServiceEvents({ events }: { events: readonly ServiceEventRow[] }) {
  const t = useMessages()
  if (!events.length) return <p className="text-ink-3 text-sm">{t('service.noEvents')}</p>
  const older = events.slice(FIRST_COUNT)
  return (
    <>
      <EventList events={events.slice(0, FIRST_COUNT)} />
      {older.length > 0 && (
        <Fold summary={t('service.olderEvents', { count: older.length })}>
          <EventList events={older} />
        </Fold>
      )}
    </>
  )
}

function EventList({ events }: { events: readonly ServiceEventRow[] }) {
  return (
    <ol>
      {events.map((event) => (
        <li key={event.id} className="grid grid-cols-[12px_minmax(0,1fr)] gap-[9px] py-1">
          <span className="pt-[3px]">
            <ConditionGlyph condition={event.condition} size={12} />
          </span>
          <div>
            <ServiceEvent event={event} />
          </div>
        </li>
      ))}
    </ol>
  )
}

function ServiceEvent({ event }: { event: ServiceEventRow }) {
  const t = useMessages()
  return (
    <>
      <p className="text-ink-3 text-xs">
        {event.createdAt === null ? <NotTold /> : <Timestamp at={event.createdAt} />}
      </p>
      {event.kind !== null && <p>{t(`event.${event.kind}`, event.values)}</p>}
      <div className={event.kind === null ? 'text-ink-2 text-sm' : 'text-ink-3 text-xs'}>
        <Verbatim text={event.message} />
      </div>
    </>
  )
}
