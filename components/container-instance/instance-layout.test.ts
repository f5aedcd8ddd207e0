import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ContainerInstanceRow, PlacedTask } from '@/lib/views/container-instance'
import { instanceScale, layOutInstance, ownersBySize, paintsFor } from './instance-layout'

const task = (serviceName: string | null, memoryMiB: number | null, cpuUnits: number | null = null): PlacedTask => ({
  id: 'aa',
  serviceName,
  family: 'f',
  memoryMiB,
  cpuUnits,
  isLeaving: false,
})
const instance = (registered: number, reserved: number, tasks: ContainerInstanceRow['tasks']) =>
  ({ id: 'i', memoryMiB: { registered, reserved, free: registered - reserved }, tasks }) as ContainerInstanceRow
const scaleTo = (domainMiB: number, need: number | null = null) => ({
  measure: 'memory' as const,
  percentOf: (amount: number) => (100 * amount) / domainMiB,
  need,
})

describe('layOutInstance', () => {
  test('tasks lie end to end, biggest first as they come, and the rest is free', () => {
    const layout = layOutInstance(instance(1000, 600, [task('one', 400), task('two', 200)]), scaleTo(2000))
    expect(layout?.tasks.map(({ startPercent, widthPercent }) => [startPercent, widthPercent])).toEqual([
      [0, 20],
      [20, 10],
    ])
    expect(layout).toMatchObject({ registeredPercent: 50, others: null, free: { startPercent: 30, widthPercent: 20 } })
  })

  test('memory reserved by tasks that are not known is neither a task nor free', () => {
    const layout = layOutInstance(instance(1000, 600, [task('one', 400), task('two', null)]), scaleTo(1000))
    expect(layout).toMatchObject({
      others: { startPercent: 40, widthPercent: 20 },
      free: { startPercent: 60, widthPercent: 40 },
    })
  })

  test('an instance whose tasks could not be read still shows what is reserved', () => {
    expect(layOutInstance(instance(1000, 600, null), scaleTo(1000))).toMatchObject({
      tasks: [],
      others: { widthPercent: 60 },
    })
  })

  test('an instance that did not tell its memory has no drawing', () => {
    expect(layOutInstance({ ...instance(1, 1, []), memoryMiB: null }, scaleTo(1000))).toBeNull()
  })

  test('by CPU the blocks are as long as what they reserve of it', () => {
    const row = { ...instance(1, 1, [task('one', 400, 256)]), cpuUnits: { registered: 1024, reserved: 256, free: 768 } }
    expect(layOutInstance(row, { ...scaleTo(1024), measure: 'cpu' })).toMatchObject({
      tasks: [{ amount: 256, widthPercent: 25 }],
      free: { startPercent: 25, widthPercent: 75 },
    })
  })

  test('a task that wants a place is drawn as far as it fits, and the rest beyond', () => {
    expect(layOutInstance(instance(1000, 600, []), scaleTo(1000, 500))?.ghost).toEqual({
      fits: { startPercent: 60, widthPercent: 40 },
      short: { startPercent: 100, widthPercent: 10 },
    })
    expect(layOutInstance(instance(1000, 600, []), scaleTo(1000, 400))?.ghost?.short).toBeNull()
    expect(layOutInstance(instance(1000, 1000, []), scaleTo(1000, 400))?.ghost?.fits).toBeNull()
  })

  test('the parts of an instance add up to what it registered', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 8 })
    fc.assert(
      fc.property(sizes, fc.nat(500), fc.nat(500), (tasks, others, free) => {
        const reserved = tasks.reduce((sum, size) => sum + size, others)
        const row = instance(
          reserved + free,
          reserved,
          tasks.map((size) => task('one', size)),
        )
        const layout = layOutInstance(row, scaleTo(8192))
        const widths = [...(layout?.tasks ?? []), layout?.others, layout?.free].map((each) => each?.widthPercent ?? 0)
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(layout?.registeredPercent ?? -1, 6)
      }),
    )
  })
})

describe('one scale', () => {
  const rows = [instance(15731, 0, []), instance(31609, 0, [])]

  test('holds the largest instance', () => {
    expect(instanceScale(rows, { measure: 'memory', need: null })).toMatchObject({ domain: 32768 })
  })

  test('holds a task that does not fit, as long as it is not out of all proportion', () => {
    expect(instanceScale([instance(1000, 900, [])], { measure: 'memory', need: 300 })?.domain).toBe(1280)
    expect(instanceScale([instance(1000, 900, [])], { measure: 'memory', need: 100_000 })?.domain).toBe(1536)
  })

  test('stands nowhere without memory', () => {
    expect(instanceScale([{ ...instance(1, 1, []), memoryMiB: null }], { measure: 'memory', need: null })).toBeNull()
  })
})

test('owners come in the order of the memory that they hold', () => {
  const rows = [instance(9, 9, [task('small', 2), task('big', 3)]), instance(9, 9, [task('big', 1), task(null, 1)])]
  expect(ownersBySize(rows)).toEqual(['big', 'small', 'f'])
})

test('owners that begin alike have letters of their own', () => {
  const codes = [...paintsFor(['log-shipper', 'lo', 'logs', 'ledger']).values()].map(({ code }) => code)
  expect(codes).toEqual(['LO', 'LO', 'LG', 'LE'])
})
