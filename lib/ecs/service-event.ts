import { type Condition, worstCondition } from './condition'
import { isAtRest } from './service-event-rest'
import { serviceEventRules } from './service-event-rule'

/** What a text of ECS says, as far as it is known. `values` holds every argument of its sentence, or 'unknown'. */
export type ServiceEventReading = {
  /** Null: a text that no rule knows. */
  readonly kind: string | null
  readonly values: Readonly<Record<string, string | number>>
  readonly condition: Condition
}

// Events are about a thousand characters long; patterns look at no more of a text that does not keep to it.
const LONGEST_MESSAGE = 4000

/** Every kind of event that has a sentence. */
export const serviceEventKinds: readonly string[] = serviceEventRules.map(({ kind }) => kind)

/**
 * What an event of a service says; the text itself stays what ECS wrote.
 * Shape: `(service NAME)` and what follows; an unknown text is a note without a kind.
 * Source: developer guide, Amazon ECS service event messages.
 */
export function readServiceEvent(message: string): ServiceEventReading {
  const start = message.slice(0, LONGEST_MESSAGE)
  for (const { kind, condition, pattern, values = [] } of serviceEventRules) {
    const match = pattern.exec(start)
    if (match) return { kind, condition, values: eventValues(values, match.groups ?? {}) }
  }
  return { kind: null, values: {}, condition: 'note' }
}

/**
 * What the newest events of a service say is wrong; null when it came to rest after the last trouble.
 * Shape: newest first, as DescribeServices answers.
 */
export function eventTrouble(events: readonly Pick<ServiceEventReading, 'kind' | 'condition'>[]): Condition | null {
  const restIndex = events.findIndex(isAtRest)
  const since = restIndex < 0 ? events : events.slice(0, restIndex)
  const worst = worstCondition(since.map(({ condition }) => condition))
  return worst === 'failing' || worst === 'degraded' ? worst : null
}

function eventValues(names: readonly string[], groups: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(
    names.map((name) => {
      const text = groups[name] || 'unknown'
      return [name, name === 'count' || name === 'port' ? (/^\d+$/.test(text) ? Number(text) : text) : text]
    }),
  )
}
