import { describe, expect, test } from 'vitest'
import { fargateRows, isFargateSize } from '@/lib/memory/fargate-size'
import { staircase } from './staircase'

describe('the staircase of Fargate sizes', () => {
  test('has every size of both operating systems, in order and without overlap', () => {
    for (const system of ['LINUX', 'WINDOWS'] as const) {
      const { rows } = staircase({ cpu: 1024, memoryMiB: 4096 }, system)
      expect(rows.map(({ cpu, cells }) => ({ cpu, memoryMiB: cells.map((cell) => cell.memoryMiB) }))).toEqual(
        fargateRows(system),
      )
      for (const { cells } of rows) {
        for (const [index, cell] of cells.entries()) {
          expect(cell.fromPercent).toBeGreaterThanOrEqual(cells[index - 1]?.toPercent ?? 0)
          expect(cell.toPercent).toBeLessThanOrEqual(100)
        }
      }
    }
  })

  test('frames the chosen size alone', () => {
    const chosen = staircase({ cpu: 32_768, memoryMiB: 249_856 }, 'LINUX').rows.flatMap(({ cells }) =>
      cells.filter(({ isChosen }) => isChosen),
    )
    expect(chosen.map(({ memoryMiB }) => memoryMiB)).toEqual([249_856])
  })

  test('marks a size that Fargate does not offer, where its row is known', () => {
    expect(staircase({ cpu: 1024, memoryMiB: 9216 }, 'LINUX').misses?.cpu).toBe(1024)
    expect(staircase({ cpu: 1000, memoryMiB: 9216 }, 'LINUX').misses).toBeNull()
    expect(staircase({ cpu: 1024, memoryMiB: 8192 }, 'LINUX').misses).toBeNull()
  })

  test('offers only sizes that Fargate has, and none to a task without size', () => {
    const { next } = staircase({ cpu: 1024, memoryMiB: 4096 }, 'LINUX')
    expect(next).toHaveLength(4)
    expect(next.every((size) => isFargateSize(size))).toBe(true)
    expect(staircase({ cpu: null, memoryMiB: null }, 'LINUX').next).toEqual([])
  })
})
