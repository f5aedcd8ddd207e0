'use client'
import { lazy, Suspense } from 'react'
import { useMessages } from '@/lib/messages/use-messages'
import { TableFilter } from './table-filter'
import { TableHead } from './table-head'
import { type Column, useTableModel } from './table-model'
import { TableRow } from './table-row'

export type { Column } from './table-model'

const virtualAbove = 100
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
export function DataTable<Row>(props: Props<Row>) {
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
            <TableBody rows={rows} rowKey={props.rowKey} columns={columns} />
          )}
        </table>
      </div>
    </div>
  )
}

export type TableBodyProps<Row> = {
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly columns: readonly Column<Row>[]
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

function TableBody<Row>(props: TableBodyProps<Row>) {
  if (props.rows.length <= virtualAbove) return <WholeBody {...props} />
  return <LongBody {...props} />
}

function WholeBody<Row>({ rows, rowKey, columns }: TableBodyProps<Row>) {
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

function LongBody<Row>(props: TableBodyProps<Row>) {
  return (
    <Suspense fallback={<WholeBody {...props} rows={props.rows.slice(0, virtualAbove)} />}>
      <VirtualTableBody {...props} />
    </Suspense>
  )
}
