import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ContainerInstanceRow } from '@/lib/views/container-instance'
import { instanceScale, layOutInstance, ownersBySize } from './instance-layout'

const task = (serviceName: string | null, memoryMiB: number | null, id = 'aa') => ({
  id,
  serviceName,
  family: 'f',
  memoryMiB,
})
const instance = (registered: number, reserved: number, tasks: ContainerInstanceRow['tasks']) =>
  ({ id: 'i', memoryMiB: { registered, reserved, free: registered - reserved }, tasks }) as ContainerInstanceRow

describe('layOutInstance', () => {
  test('tasks lie end to end, biggest first as they come, and the rest is free', () => {
    const layout = layOutInstance(instance(1000, 600, [task('one', 400), task('two', 200)]), 2000)
    expect(layout?.tasks.map(({ startPercent, widthPercent }) => [startPercent, widthPercent])).toEqual([
      [0, 20],
      [20, 10],
    ])
    expect(layout).toMatchObject({ registeredPercent: 50, others: null, free: { startPercent: 30, widthPercent: 20 } })
  })

  test('memory reserved by tasks that are not known is neither a task nor free', () => {
    const layout = layOutInstance(instance(1000, 600, [task('one', 400), task('two', null)]), 1000)
    expect(layout).toMatchObject({
      others: { startPercent: 40, widthPercent: 20 },
      free: { startPercent: 60, widthPercent: 40 },
    })
  })

  test('an instance whose tasks could not be read still shows what is reserved', () => {
    expect(layOutInstance(instance(1000, 600, null), 1000)).toMatchObject({ tasks: [], others: { widthPercent: 60 } })
  })

  test('an instance that did not tell its memory has no drawing', () => {
    expect(layOutInstance({ ...instance(1, 1, []), memoryMiB: null }, 1000)).toBeNull()
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
        const layout = layOutInstance(row, 8192)
        const widths = [...(layout?.tasks ?? []), layout?.others, layout?.free].map((each) => each?.widthPercent ?? 0)
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(layout?.registeredPercent ?? -1, 6)
      }),
    )
  })
})

test('one scale holds the largest instance, and none stands without memory', () => {
  const scale = instanceScale([instance(15731, 0, []), instance(31609, 0, [])])
  expect(scale?.domainMiB).toBe(32768)
  expect(scale?.ticks.at(-1)).toBe(32768)
  expect(instanceScale([{ ...instance(1, 1, []), memoryMiB: null }])).toBeNull()
})

test('owners come in the order of the memory that they hold', () => {
  const rows = [instance(9, 9, [task('small', 2), task('big', 3)]), instance(9, 9, [task('big', 1), task(null, 1)])]
  expect(ownersBySize(rows)).toEqual(['big', 'small', 'f'])
})
