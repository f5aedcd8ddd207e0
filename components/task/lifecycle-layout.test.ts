import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type TaskTimeName, taskTimeNames } from '@/lib/views/task'
import { FOLDED_PERCENT, lifecycleLayout, NARROWEST_PERCENT } from './lifecycle-layout'

const startMs = Date.UTC(2026, 10, 22, 14, 0, 0)
const at = (second: number) => new Date(startMs + second * 1000).toISOString()

/** A task by the seconds of its life at which each moment came. */
function life(seconds: Partial<Record<TaskTimeName, number>>, lastStatus: string, now = 0) {
  const times = taskTimeNames.map((name) => ({ name, at: seconds[name] === undefined ? null : at(seconds[name]) }))
  return lifecycleLayout({ times, lastStatus }, startMs + now * 1000)
}

const whole = {
  createdAt: 0,
  connectivityAt: 9,
  pullStartedAt: 9,
  pullStoppedAt: 31,
  startedAt: 49,
  stoppingAt: 1113,
  executionStoppedAt: 1143,
  stoppedAt: 1145,
}

describe('a life that has ended', () => {
  test('has its phases in order, each as long as it was', () => {
    expect(life(whole, 'STOPPED')?.phases.map(({ name, seconds }) => [name, seconds])).toEqual([
      ['provisioning', 9],
      ['pulling', 22],
      ['starting', 18],
      ['running', 1064],
      ['stopping', 30],
      ['deprovisioning', 2],
    ])
  })

  test('is to scale but for the running time, which is folded', () => {
    const phases = life(whole, 'STOPPED')?.phases ?? []
    expect(phases.filter(({ isFolded }) => isFolded).map(({ name }) => name)).toEqual(['running'])
    expect(phases.find(({ name }) => name === 'running')?.widthPercent).toBe(FOLDED_PERCENT)
    const [pulling, stopping] = ['pulling', 'stopping'].map((name) => phases.find((phase) => phase.name === name))
    expect((stopping?.widthPercent ?? 0) / (pulling?.widthPercent ?? 1)).toBeCloseTo(30 / 22)
    expect(life(whole, 'STOPPED')?.foldedSeconds).toBe(1064)
  })

  test('marks every moment that was told where its phase begins, the last at the end', () => {
    const layout = life(whole, 'STOPPED')
    expect(layout?.marks.map(({ name }) => name)).toEqual(taskTimeNames.filter((name) => name !== 'connectivityAt'))
    expect(layout?.marks.at(-1)?.atPercent).toBe(100)
  })

  test('that never ran says which moments ECS leaves out', () => {
    const { pullStoppedAt: _, startedAt: __, executionStoppedAt: ___, ...refused } = whole
    const phases = life(refused, 'STOPPED')?.phases
    expect(phases?.map(({ name, untold }) => [name, untold])).toEqual([
      ['provisioning', []],
      ['pulling', ['pullStoppedAt', 'startedAt']],
      ['stopping', ['executionStoppedAt']],
    ])
  })

  test('without an end in time has a last phase of unknown length', () => {
    expect(life({ createdAt: 0, startedAt: 5 }, 'STOPPED')?.phases.at(-1)).toMatchObject({
      name: 'running',
      seconds: null,
      isOpen: false,
      untold: ['stoppingAt', 'executionStoppedAt', 'stoppedAt'],
    })
  })
})

describe('a life that goes on', () => {
  test('ends open at now, and what is to come is not missing', () => {
    const { stoppingAt: _, executionStoppedAt: __, stoppedAt: ___, ...running } = whole
    expect(life(running, 'RUNNING', 7249)?.phases.at(-1)).toMatchObject({
      name: 'running',
      seconds: 7200,
      isOpen: true,
      isFolded: true,
      untold: [],
    })
  })

  test('that has just begun is one phase over the whole width', () => {
    expect(life({ createdAt: 0 }, 'PROVISIONING', 3)?.phases).toMatchObject([
      { name: 'provisioning', widthPercent: 100, seconds: 3, isOpen: true, isFolded: false },
    ])
  })

  test('is not shorter than nothing when this clock is behind that of AWS', () => {
    expect(life({ createdAt: 60 }, 'PENDING', 0)?.phases[0]?.seconds).toBe(0)
  })

  test('of which no time is told has no drawing', () => {
    expect(life({}, 'RUNNING')).toBeNull()
    expect(life({ connectivityAt: 4 }, 'RUNNING')).toBeNull()
    expect(life({ stoppedAt: 4 }, 'STOPPED')).toBeNull()
  })
})

test('running as short as the rest is drawn to scale', () => {
  expect(life({ ...whole, stoppingAt: 60, executionStoppedAt: 90, stoppedAt: 92 }, 'STOPPED')?.foldedSeconds).toBeNull()
})

const anyLife = fc.record(
  Object.fromEntries(taskTimeNames.map((name) => [name, fc.integer({ min: -100_000, max: 100_000 })])) as Record<
    TaskTimeName,
    fc.Arbitrary<number>
  >,
  { requiredKeys: [] },
)

test('in whatever order AWS tells them, phases fill the width, wide enough and never negative', () => {
  fc.assert(
    fc.property(
      anyLife,
      fc.constantFrom('PENDING', 'RUNNING', 'STOPPED', 'NEW'),
      fc.integer(),
      (times, status, now) => {
        const layout = life(times, status, now % 1_000_000)
        if (!layout) return
        expect(layout.phases.reduce((all, each) => all + each.widthPercent, 0)).toBeCloseTo(100)
        for (const [index, phase] of layout.phases.entries()) {
          const previous = layout.phases[index - 1]
          expect(phase.fromPercent).toBeCloseTo(previous ? previous.fromPercent + previous.widthPercent : 0)
          expect(phase.widthPercent).toBeGreaterThanOrEqual(NARROWEST_PERCENT - 1e-9)
          expect(phase.seconds ?? 0).toBeGreaterThanOrEqual(0)
        }
      },
    ),
  )
})
