'use client'
import { Fold } from '@/components/ui/fold'
import { Section } from '@/components/ui/section'
import { Segment } from '@/components/ui/segment'
import { TableFilter } from '@/components/ui/table-filter'
import { useQueryText } from '@/components/ui/use-query-text'
import { useMessages } from '@/lib/messages/use-messages'
import type { ServiceRef } from '@/lib/routes'
import type { ServiceEventRow, ServiceView } from '@/lib/views/service'
import { EventList } from './event-list'
import { type EventGroup, eventTimeline, isTrouble } from './event-timeline'

const FIRST_COUNT = 10
const filterAbove = 8
/** Source: API reference, DescribeServices: the newest 100 events. */
const MOST_EVENTS = 100

const filters = ['all', 'problems'] as const
type Filter = (typeof filters)[number]

/** What ECS did for a service, newest first; what repeats stands once. Choice and search live in the URL. */
export function ServiceEvents({ at, view }: { at: ServiceRef; view: ServiceView }) {
  const t = useMessages()
  const { events } = view.service
  const [chosen, choose] = useQueryText('events')
  const [findText, find] = useQueryText('events.find')
  const filter: Filter = chosen === 'problems' ? 'problems' : 'all'
  const ofFilter = (each: Filter) => (each === 'all' ? events : events.filter(isTrouble))
  const shown = ofFilter(filter).filter(matches(findText ?? '', t))
  return (
    <Section
      id="events"
      title={t('service.events')}
      actions={
        <Segment
          label={t('service.eventFilter.label')}
          options={filters.map((value) => ({
            value,
            label: t(`service.eventFilter.${value}`, { count: ofFilter(value).length }),
          }))}
          value={filter}
          onChange={(value) => choose(value === 'all' ? null : value)}
        />
      }
    >
      {(events.length > filterAbove || findText) && (
        <TableFilter
          label={t('service.events')}
          text={findText ?? ''}
          onChange={(text) => find(text || null, { replace: true })}
          shown={shown.length}
          all={ofFilter(filter).length}
        />
      )}
      <Timeline at={at} view={view} groups={eventTimeline(shown)} isFiltered={shown.length < events.length} />
      {events.length >= MOST_EVENTS && (
        <p className="pt-2 text-ink-3 text-xs">{t('service.newestEvents', { count: events.length })}</p>
      )}
    </Section>
  )
}

type TimelineProps = { at: ServiceRef; view: ServiceView; groups: readonly EventGroup[]; isFiltered: boolean }

function Timeline({ at, view, groups, isFiltered }: TimelineProps) {
  const t = useMessages()
  if (groups.length === 0)
    return <p className="text-ink-3 text-sm">{t(isFiltered ? 'service.noSuchEvents' : 'service.noEvents')}</p>
  const older = groups.slice(FIRST_COUNT)
  return (
    <>
      <EventList at={at} view={view} groups={groups.slice(0, FIRST_COUNT)} />
      {older.length > 0 && (
        <Fold summary={t('service.olderEvents', { count: older.length })}>
          <EventList at={at} view={view} groups={older} />
        </Fold>
      )}
    </>
  )
}

/** Whether an event says a text, in ECS's words or in ours. */
function matches(text: string, t: ReturnType<typeof useMessages>) {
  const wanted = text.trim().toLowerCase()
  return ({ kind, values, message }: ServiceEventRow) =>
    wanted === '' ||
    message.toLowerCase().includes(wanted) ||
    (kind !== null && t(`event.${kind}`, values).toLowerCase().includes(wanted))
}
