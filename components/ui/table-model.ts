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

/** Rows in their order, as the URL says: `?NAME.sort=-runningCount&NAME.find=text`. */
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
  const shown = useMemo(() => inOrder(found, orderOf(sortText, columns), columns), [found, sortText, columns])
  return {
    rows: shown,
    order,
    turn: (column: Column<Row>) => setSort(textOf(turned(order, column, rows))),
    findText: findText ?? '',
    setFind: (text: string) => setFind(text, { replace: true }),
  }
}

/** Rows by the value of a column; equal ones keep the order of the view, and what is not known goes last both ways. */
function inOrder<Row>(rows: readonly Row[], order: Order | null, columns: readonly Column<Row>[]): readonly Row[] {
  const sortValue = columns.find(({ id }) => id === order?.id)?.sort
  if (!order || !sortValue) return rows
  const sign = order.direction === 'descending' ? -1 : 1
  return rows
    .map((row) => ({ row, value: sortValue(row) }))
    .sort(({ value: one }, { value: other }) => {
      if (one === null || other === null) return Number(one === null) - Number(other === null)
      return sign * compare(one, other)
    })
    .map(({ row }) => row)
}

const byNumberedName = new Intl.Collator('en', { numeric: true })

function compare(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return byNumberedName.compare(String(one), String(other))
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
