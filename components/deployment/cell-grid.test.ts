import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellGrid, cellRun } from './cell-grid'

test.each([
  [0, 12, 15],
  [1, 12, 15],
  [400, 12, 15],
  [401, 8, 10],
  [1500, 8, 10],
  [1501, 5, 6],
  [4000, 5, 6],
])('%i cells are %i px wide, one every %i px', (count, sizePx, pitchPx) => {
  const grid = cellGrid(count)
  expect(grid).toMatchObject({ sizePx, pitchPx })
  expect(grid?.widthPx).toBeLessThanOrEqual(358)
})

test('more than 4000 cells have no grid', () => {
  expect(cellGrid(4001)).toBeNull()
  expect(cellGrid(1, 4001)).toBeNull()
})

test('a tray beside a fuller one has cells of the same size', () => {
  expect(cellGrid(10, 500)?.sizePx).toBe(8)
})

const rectangles = (path: string) =>
  [...path.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)h-\d+z/g)].map(([, ...numbers]) => numbers.map(Number))

describe('the outline of a run of cells', () => {
  test('covers exactly its cells, row by row', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(900), (start, count) => {
        const grid = cellGrid(start + count)
        if (!grid) return
        const { pitchPx, columns } = grid
        const covered = rectangles(cellRun(grid, start, count)).flatMap(([x = 0, y = 0, width = 0, height = 0]) =>
          Array.from({ length: (width / pitchPx) * (height / pitchPx) }, (_, index) => {
            const perRow = width / pitchPx
            return (y / pitchPx + Math.floor(index / perRow)) * columns + x / pitchPx + (index % perRow)
          }),
        )
        expect(covered.toSorted((one, other) => one - other)).toEqual(
          Array.from({ length: count }, (_, index) => start + index),
        )
      }),
    )
  })

  test('of no cells is empty', () => {
    const grid = cellGrid(3)
    expect(grid && cellRun(grid, 2, 0)).toBe('')
  })
})
