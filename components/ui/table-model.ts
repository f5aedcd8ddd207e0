'use client'
import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  type SortFn,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { type ReactNode, useDeferredValue, useMemo } from 'react'
import { useQueryText } from './use-query-text'

export type Column<Row> = {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** What the column is ordered by; null goes last. Without it the column cannot be ordered. */
  readonly sort?: (row: Row) => string | number | null
  readonly align?: 'left' | 'right'
  readonly width?: string
  readonly hideOnPhone?: boolean
}

export const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })
export type Features = typeof features

/** Rows in their order, as the URL says: `?NAME.sort=-runningCount&NAME.find=text`. */
export function useTableModel<Row extends object>(options: {
  name: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  search?: ((row: Row) => string) | undefined
}) {
  const [sortText, setSort] = useQueryText(`${options.name}.sort`)
  const [findText, setFind] = useQueryText(`${options.name}.find`)
  const find = useDeferredValue((findText ?? '').trim().toLowerCase())
  const { rows, search, columns } = options
  const haystacks = useMemo(() => (search ? rows.map((row) => search(row).toLowerCase()) : []), [rows, search])
  const data = useMemo(
    () => (find && search ? rows.filter((_, index) => haystacks[index]?.includes(find)) : rows.slice()),
    [rows, search, haystacks, find],
  )
  const definitions = useMemo(() => columns.map(columnDefinition), [columns])
  const sorting = useMemo(() => sortingOf(sortText, columns), [sortText, columns])
  const table = useTable({
    features,
    data,
    columns: definitions,
    state: { sorting },
    onSortingChange: (update) => setSort(textOf(typeof update === 'function' ? update(sorting) : update)),
    getRowId: options.rowKey,
    enableMultiSort: false,
  })
  return { table, sorting, findText: findText ?? '', setFind: (text: string) => setFind(text, { replace: true }) }
}

function columnDefinition<Row extends object>(column: Column<Row>): ColumnDef<Features, Row> {
  return {
    id: column.id,
    header: column.header,
    accessorFn: (row) => column.sort?.(row) ?? undefined,
    enableSorting: column.sort !== undefined,
    sortUndefined: 'last',
    sortFn: byValue as SortFn<Features, Row>,
  }
}

function byValue(one: { getValue(id: string): unknown }, other: { getValue(id: string): unknown }, id: string): number {
  const [left, right] = [one.getValue(id), other.getValue(id)]
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return String(left).localeCompare(String(right), 'en', { numeric: true })
}

// A link may name a column that is not there, or that has no order.
function sortingOf<Row>(text: string | null, columns: readonly Column<Row>[]): SortingState {
  const desc = text?.startsWith('-') ?? false
  const id = desc ? text?.slice(1) : text
  return columns.some((column) => column.id === id && column.sort) && id ? [{ id, desc }] : []
}

function textOf([first]: SortingState): string | null {
  return first ? `${first.desc ? '-' : ''}${first.id}` : null
}
