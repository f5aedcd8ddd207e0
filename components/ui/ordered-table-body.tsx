'use client'
import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  type SortFn,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import { TableBody, type TableBodyProps } from './table-body'
import type { Column, Order } from './table-model'

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })
type Features = typeof features

/** Rows by the value of a column; equal ones keep the order of the view, and what is not known goes last both ways. */
export function OrderedTableBody<Row extends object>(props: TableBodyProps<Row> & { order: Order }) {
  const { rows, columns, rowKey, order } = props
  const data = useMemo(() => rows.slice(), [rows])
  const definitions = useMemo(() => columns.map(columnDefinition), [columns])
  const sorting = [{ id: order.id, desc: order.direction === 'descending' }]
  const table = useTable({ features, data, columns: definitions, state: { sorting }, getRowId: rowKey })
  const ordered = table.getRowModel().rows.map(({ original }) => original)
  return <TableBody rows={ordered} rowKey={rowKey} columns={columns} />
}

function columnDefinition<Row extends object>(column: Column<Row>): ColumnDef<Features, Row> {
  return {
    id: column.id,
    header: column.header,
    accessorFn: (row) => column.sort?.(row) ?? undefined,
    sortUndefined: 'last',
    sortFn: byValue as SortFn<Features, Row>,
  }
}

function byValue(one: { getValue(id: string): unknown }, other: { getValue(id: string): unknown }, id: string): number {
  const [left, right] = [one.getValue(id), other.getValue(id)]
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return String(left).localeCompare(String(right), 'en', { numeric: true })
}
