'use client'
import { Launch } from '@/components/task/launch'
import { RevisionLink } from '@/components/task-definition/revision-link'
import { Badge } from '@/components/ui/badge'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Mono } from '@/components/ui/mono'
import { NotTold } from '@/components/ui/not-told'
import { RelativeTime } from '@/components/ui/relative-time'
import type { Translate } from '@/lib/messages/translate'
import { useMessages } from '@/lib/messages/use-messages'
import type { ScopeRef } from '@/lib/routes'
import type { DeploymentRow } from '@/lib/views/service'
import { TaskCount } from './task-count'

/** The deployments a service holds now: what each wants, has, and how its rollout goes. */
export function DeploymentTable(props: { at: ScopeRef; deployments: readonly DeploymentRow[] }) {
  const t = useMessages()
  return (
    <DataTable
      label={t('deployment.tableLabel')}
      name="deployments"
      rows={props.deployments}
      rowKey={(row) => row.id}
      columns={columnsOf(t, props.at)}
      emptyText={t('deployment.none')}
    />
  )
}

const columnsOf = (t: Translate, at: ScopeRef): readonly Column<DeploymentRow>[] => [
  {
    id: 'state',
    header: t('deployment.state'),
    width: '100%',
    cell: (row) => <DeploymentState at={at} deployment={row} />,
  },
  {
    id: 'revision',
    header: t('deployment.revision'),
    cell: (row) => <RevisionLink scope={at} revision={row.taskDefinition} />,
    hideOnPhone: true,
  },
  { id: 'tasks', header: t('deployment.tasks'), cell: (row) => <TaskCount {...row} /> },
  {
    id: 'failed',
    header: 'failedTasks',
    align: 'right',
    cell: (row) => row.failedTasks ?? <NotTold />,
    hideOnPhone: true,
  },
  {
    id: 'created',
    header: t('deployment.began'),
    align: 'right',
    cell: (row) => <RelativeTime at={row.createdAt} />,
    hideOnPhone: true,
  },
  {
    id: 'updated',
    header: t('deployment.updated'),
    align: 'right',
    cell: (row) => <RelativeTime at={row.updatedAt} />,
    hideOnPhone: true,
  },
]

function DeploymentState({ at, deployment }: { at: ScopeRef; deployment: DeploymentRow }) {
  return (
    <span className="block min-w-40 py-1.5 max-sm:[contain:inline-size]">
      <span className="flex flex-wrap items-center gap-2">
        <Badge condition={deployment.condition}>
          {deployment.rolloutState ?? deployment.stabilityStatus ?? deployment.status}
        </Badge>
        {(deployment.rolloutState ?? deployment.stabilityStatus) !== null && (
          <span className="text-ink-3">{deployment.status}</span>
        )}
        <span className="sm:hidden">
          <RevisionLink scope={at} revision={deployment.taskDefinition} />
        </span>
      </span>
      {deployment.rolloutStateReason !== null && (
        <span className="block whitespace-normal text-ink-3 text-xs">
          <Mono>{deployment.rolloutStateReason}</Mono>
        </span>
      )}
      <span className="flex flex-wrap gap-x-2 text-ink-3 text-xs">
        <Mono>{deployment.id}</Mono>
        <Launch launch={deployment.launch} />
      </span>
    </span>
  )
}
