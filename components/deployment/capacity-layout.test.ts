import fc from 'fast-check'
import { expect, test } from 'vitest'
import { service } from '@/lib/testing/aws-answer'
import { serviceRow } from '@/lib/views/service-row'
import { capacityLayout } from './capacity-layout'
import { type RolloutLayout, rolloutLayout, type Tray } from './rollout-layout'
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

const anyCount = fc.oneof(fc.nat(40), fc.constantFrom(-1, -2_147_483_648, 0.5, 2 ** 31, 2 ** 53 - 1, 2 ** 53, 1e300))
const counts = fc.record({ desiredCount: anyCount, runningCount: anyCount, pendingCount: anyCount })

test('whatever AWS counts, nothing is drawn shorter than nothing or outside the drawing', () => {
  fc.assert(
    fc.property(counts, fc.array(counts, { maxLength: 3 }), counts, (whole, parts, limits) => {
      const deployments = parts.map((each, index) => ({
        ...each,
        id: `ecs-svc/${index}`,
        status: index === 0 ? 'PRIMARY' : 'ACTIVE',
        rolloutState: index === 0 ? ('IN_PROGRESS' as const) : ('COMPLETED' as const),
      }))
      const row = serviceRow(service({ ...whole, deployments }))
      const layout = rolloutLayout({ deployments: row.deployments, tasks: null, desiredCount: row.desiredCount })
      for (const { cells } of [...layout.sources, ...(layout.target ? [layout.target] : [])])
        for (const count of Object.values(cells)) expect(count).toBeGreaterThanOrEqual(0)
      const capacity = capacityLayout({
        layout,
        desiredCount: row.desiredCount,
        minimumTasks: limits.desiredCount < 0 ? null : limits.desiredCount,
        maximumTasks: limits.runningCount < 0 ? null : limits.runningCount,
      })
      const { minimumPercent, maximumPercent, desiredPercent } = capacity
      const ends = capacity.parts.flatMap(({ fromPercent, toPercent }) => [fromPercent, toPercent])
      for (const percent of [...ends, minimumPercent, maximumPercent, desiredPercent]) {
        expect(percent ?? 0).toBeGreaterThanOrEqual(0)
        expect(percent ?? 0).toBeLessThanOrEqual(100)
      }
    }),
  )
})
