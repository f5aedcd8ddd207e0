import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryBand, removedBand } from './band'
import { beforeStrip } from './before-strip'
import { compareContainers, isSameRange } from './compare'
import { memoryDrawing } from './drawing'
import { legendEntries } from './legend'
import { type TaskMemoryInput, taskMemory } from './limits'
import { hostileTask } from './limits.arbitrary'
import { memoryScale } from './scale'

const task = (containerDefinitions: object[], more: Partial<TaskMemoryInput> = {}) =>
  taskMemory({ launchType: 'FARGATE', memory: '4096', ...more, containerDefinitions })
const larger = { memory: '6144' } as const
const unsized = { launchType: 'EC2', memory: null } as const

describe('containers of two revisions', () => {
  test('are matched by name, in the order of the newer one; what is gone stands last', () => {
    const before = task([
      { name: 'gone', memory: 64 },
      { name: 'app', memory: 512 },
    ])
    const after = task([
      { name: 'new', memory: 64 },
      { name: 'app', memory: 1024 },
    ])
    expect(
      compareContainers(after, before).map(({ change, container, before: old }) => [
        change,
        container.name,
        old?.memoryMiB ?? null,
      ]),
    ).toEqual([
      ['added', 'new', null],
      ['kept', 'app', 512],
      ['removed', 'gone', 64],
    ])
  })
  test('of one name are matched in their order', () => {
    const twice = task([
      { name: 'app', memory: 1 },
      { name: 'app', memory: 2 },
    ])
    expect(compareContainers(twice, twice).map(({ before }) => before?.memoryMiB)).toEqual([1, 2])
  })
  test('without an older revision nothing has changed', () => {
    expect(compareContainers(task([{ name: 'app' }]), null)).toMatchObject([{ change: null, before: null }])
  })
  test('have the same range when reservation, limit and its origin are the same', () => {
    const range = (container: object, more: Partial<TaskMemoryInput> = {}) => {
      const [first] = task([container], more).containers
      if (!first) throw new Error('no container')
      return first
    }
    expect(isSameRange(range({ memory: 64 }), range({ memory: 64, memoryReservation: 64 }, larger))).toBe(true)
    expect(isSameRange(range({}), range({}, larger))).toBe(false)
    expect(isSameRange(range({ memoryReservation: 1, memory: 4096 }), range({ memoryReservation: 1 }))).toBe(false)
  })
})

describe('the scale of two revisions', () => {
  const frames = (after: Partial<TaskMemoryInput>, before: Partial<TaskMemoryInput>) => {
    const { domainMiB, frame, before: old } = memoryScale(task([{}], after), [], task([{}], before))
    return [domainMiB, `${frame.kind} ${frame.endMiB}`, old && `${old.kind} ${old.endMiB}`]
  }
  test.each<[string, Partial<TaskMemoryInput>, Partial<TaskMemoryInput>, unknown[]]>([
    ['holds the larger task before', {}, larger, [6144, 'task 4096', 'task 6144']],
    ['holds the larger task after', larger, {}, [6144, 'task 6144', 'task 4096']],
    ['has one frame when the size stays', {}, {}, [4096, 'task 4096', null]],
    ['has one frame when the older end is not known', {}, unsized, [4096, 'task 4096', null]],
    ['holds the older size when the newer end is not known', unsized, {}, [5120, 'unknown 5120', 'task 4096']],
    ['breaks beyond both', { ...unsized, instanceMiB: 15731 }, {}, [15731, 'instance 15731', 'task 4096']],
  ])('%s', (_, after, before, expected) => {
    expect(frames(after, before)).toEqual(expected)
  })
  test('names the older end on the axis unless it would touch the newer one', () => {
    const olderTick = (memory: string) =>
      memoryScale(task([{}]), [], task([{}], { memory })).ticks.find((tick) => tick.isBefore)
    expect(olderTick('6144')).toMatchObject({ valueMiB: 6144, isLabelled: true, isOnPhone: true, isFrame: false })
    expect(olderTick('4200')).toMatchObject({ valueMiB: 4200, isLabelled: false })
    expect(olderTick('4096')).toBeUndefined()
  })
  test('holds a setting of the older revision', () => {
    const scale = memoryScale(task([{ memory: 64 }], unsized), [], task([{ memory: 2000 }], unsized))
    expect(scale.isPast(2000)).toBe(false)
  })
})

