'use client'
import { useEffect, useRef, useState } from 'react'
import type { Column } from './table-model'
import { rowHeightPx, TableRow } from './table-row'
import type { VirtualTableBody } from './virtual-table-body'

export type TableBodyProps<Row> = {
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly columns: readonly Column<Row>[]
}

const virtualAbove = 100
// So many pixels before they come into sight, the other rows of a long table are seen to.
const aheadPx = 1000

/**
 * Rows as they come. Of a long table the first ones are drawn and the room of the others; what draws only those in sight
 * is loaded when that room comes near.
 */
export function TableBody<Row extends object>(props: TableBodyProps<Row>) {
  const { rows, rowKey, columns } = props
  const room = useRef<HTMLTableRowElement>(null)
  const [Virtual, setVirtual] = useState<typeof VirtualTableBody | null>(null)
  const isLong = rows.length > virtualAbove
  useEffect(() => {
    if (Virtual || !isLong || !room.current) return
    const load = async () => {
      const { VirtualTableBody } = await import('./virtual-table-body')
      setVirtual(() => VirtualTableBody)
    }
    const sight = new IntersectionObserver((parts) => parts.some((part) => part.isIntersecting) && load(), {
      rootMargin: `${aheadPx}px`,
    })
    sight.observe(room.current)
    return () => sight.disconnect()
  }, [Virtual, isLong])
  if (isLong && Virtual) return <Virtual {...props} />
  return (
    <tbody>
      {rows.slice(0, virtualAbove).map((row) => (
        <TableRow key={rowKey(row)} row={row} columns={columns} />
      ))}
      {isLong && (
        <tr ref={room}>
          <td colSpan={columns.length} style={{ height: (rows.length - virtualAbove) * rowHeightPx }} />
        </tr>
      )}
    </tbody>
  )
}
