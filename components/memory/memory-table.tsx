import type { MemoryFinding } from '@/lib/memory/limits'
import { useMessages } from '@/lib/messages/use-messages'
import { type MemoryCellRow, type MemoryCells, type MemoryFacts, memoryCells } from './memory-cells'
import { MemoryFindingLine } from './memory-value'

/** The numbers of the drawing as a table. */
export function MemoryTable(facts: MemoryFacts) {
  const t = useMessages()
  const { columns, rows, total } = memoryCells(facts, t)
  return (
    <div className="mem-table-scroll">
      <table className="mem-table">
        <caption>{t('memory.table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('memory.table.container')}</th>
            {columns.map(({ key, isWords }) => (
              <th key={key} scope="col" data-words={isWords || undefined}>
                {t(`memory.table.${key}`)}
              </th>
            ))}
            <th scope="col">{t('memory.table.finding')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a broken definition may name two containers alike
            <TableRow key={index} row={row} columns={columns} />
          ))}
        </tbody>
        <tfoot>
          <TableRow row={total} columns={columns} />
        </tfoot>
      </table>
    </div>
  )
}

function TableRow({ row, columns }: { row: MemoryCellRow; columns: MemoryCells['columns'] }) {
  return (
    <tr>
      <th scope="row">
        <bdi>{row.name}</bdi>
        {row.tag !== null && <span className="mem-tag">{row.tag}</span>}
      </th>
      {columns.map(({ key, isWords }, index) => (
        <td key={key} data-words={isWords || undefined}>
          {row.cells[index]}
        </td>
      ))}
      <td data-words>
        <Findings findings={row.findings} />
      </td>
    </tr>
  )
}

function Findings({ findings }: { findings: readonly MemoryFinding[] }) {
  return findings.map((finding) => <MemoryFindingLine key={finding.code} finding={finding} />)
}
