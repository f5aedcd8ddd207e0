import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readServiceEvent } from '@/lib/ecs/service-event'
import type { ServiceEventRow } from '@/lib/views/service'
import { eventTimeline, namedIn } from './event-timeline'

const id = (digit: number) => String(digit).repeat(32)
const texts = {
  rest: '(service web) has reached a steady state.',
  start: `(service web) has started 2 tasks: (task ${id(1)}) (task ${id(2)}).`,
  stop: `(service web) has stopped 1 running tasks: (task ${id(3)}).`,
  pull: '(service web) was unable to place a task. Reason: CannotPullContainerError: no tag.',
  memory: `(service web) was unable to place a task because no container instance met all of its requirements. The closest matching (container-instance ${id(4)}) has insufficient memory available.`,
  strange: '(service web) did what nobody knows.',
} as const

/** Newest first, a minute apart. */
const told = (...names: (keyof typeof texts)[]): ServiceEventRow[] =>
  names.map((name, index) => ({
    id: `e${index}`,
    createdAt: new Date(Date.UTC(2026, 10, 22, 14, 59 - index)).toISOString(),
    message: texts[name],
    ...readServiceEvent(texts[name]),
  }))
const shape = (events: readonly ServiceEventRow[]) =>
  eventTimeline(events).map((group) => [group.events[0].kind, group.events.length])

test('what repeats until the service comes to rest stands once, with its count', () => {
  expect(shape(told('pull', 'start', 'pull', 'start', 'pull', 'rest'))).toEqual([
    ['startFailed', 3],
    ['startedTasks', 2],
    ['steadyState', 1],
  ])
})

test('the same told before and after a rest stands twice', () => {
  expect(shape(told('start', 'rest', 'start'))).toEqual([
    ['startedTasks', 1],
    ['steadyState', 1],
    ['startedTasks', 1],
  ])
})

test('a service that only says again that it is steady says it once', () => {
  const [group, ...others] = eventTimeline(told('rest', 'rest', 'rest'))
  expect(others).toEqual([])
  expect(group).toMatchObject({ sinceAt: '2026-11-22T14:57:00.000Z' })
})

test('tasks of events told together are counted together', () => {
  expect(eventTimeline(told('start', 'stop', 'start'))[0]?.values).toEqual({ count: 4 })
})

test('a text that no rule knows is told together with itself alone', () => {
  expect(shape(told('strange', 'memory', 'strange'))).toEqual([
    [null, 2],
    ['placementMemory', 1],
  ])
})

test('events name their tasks', () => {
  expect(namedIn(told('start', 'stop', 'start'), 'task')).toEqual([id(1), id(2), id(3)])
})

test('every event is in exactly one group, newest first in each', () => {
  const names = fc.array(fc.constantFrom(...(Object.keys(texts) as (keyof typeof texts)[])), { maxLength: 100 })
  fc.assert(
    fc.property(names, (all) => {
      const events = told(...all)
      const groups = eventTimeline(events)
      const ids = groups.flatMap((group) => group.events.map((event) => event.id))
      expect(ids.toSorted()).toEqual(events.map((event) => event.id).toSorted())
      for (const {
        events: [newest, ...older],
      } of groups) {
        for (const event of older) expect((event.createdAt ?? '') < (newest.createdAt ?? '')).toBe(true)
      }
      expect(groups.map(({ events: [newest] }) => newest.createdAt)).toEqual(
        groups
          .map(({ events: [newest] }) => newest.createdAt)
          .toSorted()
          .reverse(),
      )
    }),
  )
})
