import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MemoryBand, memoryBand } from './band'
import { type TaskMemoryInput, taskMemory } from './limits'
import { anyTask, hostileTask } from './limits.arbitrary'
import { memoryScale } from './scale'
import { limitTotal, reservedTotal } from './total-band'
import type { UsageMarks } from './usage'

const bandOf = (container: object, task: Partial<TaskMemoryInput> = {}, marks: UsageMarks | null = null) => {
  const memory = taskMemory({ launchType: 'FARGATE', memory: '4096', ...task, containerDefinitions: [container] })
  const [first] = memory.containers
  if (!first) throw new Error('no container')
  return memoryBand(first, memoryScale(memory), marks)
}
const spans = (band: MemoryBand | null) =>
  band?.spans.map((span) => `${span.kind} ${round(span.fromPercent)}–${round(span.toPercent)}`)
const round = (value: number) => Math.round(value * 100) / 100
const instance = (instanceMiB: number | null) => ({ launchType: 'EC2', memory: null, instanceMiB }) as const

describe('every case of the picture', () => {
  test.each<[string, object, Partial<TaskMemoryInput>, string[]]>([
    ['1 only memory', { memory: 3072 }, {}, ['solid 0–75']],
    ['2a only memoryReservation, sized task', { memoryReservation: 2048 }, {}, ['solid 0–50', 'open 50–100']],
    ['2b only memoryReservation, EC2', { memoryReservation: 2048 }, instance(15731), ['solid 0–62.4', 'open 62.4–100']],
    ['3 both', { memoryReservation: 2048, memory: 3072 }, {}, ['solid 0–50', 'burst 50–75']],
    ['3 both, equal', { memoryReservation: 3072, memory: 3072 }, {}, ['solid 0–75']],
    ['4 neither, sized task', {}, {}, ['open 0–100']],
    ['5 EC2, instance not known', { memoryReservation: 1024 }, instance(null), ['solid 0–80', 'open 80–100']],
    ['7 limit below reservation', { memoryReservation: 2048, memory: 1024 }, {}, ['solid 0–25', 'invalid 25–50']],
    [
      '8 limit above the task',
      { memoryReservation: 2048, memory: 5120 },
      {},
      ['solid 0–38.1', 'burst 38.1–76.19', 'invalid 76.19–95.24'],
    ],
    ['reservation above the task', { memoryReservation: 5120 }, {}, ['solid 0–76.19', 'invalid 76.19–95.24']],
    ['memory alone above the task', { memory: 5120 }, {}, ['solid 0–76.19', 'invalid 76.19–95.24']],
    [
      'limit below reservation, above the task',
      { memoryReservation: 6000, memory: 5000 },
      {},
      ['solid 0–66.67', 'invalid 66.67–97.66'],
    ],
    [
      'limit above the instance',
      { memoryReservation: 500, memory: 2000 },
      instance(1000),
      ['solid 0–33.33', 'burst 33.33–66.67', 'invalid 66.67–100'],
    ],
  ])('%s', (_, container, task, expected) => {
    expect(spans(bandOf(container, task))).toEqual(expected)
  })

  test('9 neither, no task size: no range', () => {
    expect(bandOf({}, instance(15731))).toBeNull()
  })
})

