import fc from 'fast-check'
import { expect, test } from 'vitest'
import { capacityLayout } from './capacity-layout'
import type { RolloutLayout, Tray } from './rollout-layout'
import type { CellCounts } from './tray-cell'

const none = { gone: 0, leaving: 0, running: 0, unhealthy: 0, unknown: 0, pending: 0, provisioning: 0, toCome: 0 }
const tray = (cells: Partial<CellCounts>, side: Tray['side']): Tray => ({
  key: side,
  deployment: null,
  revision: null,
  side,
  cells: { ...none, ...cells },
})
const layoutOf = (target: Partial<CellCounts>, source: Partial<CellCounts>): RolloutLayout => ({
  target: tray(target, 'new'),
  sources: [tray(source, 'old')],
  direction: 'forward',
  isCounted: false,
})

test('what is healthy stands before what may come and what leaves, and the limits on the same scale', () => {
  const layout = layoutOf({ running: 112, pending: 14, toCome: 34 }, { gone: 96, leaving: 8, running: 56 })
  const capacity = capacityLayout({ layout, desiredCount: 160, minimumTasks: 160, maximumTasks: 192 })
  expect(capacity.parts.map(({ look, count }) => [look, count])).toEqual([
    ['running', 112],
    ['old', 56],
    ['pending', 14],
    ['leaving', 8],
  ])
  expect(capacity).toMatchObject({ healthyCount: 168, countedCount: 182, leavingCount: 8 })
  expect(capacity.minimumPercent).toBe(capacity.desiredPercent)
  expect((capacity.maximumPercent ?? 0) / (capacity.minimumPercent ?? 1)).toBeCloseTo(192 / 160)
})

test('what is missing from the whole is dashed up to the desired count, and what leaves stands beyond', () => {
  const layout = layoutOf({ running: 3, toCome: 1, leaving: 1 }, {})
  const { parts, desiredPercent } = capacityLayout({ layout, desiredCount: 4, minimumTasks: 2, maximumTasks: 4 })
  expect(parts.map(({ look, count }) => [look, count])).toEqual([
    ['running', 3],
    ['toCome', 1],
    ['leaving', 1],
  ])
  expect(parts[1]?.toPercent).toBeCloseTo(desiredPercent ?? 0)
})

test('limits that are not known are not drawn', () => {
  const layout = layoutOf({ running: 1 }, {})
  const capacity = capacityLayout({ layout, desiredCount: null, minimumTasks: null, maximumTasks: null })
  expect(capacity).toMatchObject({ minimumPercent: null, maximumPercent: null, desiredPercent: null })
})

test('an unhealthy task runs, counts for the maximum and not for the minimum', () => {
  const layout = layoutOf({ running: 2, unhealthy: 1 }, {})
  expect(capacityLayout({ layout, desiredCount: 3, minimumTasks: 3, maximumTasks: 6 })).toMatchObject({
    healthyCount: 2,
    countedCount: 3,
  })
})

const cells = fc.record({
  running: fc.nat(5000),
  leaving: fc.nat(50),
  unhealthy: fc.nat(5),
  unknown: fc.nat(5),
  pending: fc.nat(50),
  provisioning: fc.nat(50),
})

test('parts follow each other, nothing leaves the drawing, and every task is as long as every other', () => {
  fc.assert(
    fc.property(cells, cells, fc.nat(5000), fc.nat(9000), (target, source, minimumTasks, maximumTasks) => {
      const layout = layoutOf(target, source)
      const capacity = capacityLayout({ layout, desiredCount: minimumTasks, minimumTasks, maximumTasks })
      const ends = [
        capacity.minimumPercent,
        capacity.maximumPercent,
        ...capacity.parts.map(({ toPercent }) => toPercent),
      ]
      for (const end of ends) expect(end).toBeLessThanOrEqual(100)
      let before = 0
      for (const { fromPercent, toPercent, count } of capacity.parts) {
        expect(fromPercent).toBeCloseTo(before)
        expect((toPercent - fromPercent) / count).toBeCloseTo(
          (capacity.parts[0]?.toPercent ?? 0) / (capacity.parts[0]?.count ?? 1),
          6,
        )
        before = toPercent
      }
    }),
  )
})
