import { type ComparedContainer, compareContainers } from '@/lib/memory/compare'
import type { MemoryFinding, TaskMemory } from '@/lib/memory/limits'
import { type MemoryUsage, usageOf } from '@/lib/memory/usage'
import { useMessages } from '@/lib/messages/use-messages'
import { MemoryFindingLine } from './memory-value'

type MemoryTableProps = { task: TaskMemory; before: TaskMemory | null; usage: MemoryUsage | null }

/** The numbers of the drawing as a table. */
export function MemoryTable({ task, before, usage }: MemoryTableProps) {
  const t = useMessages()
  const hasUsage = usage !== null && task.containers.some(({ name }) => usageOf(usage, name) !== null)
  const columns = [
    ...['memoryReservation', 'memory', 'reserved', 'limit', 'limitFrom'],
    ...(before ? ['reservedBefore', 'limitBefore'] : []),
    ...(hasUsage ? ['now', 'p99'] : []),
  ]
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
          {compareContainers(task, before).map((compared, index) => (
            <TableRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a broken definition may name two containers alike
              key={index}
              compared={compared}
              more={[
                ...(before ? [compared.before?.reservedMiB, compared.before?.limitMiB] : []),
                ...(hasUsage ? usageCells(usage, compared) : []),
              ]}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('memory.table.all')}</th>
            <td colSpan={2} />
            <td>{task.totals.reservedMiB}</td>
            <td>{task.totals.limitMiB}</td>
            <td data-words>
              {task.totals.withoutLimitCount > 0 &&
                t('memory.total.withoutLimit', { count: task.totals.withoutLimitCount })}
            </td>
            {before && <Cells values={[before.totals.reservedMiB, before.totals.limitMiB]} />}
            {hasUsage && <td colSpan={2} />}
            <td data-words>
              <Findings findings={task.findings} />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

type Cell = number | null | undefined

function usageCells(usage: MemoryUsage, { change, container }: ComparedContainer): readonly Cell[] {
  const marks = change === 'removed' ? null : usageOf(usage, container.name)
  return [marks?.nowMiB, marks?.p99MiB]
}

function TableRow({ compared, more }: { compared: ComparedContainer; more: readonly Cell[] }) {
  const t = useMessages()
  const { change, container } = compared
  const { memoryReservationMiB, memoryMiB, reservedMiB, limitMiB } = container
  const isRemoved = change === 'removed'
  const settings: readonly Cell[] = [memoryReservationMiB, memoryMiB, reservedMiB, limitMiB]
  return (
    <tr>
      <th scope="row">
        <bdi>{container.name}</bdi>
        {(change === 'added' || isRemoved) && <span className="mem-tag">{t(`memory.change.${change}`)}</span>}
      </th>
      <Cells values={isRemoved ? settings.map(() => null) : settings} />
      <td data-words>{isRemoved ? '—' : t(`memory.limitFrom.${container.limitFrom}`)}</td>
      <Cells values={more} />
      <td data-words>{!isRemoved && <Findings findings={container.findings} />}</td>
    </tr>
  )
}

function Cells({ values }: { values: readonly Cell[] }) {
  return values.map((value, column) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the columns never move
    <td key={column}>{value ?? '—'}</td>
  ))
}

function Findings({ findings }: { findings: readonly MemoryFinding[] }) {
  return findings.map((finding) => <MemoryFindingLine key={finding.code} finding={finding} />)
}
