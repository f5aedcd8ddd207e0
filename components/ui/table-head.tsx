'use client'
import { ArrowDownIcon, ArrowUpIcon } from 'lucide-react'
import type { Column, Order } from './table-model'

/** Column names; one that can be ordered is a button. */
export function TableHead<Row>(props: {
  columns: readonly Column<Row>[]
  order: Order | null
  onTurn(column: Column<Row>): void
}) {
  return (
    <thead>
      <tr>
        {props.columns.map((column) => {
          const direction = props.order?.id === column.id ? props.order.direction : undefined
          return (
            <th
              key={column.id}
              scope="col"
              aria-sort={column.sort ? (direction ?? 'none') : undefined}
              className={`whitespace-nowrap border-line border-b pr-3 pb-1.5 font-normal text-ink-3 text-xs last:pr-0 ${column.align === 'right' ? 'text-right' : 'text-left'} ${column.hideOnPhone ? 'max-sm:hidden' : ''}`}
            >
              {column.sort ? (
                <button
                  type="button"
                  onClick={() => props.onTurn(column)}
                  className={`inline-flex items-center gap-1 hover:text-ink ${direction ? 'font-semibold text-ink' : ''}`}
                >
                  {column.header}
                  {direction === 'descending' && <ArrowDownIcon size={11} aria-hidden="true" />}
                  {direction === 'ascending' && <ArrowUpIcon size={11} aria-hidden="true" />}
                </button>
              ) : (
                column.header
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
