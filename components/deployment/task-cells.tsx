import { useId } from 'react'
import { type CellGrid, cellRun } from './cell-grid'
import { type CellLook, CellPattern } from './task-cell'

/** So many cells of one look, which follow each other. */
export type CellGroup = { readonly look: CellLook; readonly count: number }

/** Cells in rows, one a task. Each look is one shape however many cells it has. */
export function TaskCells(props: { groups: readonly CellGroup[]; grid: CellGrid; label: string }) {
  const { groups, grid } = props
  const id = useId()
  const runs = runsOf(groups)
  return (
    <svg
      role="img"
      aria-label={props.label}
      width={grid.widthPx}
      height={grid.heightPx}
      className="block max-w-full overflow-visible"
    >
      <defs>
        {runs.map(({ look }) => (
          <CellPattern key={look} id={`${id}${look}`} look={look} sizePx={grid.sizePx} pitchPx={grid.pitchPx} />
        ))}
      </defs>
      {runs.map(({ look, start, count }) => (
        <path key={look} d={cellRun(grid, start, count)} fill={`url(#${id}${look})`} />
      ))}
    </svg>
  )
}

function runsOf(groups: readonly CellGroup[]) {
  let start = 0
  return groups.flatMap(({ look, count }) => {
    if (count === 0) return []
    const run = { look, start, count }
    start += count
    return [run]
  })
}
