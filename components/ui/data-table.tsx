'use client'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useMessages } from '@/lib/messages/use-messages'
import { TableFilter } from './table-filter'
import { TableHead } from './table-head'
import { type Column, useTableModel } from './table-model'

export type { Column } from './table-model'

const rowHeightPx = 32
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
export function DataTable<Row extends object>(props: Props<Row>) {
  const { table, sorting, findText, setFind } = useTableModel(props)
  const rows = table.getRowModel().rows.map((row) => ({ key: row.id, row: row.original }))
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
          <TableHead table={table} columns={props.columns} sorting={sorting} />
          <TableBody rows={rows} columns={props.columns} emptyText={props.emptyText} isFiltered={findText !== ''} />
        </table>
      </div>
    </div>
  )
}

type BodyProps<Row> = {
  rows: readonly { key: string; row: Row }[]
  columns: readonly Column<Row>[]
  emptyText: string
  isFiltered: boolean
}

function TableBody<Row>(props: BodyProps<Row>) {
  const t = useMessages()
  if (props.rows.length === 0) {
    return (
      <tbody>
        <tr>
          <td colSpan={props.columns.length} className="py-4 text-ink-3">
            {props.isFiltered ? t('ui.noMatch') : props.emptyText}
          </td>
        </tr>
      </tbody>
    )
  }
  if (props.rows.length > virtualAbove) return <VirtualBody {...props} />
  return (
    <tbody>
      {props.rows.map(({ key, row }) => (
        <TableRow key={key} row={row} columns={props.columns} />
      ))}
    </tbody>
  )
}

function VirtualBody<Row>({ rows, columns }: BodyProps<Row>) {
  const bodyRef = useRef<HTMLTableSectionElement>(null)
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeightPx,
    overscan: 20,
    getItemKey: (index) => rows[index]?.key ?? index,
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
      {items.map((item) => {
        const entry = rows[item.index]
        if (!entry) return null
        const place = { index: item.index, measure: virtualizer.measureElement }
        return <TableRow key={entry.key} row={entry.row} columns={columns} place={place} />
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

type Place = { index: number; measure: (row: HTMLElement | null) => void }

function TableRow<Row>(props: { row: Row; columns: readonly Column<Row>[]; place?: Place }): ReactNode {
  const { place } = props
  return (
    <tr
      ref={place?.measure}
      data-index={place?.index}
      aria-rowindex={place && place.index + 1}
      className="border-line-faint border-b hover:bg-hover"
    >
      {props.columns.map((column) => (
        <td
          key={column.id}
          className={`h-8 pr-3 last:pr-0 ${column.align === 'right' ? 'text-right' : ''} ${column.hideOnPhone ? 'max-sm:hidden' : ''}`}
          style={column.width ? { width: column.width } : undefined}
        >
          {column.cell(props.row)}
        </td>
      ))}
    </tr>
  )
}
