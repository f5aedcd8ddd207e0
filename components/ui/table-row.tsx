import type { Column } from './table-model'

/** The height of a row of one line. */
export const rowHeightPx = 32

/** A row among many of which only some are drawn: its number, and who asks for its height. */
export type RowPlace = { readonly index: number; readonly measure: (row: HTMLElement | null) => void }

export function TableRow<Row>(props: { row: Row; columns: readonly Column<Row>[]; place?: RowPlace }) {
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
