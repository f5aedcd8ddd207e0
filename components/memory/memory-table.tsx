import type { ContainerMemory, MemoryFinding, TaskMemory } from '@/lib/memory/limits'
import { type MemoryUsage, usageOf } from '@/lib/memory/usage'
import { useMessages } from '@/lib/messages/use-messages'
import { MemoryFindingLine } from './memory-value'

type MemoryTableProps = { task: TaskMemory; usage: MemoryUsage | null }

/** The numbers of the drawing as a table. */
export function MemoryTable({ task, usage }: MemoryTableProps) {
  const t = useMessages()
  const hasUsage = usage !== null && task.containers.some(({ name }) => usageOf(usage, name) !== null)
  const columns = ['memoryReservation', 'memory', 'reserved', 'limit', 'limitFrom', ...(hasUsage ? ['now', 'p99'] : [])]
  return (
    <div className="mem-table-scroll">
      <table className="mem-table">
        <caption>{t('memory.table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('memory.table.container')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" data-words={column === 'limitFrom' || undefined}>
                {t(`memory.table.${column}`)}
              </th>
            ))}
            <th scope="col">{t('memory.table.finding')}</th>
          </tr>
        </thead>
        <tbody>
          {task.containers.map((container, index) => (
            <TableRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a broken definition may name two containers alike
              key={index}
              container={container}
              marks={hasUsage ? [usageOf(usage, container.name)?.nowMiB, usageOf(usage, container.name)?.p99MiB] : []}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('memory.table.all')}</th>
            <td colSpan={2} />
            <td>{task.totals.reservedMiB}</td>
            <td>{task.totals.limitMiB}</td>
            <td colSpan={columns.length - 4} data-words>
              {task.totals.withoutLimitCount > 0 &&
                t('memory.total.withoutLimit', { count: task.totals.withoutLimitCount })}
            </td>
            <td data-words>
              <Findings findings={task.findings} />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

type TableRowProps = { container: ContainerMemory; marks: readonly (number | null | undefined)[] }

function TableRow({ container, marks }: TableRowProps) {
  const t = useMessages()
  const settings = [container.memoryReservationMiB, container.memoryMiB, container.reservedMiB, container.limitMiB]
  return (
    <tr>
      <th scope="row">
        <bdi>{container.name}</bdi>
      </th>
      {settings.map((value, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns never move
        <td key={column}>{value ?? '—'}</td>
      ))}
      <td data-words>{t(`memory.limitFrom.${container.limitFrom}`)}</td>
      {marks.map((value, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns never move
        <td key={column}>{value ?? '—'}</td>
      ))}
      <td data-words>
        <Findings findings={container.findings} />
      </td>
    </tr>
  )
}

function Findings({ findings }: { findings: readonly MemoryFinding[] }) {
  return findings.map((finding) => <MemoryFindingLine key={finding.code} finding={finding} />)
}
