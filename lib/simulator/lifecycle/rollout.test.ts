import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { healthyFloor, taskCeiling } from '@/lib/ecs/deployment'
import { planRollout, type Standing } from './rollout'

type Health = Standing<number>['health']

function standings(...groups: [count: number, health: Health, isLeaving: boolean][]): Standing<number>[] {
  const flat = groups.flatMap(([count, health, isLeaving]) =>
    Array.from({ length: count }, () => ({ health, isLeaving })),
  )
  return flat.map((standing, task) => ({ task, ...standing }))
}

describe('a rolling deployment', () => {
  it.each([
    {
      name: 'starts a whole new set first at 100/200',
      limits: [4, 4, 8],
      tasks: standings([4, 'healthy', true]),
      expected: { startCount: 4, stop: [], isBlocked: false },
    },
    {
      name: 'stops half first and starts into the gap at 50/100',
      limits: [4, 2, 4],
      tasks: standings([4, 'healthy', true]),
      expected: { startCount: 2, stop: [0, 1], isBlocked: false },
    },
    {
      name: 'stops an old task for each new one that is healthy',
      limits: [4, 4, 8],
      tasks: standings([4, 'healthy', true], [1, 'healthy', false], [3, 'starting', false]),
      expected: { startCount: 0, stop: [0], isBlocked: false },
    },
    {
      name: 'does not wait for old tasks that are still starting',
      limits: [2, 2, 4],
      tasks: standings([1, 'healthy', true], [1, 'starting', true]),
      expected: { startCount: 2, stop: [1], isBlocked: false },
    },
    {
      name: 'is blocked at 100/100',
      limits: [1, 1, 1],
      tasks: standings([1, 'healthy', true]),
      expected: { startCount: 0, stop: [], isBlocked: true },
    },
  ])('$name', ({ limits, tasks, expected }) => {
    const [desiredCount = 0, floor = 0, ceiling = 0] = limits
    expect(planRollout({ desiredCount, floor, ceiling, tasks })).toMatchObject(expected)
  })
})

describe('scaling in', () => {
  it('takes tasks that are still starting first, then the oldest', () => {
    const tasks = standings([3, 'healthy', false], [1, 'starting', false])
    expect(planRollout({ desiredCount: 2, floor: 2, ceiling: 4, tasks }).stop).toEqual([3, 0])
  })
})

describe('an unhealthy task', () => {
  it('stays until its replacement is healthy where maximumPercent has room', () => {
    const before = planRollout({ desiredCount: 1, floor: 1, ceiling: 2, tasks: standings([1, 'unhealthy', false]) })
    expect(before).toMatchObject({ startCount: 1, stopUnhealthy: [] })
    const during = standings([1, 'unhealthy', false], [1, 'starting', false])
    expect(planRollout({ desiredCount: 1, floor: 1, ceiling: 2, tasks: during })).toMatchObject({
      startCount: 0,
      stop: [],
      stopUnhealthy: [],
    })
    const after = standings([1, 'unhealthy', false], [1, 'healthy', false])
    expect(planRollout({ desiredCount: 1, floor: 1, ceiling: 2, tasks: after }).stopUnhealthy).toEqual([0])
  })

  it('goes first, one at a time, where maximumPercent has no room', () => {
    const tasks = standings([2, 'unhealthy', false])
    expect(planRollout({ desiredCount: 2, floor: 2, ceiling: 2, tasks })).toMatchObject({
      startCount: 0,
      stopUnhealthy: [0],
    })
  })
})

describe('whatever state the tasks are in', () => {
  const standing = fc.record({
    health: fc.constantFrom<Health>('starting', 'healthy', 'unhealthy'),
    isLeaving: fc.boolean(),
  })
  const situation = fc.record({
    desiredCount: fc.nat(20),
    minimum: fc.integer({ min: 0, max: 100 }),
    maximum: fc.integer({ min: 100, max: 200 }),
    standings: fc.array(standing, { maxLength: 40 }),
  })

  it('never spares a healthy task below the floor, nor starts one above the ceiling', () => {
    fc.assert(
      fc.property(situation, ({ desiredCount, minimum, maximum, standings }) => {
        const tasks = standings.map((one, task) => ({ task, ...one }))
        const floor = healthyFloor(desiredCount, minimum)
        const ceiling = taskCeiling(desiredCount, maximum)
        const { startCount, stop, stopUnhealthy } = planRollout({ desiredCount, floor, ceiling, tasks })
        const stopped = new Set([...stop, ...stopUnhealthy])
        const left = tasks.filter(({ task }) => !stopped.has(task))
        const healthy = (some: Standing<number>[]) => some.filter(({ health }) => health === 'healthy').length
        if (healthy(left) < healthy(tasks)) expect(healthy(left)).toBeGreaterThanOrEqual(floor)
        if (startCount > 0) expect(left.length + startCount).toBeLessThanOrEqual(ceiling)
        expect(new Set(stop).size).toBe(stop.length)
      }),
      { numRuns: 500 },
    )
  })
})
