'use client'
import type { ReactTable, SortingState } from '@tanstack/react-table'
import { ArrowDownIcon, ArrowUpIcon } from 'lucide-react'
import type { Column, Features } from './table-model'

/** Column names; one that can be ordered is a button. */
export function TableHead<Row extends object>(props: {
  table: Pick<ReactTable<Features, Row>, 'getColumn'>
  columns: readonly Column<Row>[]
  sorting: SortingState
}) {
  return (
    <thead>
      <tr>
        {props.columns.map((column) => {
          const sorted = props.sorting.find((each) => each.id === column.id)
          const direction = sorted ? (sorted.desc ? 'descending' : 'ascending') : undefined
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
                  onClick={() => props.table.getColumn(column.id)?.toggleSorting(undefined, false)}
                  className={`inline-flex items-center gap-1 hover:text-ink ${sorted ? 'font-semibold text-ink' : ''}`}
                >
                  {column.header}
                  {sorted &&
                    (sorted.desc ? (
                      <ArrowDownIcon size={11} aria-hidden="true" />
                    ) : (
                      <ArrowUpIcon size={11} aria-hidden="true" />
                    ))}
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
