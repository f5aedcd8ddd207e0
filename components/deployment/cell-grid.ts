/** Cells in rows. Units: px. */
export type CellGrid = {
  readonly sizePx: number
  readonly pitchPx: number
  readonly columns: number
  readonly widthPx: number
  readonly heightPx: number
}

/** Beyond this cells would be dust: tasks are drawn as a barcode. */
const MOST_CELLS = 4000

// Each narrow enough for a phone of 390 px, and twice as wide for the main column of a desktop.
const steps = [
  { most: 400, sizePx: 12, gapPx: 3, columns: 24 },
  { most: 1500, sizePx: 8, gapPx: 2, columns: 36 },
  { most: MOST_CELLS, sizePx: 5, gapPx: 1, columns: 59 },
] as const

/**
 * The grid for so many cells; null for more than a grid can show.
 * Shape: trays beside each other are given the number of cells of the fullest, so that a task is as big in each;
 * `width` multiplies the columns.
 */
export function cellGrid(count: number, fullest = count, width = 1): CellGrid | null {
  const step = steps.find(({ most }) => fullest <= most)
  if (!step) return null
  const { sizePx, gapPx } = step
  const columns = step.columns * width
  const pitchPx = sizePx + gapPx
  const rows = Math.ceil(count / columns)
  return {
    sizePx,
    pitchPx,
    columns,
    widthPx: columns * pitchPx - gapPx,
    heightPx: Math.max(0, rows * pitchPx - gapPx),
  }
}

/**
 * The outline around some cells that follow each other, row by row: what a pattern of one cell is painted into, so that
 * thousands of cells cost no more than a few.
 * Shape: SVG path data, whole pitches; empty for no cells.
 */
export function cellRun({ columns, pitchPx }: CellGrid, start: number, count: number): string {
  const end = start + count
  const firstRow = Math.floor(start / columns)
  const lastRow = Math.floor((end - 1) / columns)
  if (count <= 0) return ''
  if (firstRow === lastRow) return block(start % columns, firstRow, count, 1, pitchPx)
  const head = start % columns === 0 ? 0 : columns - (start % columns)
  const tail = end % columns
  const fullRow = head > 0 ? firstRow + 1 : firstRow
  const fullRows = Math.floor((count - head) / columns)
  return [
    block(start % columns, firstRow, head, 1, pitchPx),
    block(0, fullRow, columns, fullRows, pitchPx),
    block(0, lastRow, tail, 1, pitchPx),
  ].join('')
}

function block(column: number, row: number, columns: number, rows: number, pitchPx: number): string {
  if (columns <= 0 || rows <= 0) return ''
  return `M${column * pitchPx} ${row * pitchPx}h${columns * pitchPx}v${rows * pitchPx}h${-columns * pitchPx}z`
}
