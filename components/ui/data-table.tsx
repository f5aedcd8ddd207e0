'use client'
import { lazy, Suspense } from 'react'
import { useMessages } from '@/lib/messages/use-messages'
import { TableBody, type TableBodyProps } from './table-body'
import { TableFilter } from './table-filter'
import { TableHead } from './table-head'
import { type Column, type Order, useTableModel } from './table-model'

export type { Column } from './table-model'

const filterAbove = 8

type Props<Row> = {
  label: string
  rows: readonly Row[]
  rowKey: (row: Row) => string
  columns: readonly Column<Row>[]
  /** Prefix of the table's part of the query string. */
  name: string
  search?: (row: Row) => string
  emptyText: string
}

/** Rows that can be ordered and searched, both kept in the URL; long lists draw only what is in sight. */
export function DataTable<Row extends object>(props: Props<Row>) {
  const { columns } = props
  const { rows, order, turn, findText, setFind } = useTableModel(props)
  return (
    <div>
      {props.search && (props.rows.length > filterAbove || findText !== '') && (
        <TableFilter
          label={props.label}
          text={findText}
          onChange={setFind}
          shown={rows.length}
          all={props.rows.length}
        />
      )}
      <div className="max-w-full overflow-x-auto">
        <table aria-label={props.label} aria-rowcount={rows.length + 1} className="w-full border-collapse">
          <TableHead columns={columns} order={order} onTurn={turn} />
          {rows.length === 0 ? (
            <NoRows columns={columns.length} emptyText={props.emptyText} isFiltered={findText !== ''} />
          ) : (
            <Rows rows={rows} rowKey={props.rowKey} columns={columns} order={order} />
          )}
        </table>
      </div>
    </div>
  )
}

function NoRows(props: { columns: number; emptyText: string; isFiltered: boolean }) {
  const t = useMessages()
  return (
    <tbody>
      <tr>
        <td colSpan={props.columns} className="py-4 text-ink-3">
          {props.isFiltered ? t('ui.noMatch') : props.emptyText}
        </td>
      </tr>
    </tbody>
  )
}

// The library that orders rows comes with the first order that is asked for; until then they stand as they came.
const OrderedTableBody = lazy(() =>
  import('./ordered-table-body').then(({ OrderedTableBody }) => ({ default: OrderedTableBody })),
) as typeof import('./ordered-table-body').OrderedTableBody

function Rows<Row extends object>({ order, ...body }: TableBodyProps<Row> & { order: Order | null }) {
  if (!order) return <TableBody {...body} />
  return (
    <Suspense fallback={<TableBody {...body} />}>
      <OrderedTableBody {...body} order={order} />
    </Suspense>
  )
}
