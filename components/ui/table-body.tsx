'use client'
import { lazy, Suspense } from 'react'
import type { Column } from './table-model'
import { TableRow } from './table-row'

export type TableBodyProps<Row> = {
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly columns: readonly Column<Row>[]
}

const virtualAbove = 100

/** Rows as they come; of very many only those in sight are drawn. */
export function TableBody<Row extends object>(props: TableBodyProps<Row>) {
  if (props.rows.length <= virtualAbove) return <WholeBody {...props} />
  return (
    <Suspense fallback={<WholeBody {...props} rows={props.rows.slice(0, virtualAbove)} />}>
      <VirtualTableBody {...props} />
    </Suspense>
  )
}

function WholeBody<Row extends object>({ rows, rowKey, columns }: TableBodyProps<Row>) {
  return (
    <tbody>
      {rows.map((row) => (
        <TableRow key={rowKey(row)} row={row} columns={columns} />
      ))}
    </tbody>
  )
}

const VirtualTableBody = lazy(() =>
  import('./virtual-table-body').then(({ VirtualTableBody }) => ({ default: VirtualTableBody })),
) as typeof import('./virtual-table-body').VirtualTableBody
