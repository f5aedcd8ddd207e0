import { serviceEventParts } from '@/lib/ecs/service-event-part'
import { isAtRest } from '@/lib/ecs/service-event-rest'
import type { ServiceEventRow } from '@/lib/views/service'

/** What ECS told once or again and again between two times of rest. */
export type EventGroup = {
  readonly key: string
  /** Newest first. */
  readonly events: readonly [ServiceEventRow, ...ServiceEventRow[]]
  /** Of its sentence; a count is that of all its events. */
  readonly values: ServiceEventRow['values']
  /** When the oldest of them was told. */
  readonly sinceAt: string | null
}

/**
 * Events told together, newest first: what repeats stands once until the service comes to rest.
 * Shape: `events` as DescribeServices answers them; every event is in exactly one group.
 */
export function eventTimeline(events: readonly ServiceEventRow[]): readonly EventGroup[] {
  const groups: ServiceEventRow[][] = []
  let open = new Map<string, ServiceEventRow[]>()
  for (const event of events) {
    const key = alike(event)
    const isRest = isAtRest(event)
    const known = open.get(key)
    if (known && !(isRest && open.size > 1)) {
      known.push(event)
      continue
    }
    if (isRest) open = new Map()
    const group = [event]
    groups.push(group)
    open.set(key, group)
  }
  return groups.flatMap(([newest, ...older]) => (newest ? [groupOf(newest, older)] : []))
}

/** Whether an event tells of trouble. */
export function isTrouble({ condition }: ServiceEventRow): boolean {
  return condition === 'failing' || condition === 'degraded'
}

/** The ids of the tasks, and of the deployments, that events name. */
export function namedIn(events: readonly ServiceEventRow[], kind: 'task' | 'deployment'): readonly string[] {
  const parts = events.flatMap(({ message }) => serviceEventParts(message))
  return [...new Set(parts.flatMap((part) => (part.kind === kind ? [part.text] : [])))]
}

function groupOf(newest: ServiceEventRow, older: readonly ServiceEventRow[]): EventGroup {
  const events = [newest, ...older] as const
  const counts = events.map(({ values }) => values.count)
  const isCounted = counts.every((count) => typeof count === 'number')
  const count = counts.reduce<number>((sum, each) => sum + Number(each), 0)
  return {
    key: newest.id,
    events,
    values: isCounted ? { ...newest.values, count } : newest.values,
    sinceAt: events.at(-1)?.createdAt ?? null,
  }
}

// What tells two events of a kind apart for a reader; which task or instance it was this time does not.
const TELLING = ['reason', 'deployment', 'where', 'group']

function alike({ kind, values, message }: ServiceEventRow): string {
  return JSON.stringify(kind === null ? [message] : [kind, ...TELLING.map((name) => values[name] ?? null)])
}