describe('the strip of an older revision', () => {
  const scale = memoryScale(task([{}]))
  const strip = (container: object, more: Partial<TaskMemoryInput> = {}) => {
    const [first] = task([container], more).containers
    return first && beforeStrip(first, scale)
  }
  test.each<[string, object, Partial<TaskMemoryInput>, unknown]>([
    ['both', { memoryReservation: 1024, memory: 2048 }, {}, [25, 50, 50]],
    ['limit only', { memory: 2048 }, {}, [50, 50, 50]],
    ['open to the task size', { memoryReservation: 1024 }, {}, [25, 100, null]],
    ['open, and nobody knows where it ended', { memoryReservation: 1024 }, unsized, [25, 100, null]],
    ['a limit below the reservation', { memoryReservation: 2048, memory: 1024 }, {}, [25, 25, 25]],
    ['a limit past the scale', { memory: 9000 }, {}, [100, 100, null]],
  ])('%s', (_, container, more, expected) => {
    const drawn = strip(container, more)
    expect(drawn && [drawn.solidPercent, drawn.endPercent, drawn.limitPercent]).toEqual(expected)
  })
  test('without a range there is none', () => {
    expect(strip({}, unsized)).toBeNull()
  })
  test('takes the place of the triangle, and is in the legend', () => {
    const after = task([{ name: 'app', memory: 1024 }])
    const [container] = after.containers
    if (!container) throw new Error('no container')
    const band = memoryBand(container, scale, null, container)
    expect(band).toMatchObject({ before: { solidPercent: 25 }, reservation: null })
    expect(legendEntries([band])).toEqual(['reserved', 'hardLimit', 'before'])
    expect(legendEntries([removedBand(container, scale)])).toEqual(['before'])
  })
})

describe('usage of an older revision', () => {
  const drawn = (p99MiB: number) =>
    memoryDrawing({
      memory: task([{ name: 'app', memoryReservation: 2048, memory: 3072 }]),
      before: task([{ name: 'app', memoryReservation: 2048, memory: 4096 }], larger),
      usage: { task: null, containers: { app: { nowMiB: 2890, p99MiB } } },
    }).rows[0]?.band
  test('above the newer limit is hatched from the bracket to p99', () => {
    expect(drawn(3310)).toMatchObject({ overrun: { fromPercent: 50 }, beyond: null, usage: { isNearLimit: true } })
    expect(drawn(3310)?.overrun?.toPercent).toBeCloseTo(53.874, 3)
  })
  test('below it is not', () => {
    expect(drawn(3000)).toMatchObject({ overrun: null, beyond: { kind: 'kill' } })
  })
})

test('a comparison stays on the track and loses no container, whatever the numbers', () => {
  const marks = fc.record({ nowMiB: fc.double(), p99MiB: fc.double() })
  const isOrdered = (...places: number[]) =>
    places.every((at, index) => at >= (places[index - 1] ?? 0) && at <= 100 && Number.isFinite(at))
  fc.assert(
    fc.property(hostileTask, hostileTask, marks, (newer, older, each) => {
      const [memory, before] = [taskMemory(newer), taskMemory(older)]
      const usage = { task: null, containers: Object.fromEntries(memory.containers.map(({ name }) => [name, each])) }
      const { scale, rows } = memoryDrawing({ memory, before, usage })
      const drawnOld = rows.filter((row) => row.compared.before !== null)
      return (
        rows.filter((row) => row.compared.change !== 'removed').length === memory.containers.length &&
        drawnOld.length === before.containers.length &&
        isOrdered(scale.frame.endPercent) &&
        isOrdered(scale.before?.endPercent ?? 0) &&
        rows.every(({ band }) => {
          const { before: strip = null, overrun = null } = band ?? {}
          return (
            (strip === null || isOrdered(strip.solidPercent, strip.endPercent)) &&
            isOrdered(strip?.limitPercent ?? 0) &&
            (overrun === null || isOrdered(overrun.fromPercent, overrun.toPercent))
          )
        })
      )
    }),
    { numRuns: 10_000 },
  )
})
