'use client'
import { RevisionLink } from '@/components/task-definition/revision-link'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Mono } from '@/components/ui/mono'
import { NotTold } from '@/components/ui/not-told'
import { RelativeTime } from '@/components/ui/relative-time'
import { durationText } from '@/lib/format/time'
import type { Translate } from '@/lib/messages/translate'
import { useMessages } from '@/lib/messages/use-messages'
import type { ScopeRef } from '@/lib/routes'
import type { ServiceDeploymentRow } from '@/lib/views/service'

/** The deployments of the last 90 days, newest first. */
export function DeploymentHistory(props: { at: ScopeRef; history: readonly ServiceDeploymentRow[] }) {
  const t = useMessages()
  return (
    <DataTable
      label={t('deployment.history')}
      name="history"
      rows={props.history}
      rowKey={(row) => row.arn}
      columns={columnsOf(t, props.at)}
      emptyText={t('deployment.noHistory')}
    />
  )
}

const columnsOf = (t: Translate, at: ScopeRef): readonly Column<ServiceDeploymentRow>[] => [
  { id: 'state', header: t('deployment.state'), cell: stateCell, sort: (row) => row.status },
  {
    id: 'target',
    header: t('deployment.revision'),
    cell: (row) => <RevisionLink scope={at} revision={row.target} />,
    sort: (row) => row.target?.revision ?? null,
  },
  {
    id: 'began',
    header: t('deployment.began'),
    align: 'right',
    cell: (row) => <RelativeTime at={row.startedAt ?? row.createdAt} />,
    sort: (row) => row.startedAt ?? row.createdAt,
  },
  {
    id: 'finished',
    header: t('deployment.finished'),
    align: 'right',
    cell: (row) => <RelativeTime at={row.finishedAt} />,
    sort: (row) => row.finishedAt,
    hideOnPhone: true,
  },
  { id: 'took', header: t('deployment.took'), align: 'right', cell: (row) => tookCell(t, row), hideOnPhone: true },
  { id: 'id', header: 'ID', cell: idCell, hideOnPhone: true },
]

function stateCell(row: ServiceDeploymentRow) {
  return (
    <span className="block py-1.5">
      <span className="flex items-center gap-[7px] whitespace-nowrap">
        <ConditionGlyph condition={row.condition} />
        {row.status}
      </span>
      {row.statusReason !== null && (
        <span className="block whitespace-normal text-ink-3 text-xs">
          <Mono>{row.statusReason}</Mono>
        </span>
      )}
    </span>
  )
}

function idCell({ id, arn }: ServiceDeploymentRow) {
  return (
    <span title={arn} className="block max-w-[14ch] truncate">
      <Mono>{id}</Mono>
    </span>
  )
}

function tookCell(t: Translate, { startedAt, finishedAt }: ServiceDeploymentRow) {
  if (startedAt === null || finishedAt === null) return <NotTold />
  return durationText(t, (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000)
}
