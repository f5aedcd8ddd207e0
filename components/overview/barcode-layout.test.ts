import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OverviewCluster, OverviewService } from '@/lib/views/overview'
import { barcodeLayout, WIDTH } from './barcode-layout'

function cluster(name: string, services: readonly Partial<OverviewService>[] | null): OverviewCluster {
  return {
    name,
    arn: name,
    status: 'ACTIVE',
    condition: 'steady',
    activeServicesCount: null,
    runningTasksCount: null,
    pendingTasksCount: null,
    registeredContainerInstancesCount: 0,
    launchMix: null,
    capacityProviders: [],
    containerInsights: null,
    services: services === null ? null : services.map(overviewService),
    others: null,
    tasks: null,
  }
}

function overviewService(each: Partial<OverviewService>, index: number): OverviewService {
  return { name: `s${index}`, condition: 'steady', running: 0, pending: 0, desired: 0, ...each }
}

const service = fc.record({ running: fc.nat(400), pending: fc.nat(20), desired: fc.nat(400) })
const clusters = fc
  .array(fc.array(service, { maxLength: 30 }), { minLength: 1, maxLength: 50 })
  .map((all) => all.map((services, index) => cluster(`c${index}`, services)))

describe('the barcode', () => {
  test('draws what runs, what is pending and what is missing, in that order', () => {
    const [drawn] = barcodeLayout([cluster('shop', [{ running: 3, pending: 1, desired: 6 }])]).clusters
    const runs = drawn?.services[0]?.runs.map(({ kind, width }) => [kind, width])
    const task = barcodeLayout([cluster('shop', [{ running: 1 }])]).taskWidth
    expect(runs).toEqual([
      ['running', 3 * task],
      ['pending', task],
      ['missing', 2 * task],
    ])
  })

  test('a service that has more than it wants misses nothing', () => {
    const [drawn] = barcodeLayout([cluster('shop', [{ running: 168, pending: 14, desired: 160 }])]).clusters
    expect(drawn?.services[0]?.runs.map(({ kind }) => kind)).toEqual(['running', 'pending'])
  })

  test('a cluster whose services are not known has its place and no bars', () => {
    const { clusters: drawn } = barcodeLayout([cluster('known', [{ running: 5 }]), cluster('unknown', null)])
    expect(drawn[1]?.services).toEqual([])
    expect(drawn[1]?.width).toBeGreaterThan(0)
  })

  test('a service whose counts were not told has no bars', () => {
    const [drawn] = barcodeLayout([
      cluster('shop', [
        { running: 3, desired: null },
        { running: 2, desired: 2 },
      ]),
    ]).clusters
    expect(drawn?.services.map(({ name }) => name)).toEqual(['s1'])
  })

  test('every task is as wide as every other, clusters follow each other and nothing leaves the drawing', () => {
    fc.assert(
      fc.property(clusters, (all) => {
        const { taskWidth, clusters: drawn } = barcodeLayout(all)
        let end = 0
        for (const [index, each] of drawn.entries()) {
          expect(each.x).toBeGreaterThanOrEqual(end - 1e-6)
          end = each.x + each.width
          for (const one of each.services) {
            expect(one.x).toBeGreaterThanOrEqual(each.x - 1e-6)
            expect(one.x + one.width).toBeLessThanOrEqual(end + 1e-6)
          }
          const tasks = (all[index]?.services ?? []).reduce(
            (sum, { running, pending, desired }) => sum + Math.max(desired ?? 0, (running ?? 0) + (pending ?? 0)),
            0,
          )
          const width = each.services.flatMap(({ runs }) => runs).reduce((sum, run) => sum + run.width, 0)
          expect(width).toBeCloseTo(tasks * taskWidth, 4)
        }
        expect(end).toBeLessThanOrEqual(WIDTH + 1e-6)
      }),
    )
  })
})
