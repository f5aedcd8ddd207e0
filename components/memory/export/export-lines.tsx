import type { ReactNode } from 'react'

/** One line of text in a cell. `content` stands on its baseline. Units: px. */
export type ExportLine = { readonly heightPx: number; readonly content: ReactNode }

export function linesHeightPx(lines: readonly ExportLine[]): number {
  return lines.reduce((total, line) => total + line.heightPx, 0)
}

/** Lines one below the other, in the middle of a row. */
export function ExportLines(props: { lines: readonly ExportLine[]; xPx: number; rowPx: number }) {
  const { lines, xPx, rowPx } = props
  const topPx = (rowPx - linesHeightPx(lines)) / 2
  return lines.map(({ heightPx, content }, index) => {
    const baselinePx = topPx + linesHeightPx(lines.slice(0, index)) + Math.round(heightPx * 0.72)
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
      <g key={index} transform={`translate(${xPx} ${baselinePx})`}>
        {content}
      </g>
    )
  })
}