describe('marks', () => {
  test('the triangle is filled when memoryReservation is set, hollow when implied, raised above a bracket', () => {
    expect(bandOf({ memory: 3072 })?.reservation).toMatchObject({ atPercent: 75, isSet: false, isRaised: true })
    expect(bandOf({ memoryReservation: 2048 })?.reservation).toMatchObject({
      atPercent: 50,
      isSet: true,
      isRaised: false,
    })
    expect(bandOf({})?.reservation).toMatchObject({ atPercent: 0, isSet: false, isRaised: false })
  })
  test('a bracket closes a hard limit, chevrons leave open what has none', () => {
    expect(bandOf({ memory: 3072 })).toMatchObject({ limit: { atPercent: 75, tone: 'plain' }, openEnd: null })
    expect(bandOf({ memoryReservation: 2048 })).toMatchObject({
      limit: null,
      openEnd: { atPercent: 100, isKnown: true },
    })
    expect(bandOf({ memoryReservation: 1024 }, instance(null))?.openEnd).toEqual({ atPercent: 100, isKnown: false })
  })
  test('beyond the bracket is out of reach, up to the frame', () => {
    expect(bandOf({ memory: 3072 })?.outOfReach).toEqual({ fromPercent: 75, toPercent: 100 })
    expect(bandOf({ memory: 4096 })).toMatchObject({ outOfReach: null, beyond: null })
    expect(bandOf({ memoryReservation: 2048, memory: 1024 })).toMatchObject({ outOfReach: null, beyond: null })
  })
  test('what AWS refuses is red with a diamond, what no instance can hold is amber', () => {
    expect(bandOf({ memoryReservation: 2048, memory: 1024 })).toMatchObject({
      tone: 'error',
      diamondPercent: 37.5,
      reservation: { tone: 'error' },
      limit: { tone: 'error' },
    })
    expect(bandOf({ memoryReservation: 2048, memory: 5120 })?.reservation?.tone).toBe('plain')
    expect(bandOf({ memoryReservation: 500, memory: 2000 }, instance(1000))?.tone).toBe('warning')
  })
  test('a value that the scale cannot hold is told, and has no mark', () => {
    expect(bandOf({ memoryReservation: 64, memory: 1_000_000 })).toMatchObject({
      limit: null,
      reservation: { isSet: true },
    })
    expect(bandOf({ memoryReservation: 1_000_000 })?.reservation).toBeNull()
    expect(bandOf({ memory: 1_000_000 })?.pastMiB).toBe(1_000_000)
    expect(bandOf({ memory: 5120 })?.pastMiB).toBeNull()
  })
})

describe('usage', () => {
  const both = { memoryReservation: 2048, memory: 3072 }
  test('at nine tenths of the limit the zone beyond kills', () => {
    const near = bandOf(both, {}, { nowMiB: 2968, p99MiB: 3061 })
    expect(near?.beyond?.kind).toBe('kill')
    expect(near?.usage?.isNearLimit).toBe(true)
    expect(bandOf(both, {}, { nowMiB: 2310, p99MiB: 2604 })?.beyond?.kind).toBe('cross')
  })
  test('no marks without a measurement, or on a range too short to show them', () => {
    expect(bandOf(both)?.usage).toBeNull()
    expect(bandOf(both, {}, { nowMiB: null, p99MiB: null })?.usage).toBeNull()
    expect(bandOf({ memory: 100 }, {}, { nowMiB: 50, p99MiB: 60 })?.usage).toBeNull()
    expect(bandOf({ memory: 200 }, {}, { nowMiB: 50, p99MiB: 60 })?.usage?.isTooSmallForPhone).toBe(true)
  })
  test('a label keeps clear of a mark', () => {
    const room = (marks: UsageMarks | null, container: object = both) =>
      bandOf(container, {}, marks)?.labels.map(
        (label) => `${label.kind} ${round(label.fromPercent)}+${round(label.roomPercent)}`,
      )
    expect(room(null)).toEqual(['reserved 0+50', 'burst 50+25'])
    expect(room({ nowMiB: 2310, p99MiB: 2604 })).toEqual(['reserved 0+50', 'burst 50+6.4'])
    expect(room({ nowMiB: 1024, p99MiB: 1024 })).toEqual(['reserved 0+25', 'burst 50+25'])
    expect(room({ nowMiB: 64, p99MiB: 96 }, {})).toEqual(['open 2.34+97.66'])
    expect(room(null, { memoryReservation: 2048, memory: 5120 })).toEqual(['reserved 0+38.1'])
  })
  test('a label keeps clear of the broken axis', () => {
    const open = bandOf({ memoryReservation: 2048 }, instance(15731))?.labels.at(-1)
    expect(round(open?.roomPercent ?? 0)).toBe(18.6)
  })
})

