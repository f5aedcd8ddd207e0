'use client'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { TableBodyProps } from './table-body'
import { rowHeightPx, TableRow } from './table-row'

/** The rows in sight of a long table, and the height of the others above and below. */
export function VirtualTableBody<Row>({ rows, rowKey, columns }: TableBodyProps<Row>) {
  const bodyRef = useRef<HTMLTableSectionElement>(null)
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeightPx,
    overscan: 20,
    getItemKey: (index) => {
      const row = rows[index]
      return row === undefined ? index : rowKey(row)
    },
    measureElement: (row) => (row instanceof HTMLElement && row.offsetHeight) || rowHeightPx,
    scrollMargin: useDocumentTop(bodyRef),
    initialRect: { width: 1440, height: 900 },
  })
  const items = virtualizer.getVirtualItems()
  const margin = virtualizer.options.scrollMargin
  const above = (items[0]?.start ?? margin) - margin
  const below = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin)
  return (
    <tbody ref={bodyRef}>
      <Spacer height={above} columns={columns.length} />
      {items.map(({ index, key }) => {
        const row = rows[index]
        if (row === undefined) return null
        return <TableRow key={key} row={row} columns={columns} place={{ index, measure: virtualizer.measureElement }} />
      })}
      <Spacer height={below} columns={columns.length} />
    </tbody>
  )
}

/** How far below the top of the document something begins: asked at each scroll and refresh, for what stands above it comes, goes and grows. */
function useDocumentTop(ref: RefObject<HTMLElement | null>): number {
  const [topPx, setTopPx] = useState(0)
  useLayoutEffect(() => {
    setTopPx(Math.round((ref.current?.getBoundingClientRect().top ?? 0) + scrollY))
  })
  return topPx
}

function Spacer(props: { height: number; columns: number }) {
  if (props.height <= 0) return null
  return (
    <tr>
      <td colSpan={props.columns} style={{ height: props.height }} />
    </tr>
  )
}
