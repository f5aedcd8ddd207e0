'use client'
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

export type Order = { readonly id: string; readonly direction: 'ascending' | 'descending' }

/** The rows that are looked for and the order that is wanted, as the URL says: `?NAME.sort=-runningCount&NAME.find=text`. */
export function useTableModel<Row>(options: {
  name: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  search?: ((row: Row) => string) | undefined
}) {
  const { rows, search, columns } = options
  const [sortText, setSort] = useQueryText(`${options.name}.sort`)
  const [findText, setFind] = useQueryText(`${options.name}.find`)
  const find = useDeferredValue((findText ?? '').trim().toLowerCase())
  const haystacks = useMemo(() => (search ? rows.map((row) => search(row).toLowerCase()) : []), [rows, search])
  const found = useMemo(
    () => (find && search ? rows.filter((_, index) => haystacks[index]?.includes(find)) : rows),
    [rows, search, haystacks, find],
  )
  const order = orderOf(sortText, columns)
  return {
    rows: found,
    order,
    turn: (column: Column<Row>) => setSort(textOf(turned(order, column, rows))),
    findText: findText ?? '',
    setFind: (text: string) => setFind(text, { replace: true }),
  }
}

/** What pressing a column's name leads to: names from A, figures from the highest, then the other way, then neither. */
function turned<Row>(order: Order | null, column: Column<Row>, rows: readonly Row[]): Order | null {
  const isText = rows.some((row) => typeof column.sort?.(row) === 'string')
  const directions = isText ? (['ascending', 'descending'] as const) : (['descending', 'ascending'] as const)
  const next = order?.id === column.id ? directions[directions.indexOf(order.direction) + 1] : directions[0]
  return next ? { id: column.id, direction: next } : null
}

// A link may name a column that is not there, or that has no order.
function orderOf<Row>(text: string | null, columns: readonly Column<Row>[]): Order | null {
  const isDescending = text?.startsWith('-') ?? false
  const id = isDescending ? text?.slice(1) : text
  if (!id || !columns.some((column) => column.id === id && column.sort)) return null
  return { id, direction: isDescending ? 'descending' : 'ascending' }
}

function textOf(order: Order | null): string | null {
  return order && `${order.direction === 'descending' ? '-' : ''}${order.id}`
}
