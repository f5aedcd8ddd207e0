'use client'
import { RevisionLink } from '@/components/task-definition/revision-link'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { Fold } from '@/components/ui/fold'
import { NotTold } from '@/components/ui/not-told'
import { useGlide } from '@/components/ui/use-glide'
import { useHydrated } from '@/components/ui/use-hydrated'
import { clockText, timeOfDayText } from '@/lib/format/time'
import { useLocale, useMessages } from '@/lib/messages/use-messages'
import type { ServiceRef } from '@/lib/routes'
import type { ServiceView } from '@/lib/views/service'
import type { RevisionName } from '@/lib/views/view'
import { type EventGroup, namedIn } from './event-timeline'
import { EventWords } from './event-words'

// About two lines of the narrow column.
const LONG_CHARACTERS = 90

type Props = { at: ServiceRef; view: ServiceView; groups: readonly EventGroup[] }

/** Events as a timeline, a day under its date. */
export function EventList({ at, view, groups }: Props) {
  const zone = useZone()
  const list = useGlide<HTMLOListElement>()
  const revisions = revisionsByName(view)
  const days = groups.map(({ events: [newest] }) => zone.day(newest.createdAt))
  return (
    <ol ref={list}>
      {groups.map((group, index) => (
        <li key={group.key}>
          {days[index] !== days[index - 1] && days[index] !== '' && (
            <p className="pt-1.5 pb-0.5 text-ink-3 text-xs">{days[index]}</p>
          )}
          <EventItem
            at={at}
            group={group}
            revisions={revisionsOf(group, revisions)}
            isLast={index === groups.length - 1}
          />
        </li>
      ))}
    </ol>
  )
}

type ItemProps = { at: ServiceRef; group: EventGroup; revisions: readonly RevisionName[]; isLast: boolean }

function EventItem({ at, group, revisions, isLast }: ItemProps) {
  const t = useMessages()
  const { events, values } = group
  const [newest] = events
  return (
    <div className="relative grid grid-cols-[52px_12px_minmax(0,1fr)] gap-[9px] py-1">
      {!isLast && <span className="absolute top-5 -bottom-1 left-[66.5px] border-line-strong border-l" />}
      <span className="text-ink-3 text-xs leading-[18px]">
        <EventTime at={newest.createdAt} />
      </span>
      <span className="relative z-1 h-fit bg-panel pt-[3px]">
        <ConditionGlyph condition={newest.condition} size={12} />
      </span>
      <div className="min-w-0">
        {newest.kind !== null && (
          <p className="line-clamp-6 leading-[18px] [overflow-wrap:anywhere]" title={newest.message}>
            {t(`event.${newest.kind}`, values)}
            {revisions.map((revision) => (
              <span key={revision.arn} className="text-ink-3">
                {' '}
                <RevisionLink scope={at} revision={revision} short />
              </span>
            ))}
          </p>
        )}
        {events.length > 1 && <Repeated group={group} />}
        <Words at={at} events={events} />
      </div>
    </div>
  )
}

/** «8 times since 14:02:11», with the day when it is another. */
function Repeated({ group: { events, sinceAt } }: { group: EventGroup }) {
  const t = useMessages()
  const zone = useZone()
  const isToday = zone.day(sinceAt) === zone.day(events[0].createdAt)
  const since = sinceAt === null ? 'unknown' : isToday ? zone.time(sinceAt) : zone.clock(sinceAt)
  return <p className="text-ink-2 text-xs">{t('service.repeated', { count: events.length, since })}</p>
}

/** ECS's own words: of what is long or repeats the beginning, and all of it on demand. */
function Words({ at, events }: { at: ServiceRef; events: EventGroup['events'] }) {
  const t = useMessages()
  const [{ kind, message }] = events
  const isWhole = events.length === 1 && (kind === null || message.length <= LONG_CHARACTERS)
  return (
    <div className={kind === null ? 'text-ink-2 text-sm' : 'text-ink-3 text-xs leading-[15px]'}>
      <div className={isWhole ? '' : 'line-clamp-2'}>
        <EventWords at={at} message={message} />
      </div>
      {!isWhole && (
        <Fold summary={<span className="text-xs">{t('service.inFull', { count: events.length })}</span>}>
          <ol className="space-y-1.5">
            {events.map((event) => (
              <li key={event.id}>
                <EventTime at={event.createdAt} /> <EventWords at={at} message={event.message} />
              </li>
            ))}
          </ol>
        </Fold>
      )}
    </div>
  )
}

/** The time of day; the day stands above. */
function EventTime({ at }: { at: string | null }) {
  const zone = useZone()
  if (at === null) return <NotTold />
  return (
    <time dateTime={at} title={zone.clock(at)} className="whitespace-nowrap">
      {zone.time(at)}
    </time>
  )
}

/** Times in the browser's own zone; in the first HTML in UTC. */
function useZone() {
  const locale = useLocale()
  const zone = useHydrated() ? undefined : 'UTC'
  return {
    clock: (at: string) => clockText(at, locale, zone),
    time: (at: string) => timeOfDayText(at, locale, zone),
    day: (at: string | null) => (at === null ? '' : clockText(at, locale, zone).slice(0, 10)),
  }
}

/** The revisions of the tasks and deployments of a service that are still known, by their ids. */
function revisionsByName({ tasks, service }: ServiceView): ReadonlyMap<string, RevisionName | null> {
  return new Map([
    ...(tasks ?? []).map((task) => [task.id, task.taskDefinition] as const),
    ...service.deployments.map((deployment) => [deployment.id, deployment.taskDefinition] as const),
  ])
}

function revisionsOf({ events }: EventGroup, known: ReadonlyMap<string, RevisionName | null>): RevisionName[] {
  const ids = [...namedIn(events, 'task'), ...namedIn(events, 'deployment')]
  const named = ids.flatMap((id) => known.get(id) ?? [])
  return [...new Map(named.map((revision) => [revision.arn, revision])).values()]
}