describe('totals', () => {
  const totals = (containerDefinitions: object[], task: Partial<TaskMemoryInput> = {}) => {
    const memory = taskMemory({ launchType: 'FARGATE', memory: '4096', ...task, containerDefinitions })
    const scale = memoryScale(memory)
    return { reserved: reservedTotal(memory, scale), limits: limitTotal(memory, scale) }
  }
  test('stand in the order of the containers, and the rest is unreserved', () => {
    const { reserved, limits } = totals([
      { name: 'app', memoryReservation: 2048, memory: 3072 },
      { name: 'envoy', memory: 512 },
      { name: 'log' },
    ])
    expect(reserved.segments.map((each) => each.name)).toEqual(['app', 'envoy'])
    expect(reserved.unreserved).toEqual({ fromPercent: 62.5, toPercent: 100, valueMiB: 1536 })
    expect(limits.endsPercent).toEqual([75, 87.5])
    expect(limits.excess).toBeNull()
  })
  test('10 reservations exceed the task', () => {
    const { reserved } = totals([{ memoryReservation: 3072 }, { memoryReservation: 1536 }])
    expect(reserved).toMatchObject({ tone: 'error', excess: { byMiB: 512 }, unreserved: null })
  })
  test('11 limits overcommit the task, which is allowed', () => {
    const { limits, reserved } = totals([
      { memoryReservation: 1024, memory: 3072 },
      { memoryReservation: 1024, memory: 2048 },
    ])
    expect(limits).toMatchObject({ tone: 'warning', excess: { byMiB: 1024, fromPercent: 80, toPercent: 100 } })
    expect(reserved).toMatchObject({ tone: 'plain', excess: null })
  })
  test('without a frame nothing is in excess and nothing is left', () => {
    const { reserved } = totals([{ memoryReservation: 1024 }], instance(null))
    expect(reserved).toMatchObject({ excess: null, unreserved: null })
  })
})

const isOrdered = (stretches: readonly { fromPercent: number; toPercent: number }[]) =>
  stretches.every((each, index) => {
    const { toPercent: before } = stretches[index - 1] ?? { toPercent: 0 }
    return before <= each.fromPercent && each.fromPercent < each.toPercent && each.toPercent <= 100
  })
const isOnTrack = (at: number | null | undefined) => at == null || (at >= 0 && at <= 100)

test('bands keep order, never overlap and stay on the track, whatever the numbers', () => {
  const marks = fc.record({ nowMiB: fc.double(), p99MiB: fc.option(fc.double()) })
  fc.assert(
    fc.property(hostileTask, marks, (input, usage) => {
      const memory = taskMemory(input)
      const scale = memoryScale(memory)
      const bands = memory.containers.map((each) => memoryBand(each, scale, usage)).filter((band) => band !== null)
      const totals = [reservedTotal(memory, scale), limitTotal(memory, scale)]
      return (
        bands.every(
          ({ spans, labels, usage: drawn }) =>
            isOrdered(spans) &&
            labels.every(({ roomPercent }) => isOnTrack(roomPercent)) &&
            isOnTrack(drawn?.nowPercent) &&
            isOnTrack(drawn?.p99Percent),
        ) &&
        totals.every(
          ({ segments, excess, unreserved }) =>
            isOrdered(excess ? [...segments, excess] : segments) &&
            isOrdered(unreserved ? [...segments, unreserved] : []),
        )
      )
    }),
    { numRuns: 10_000 },
  )
})

test('bands of a definition without findings lie in the frame', () => {
  fc.assert(
    fc.property(anyTask, (input) => {
      const memory = taskMemory(input)
      const scale = memoryScale(memory)
      return memory.containers
        .filter(({ findings }) => findings.every(({ code }) => code === 'belowMinimum'))
        .flatMap((container) => memoryBand(container, scale)?.spans ?? [])
        .every(({ kind, toPercent }) => kind !== 'invalid' && toPercent <= scale.frame.endPercent)
    }),
    { numRuns: 10_000 },
  )
})
