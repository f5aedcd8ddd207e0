import type { TaskDetail } from '@/lib/views/task'

type Time = TaskDetail['times'][number]
export type TimeWithGap = Time & {
  /** Since the last timestamp that was told; null for the first and for what was not told. */
  readonly sincePreviousSeconds: number | null
  readonly sinceFirstSeconds: number | null
}

/** The timestamps with the time between them. ECS may tell them out of order by fractions of a second; a gap is never below 0. */
export function timesWithGaps(times: readonly Time[]): TimeWithGap[] {
  const told = times.flatMap(({ at }) => (at === null ? [] : [Date.parse(at)]))
  const [first] = told
  return times.map((time, place) => {
    if (time.at === null || first === undefined) return { ...time, sincePreviousSeconds: null, sinceFirstSeconds: null }
    const previous = times.slice(0, place).findLast(({ at }) => at !== null)?.at
    return {
      ...time,
      sincePreviousSeconds: previous ? secondsBetween(Date.parse(previous), Date.parse(time.at)) : null,
      sinceFirstSeconds: previous ? secondsBetween(first, Date.parse(time.at)) : null,
    }
  })
}

/** How long a task ran: from its start to the beginning of its end, null while it runs or when it never did. */
export function ranSeconds({ times }: Pick<TaskDetail, 'times'>): number | null {
  const at = (name: Time['name']) => times.find((time) => time.name === name)?.at ?? null
  const [from, to] = [at('startedAt'), at('stoppingAt') ?? at('executionStoppedAt') ?? at('stoppedAt')]
  return from === null || to === null ? null : secondsBetween(Date.parse(from), Date.parse(to))
}

function secondsBetween(from: number, to: number): number {
  return Math.max(0, (to - from) / 1000)
}
