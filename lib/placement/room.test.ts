import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PlacementInstance, withTasks } from './instance'
import { anyInstance, anyRequest, instance, need, request } from './placement.arbitrary'
import { type ReadRequest, readRequest } from './request'
import { closest, countByMemory, countOn, largestGap, MOST_ON_ONE, memoryStairs, roomOn, withMemory } from './room'
import { judge } from './verdict'

const piece = (id: string, memoryMiB: number, change: Partial<PlacementInstance> = {}) =>
  instance({ id, free: { ...instance().free, cpuUnits: 8_192, memoryMiB }, ...change })
const read = readRequest({ ...request, need: { ...need, memoryMiB: 6_144 } })
const pieces = [piece('a', 2_291), piece('b', 6_055), piece('c', 7_079, { status: 'DRAINING' })]

/** Places one task after the other, as ECS would. */
function placedOn(wanted: ReadRequest, on: PlacementInstance): number {
  let count = 0
  let now = on
  while (count < 40 && judge(wanted, now).state === 'fits') {
    count += 1
    now = withTasks(now, { count: 1, group: wanted.group, need: wanted.need })
  }
  return count
}

describe('how many more tasks fit', () => {
  test('is what one after the other finds room for', () => {
    fc.assert(
      fc.property(anyRequest, anyInstance, (wanted, of) => {
        const one = readRequest(wanted)
        const count = countOn(one, of)
        if (count === null) expect(judge(one, of).state).toBe('untold')
        else expect(Math.min(count, 40)).toBe(placedOn(one, of))
      }),
      { numRuns: 500 },
    )
  })

  test('is never less for a task that needs less', () => {
    fc.assert(
      fc.property(anyRequest, fc.array(anyInstance, { maxLength: 5 }), fc.nat(4_096), (wanted, instances, lessMiB) => {
        const smaller = withMemory(wanted, Math.max(1, wanted.need.memoryMiB - lessMiB))
        const count = roomOn(readRequest(wanted), instances).count
        expect(count).toBeGreaterThanOrEqual(0)
        expect(roomOn(readRequest(smaller), instances).count).toBeGreaterThanOrEqual(count)
      }),
    )
  })

  test('by memory is the same as judged anew, where everything is told', () => {
    const told = anyInstance.map((each) => ({ ...each, free: { ...each.free, memoryMiB: each.free.memoryMiB ?? 0 } }))
    fc.assert(
      fc.property(
        anyRequest,
        fc.array(told, { maxLength: 5 }),
        fc.integer({ min: 1, max: 8_192 }),
        (wanted, all, size) => {
          expect(countByMemory(wanted, all)(size)).toBe(roomOn(readRequest(withMemory(wanted, size)), all).count)
        },
      ),
    )
  })

  test('has an end also where nothing is asked for', () => {
    expect(countOn(readRequest({ ...request, need: { ...need, cpuUnits: 0, memoryMiB: 0 } }), instance())).toBe(
      MOST_ON_ONE,
    )
  })

  test('leaves out instances that did not tell, and says how many', () => {
    const untold = instance({ free: { ...instance().free, memoryMiB: null } })
    expect(roomOn(readRequest(request), [instance(), untold])).toEqual({ count: 3, untoldCount: 1 })
  })
})

describe('the staircase', () => {
  test('changes where an amount more takes a place away, and nowhere else', () => {
    const { steps, ...domain } = memoryStairs(read, pieces)
    expect(domain).toEqual({ fromMiB: 1_024, toMiB: 7_168, stepMiB: 1_024 })
    expect(steps).toEqual([
      { memoryMiB: 1_024, count: 7 },
      { memoryMiB: 1_146, count: 6 },
      { memoryMiB: 1_212, count: 5 },
      { memoryMiB: 1_514, count: 4 },
      { memoryMiB: 2_019, count: 3 },
      { memoryMiB: 2_292, count: 2 },
      { memoryMiB: 3_028, count: 1 },
      { memoryMiB: 6_056, count: 0 },
    ])
  })

  test('descends, and stays short with very many instances', () => {
    const many = Array.from({ length: 300 }, (_, place) => piece(String(place), 1_000 + 97 * place))
    const { steps } = memoryStairs({ ...request, need: { ...need, cpuUnits: 1 } }, many)
    expect(steps.length).toBeLessThan(200)
    for (const [place, step] of steps.entries())
      expect(step.count).toBeLessThanOrEqual(steps[place - 1]?.count ?? Number.POSITIVE_INFINITY)
  })
})

describe('the largest gap', () => {
  test('is on an instance that takes tasks', () => {
    const verdicts = pieces.map((each) => judge(read, each))
    expect(largestGap(verdicts)).toMatchObject({ instance: { id: 'b' }, memoryMiB: 6_055 })
    expect(closest(verdicts)?.instance.id).toBe('b')
  })

  test('is none where something else is in the way everywhere', () => {
    expect(largestGap([judge(read, piece('a', 9_000, { agentConnected: false }))])).toBeNull()
  })
})
