import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type TaskMemoryInput, taskMemory } from './limits'
import { hostileTask } from './limits.arbitrary'
import { memoryScale, niceCeil, tickStep } from './scale'

const scaleOf = (containers: object[], task: Partial<TaskMemoryInput> = {}) =>
  memoryScale(taskMemory({ launchType: 'FARGATE', memory: '4096', ...task, containerDefinitions: containers }))
const instance = (instanceMiB: number | null) => ({ launchType: 'EC2', memory: null, instanceMiB }) as const

describe('the domain', () => {
  test.each([
    ['ends at the task size', [{ memory: 3072 }], {}, 4096, 100],
    ['holds a limit above the task', [{ memoryReservation: 2048, memory: 5120 }], {}, 5376, 76.19],
    ['holds the sum of reservations', [{ memoryReservation: 2048 }, { memoryReservation: 2560 }], {}, 4838.4, 84.656],
    [
      'holds hard limits that overcommit',
      [
        { memoryReservation: 1, memory: 3072 },
        { memoryReservation: 1, memory: 2048 },
      ],
      {},
      5120,
      80,
    ],
    ['stops at one and a half of the task', [{ memory: 1_000_000 }], {}, 6144, 66.667],
    ['is a round number when nothing caps it', [{ memoryReservation: 1024 }], instance(null), 1280, 100],
  ])('%s', (_, containers, task, domainMiB, framePercent) => {
    const scale = scaleOf(containers, task)
    expect(scale.domainMiB).toBeCloseTo(domainMiB, 1)
    expect(scale.frame.endPercent).toBeCloseTo(framePercent, 2)
  })

  test('a value past it is told', () => {
    const scale = scaleOf([{ memory: 1_000_000 }])
    expect([scale.isPast(1_000_000), scale.isPast(6144), scale.percentOf(1_000_000)]).toEqual([true, false, 100])
  })
})

describe('the axis is broken when the instance is far larger', () => {
  const scale = scaleOf([{ memoryReservation: 2048 }], instance(15731))
  test.each([
    [0, 0],
    [2048, 62.4],
    [2560, 78],
    [15731, 100],
  ])('%i MiB stands at %d %%', (valueMiB, percent) => {
    expect(scale.break).toEqual({ fromMiB: 2560, atPercent: 81 })
    expect(scale.percentOf(valueMiB)).toBeCloseTo(percent, 5)
  })
  test('not when it is at most three times as large, not for a task size, not with nothing to show', () => {
    expect(scaleOf([{ memoryReservation: 5244 }], instance(15731)).break).toBeNull()
    expect(scaleOf([{ memoryReservation: 64 }]).break).toBeNull()
    expect(scaleOf([{}], instance(15731)).break).toBeNull()
  })
})

describe('ticks', () => {
  const labels = (containers: object[], task: Partial<TaskMemoryInput> = {}) =>
    scaleOf(containers, task)
      .ticks.filter((tick) => tick.isLabelled)
      .map((tick) => (tick.isFrame ? `[${tick.valueMiB}]` : `${tick.valueMiB}`))
      .join(' ')
  test.each([
    ['a task', [{}], {}, '0 512 1024 1536 2048 2560 3072 3584 [4096]'],
    ['beyond the task', [{ memory: 5120 }], {}, '0 1024 2048 3072 [4096] 5120'],
    ['a broken axis', [{ memoryReservation: 2048 }], instance(15731), '0 512 1024 1536 2048 2560 [15731]'],
    ['an instance', [{}], instance(15731), '0 2048 4096 6144 8192 10240 12288 [15731]'],
    ['no end', [{ memoryReservation: 1024 }], instance(null), '0 256 512 768 1024 1280'],
    ['an end beside a tick', [{}], { memory: '4100' }, '0 1024 2048 3072 [4100]'],
    ['a tiny task', [{}], { memory: '6' }, '0 [6]'],
  ])('%s', (_, containers, task, expected) => {
    expect(labels(containers, task)).toBe(expected)
  })
  test('every other one and the end of the frame stay on a phone', () => {
    const onPhone = scaleOf([{}]).ticks.filter((tick) => tick.isOnPhone)
    expect(onPhone.map((tick) => tick.valueMiB)).toEqual([0, 1024, 2048, 3072, 4096])
  })
  test('step by 64 times a power of two, at most eight of them', () => {
    expect([512, 513, 4096, 8192, 2457.6].map(tickStep)).toEqual([64, 128, 512, 1024, 512])
    expect([0, 1, 1280, 2457.6].map(niceCeil)).toEqual([64, 64, 1280, 2560])
  })
})

test('any value stands on the track, and a larger one never left of a smaller one', () => {
  fc.assert(
    fc.property(hostileTask, fc.double(), fc.maxSafeInteger(), (input, a, b) => {
      const scale = memoryScale(taskMemory(input))
      const [low = 0, high = 0] = [Number.isNaN(a) ? 0 : a, b].sort((x, y) => x - y).map(scale.percentOf)
      const isOnTrack = scale.ticks.every(({ atPercent }) => atPercent >= 0 && atPercent <= 100)
      return low >= 0 && low <= high && high <= 100 && isOnTrack && scale.ticks.length <= 10
    }),
    { numRuns: 10_000 },
  )
})
