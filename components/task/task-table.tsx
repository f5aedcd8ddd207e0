'use client'
import { Zone } from '@/components/container-instance/zone'
import { MemoryMini } from '@/components/memory/memory-mini'
import { RevisionLink } from '@/components/task-definition/revision-link'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Mono } from '@/components/ui/mono'
import { NotTold } from '@/components/ui/not-told'
import { RelativeTime } from '@/components/ui/relative-time'
import { TextLink } from '@/components/ui/text-link'
import type { Translate } from '@/lib/messages/translate'
import { useMessages } from '@/lib/messages/use-messages'
import { type ClusterRef, routes } from '@/lib/routes'
import type { TaskRow } from '@/lib/views/task'
import { StopReason } from './stop-reason'
import { TaskIdLink } from './task-id-link'
import { TaskState } from './task-state'

type Props = {
  at: ClusterRef
  tasks: readonly TaskRow[]
  /** Prefix of the table's state in the query string. */
  name: string
  label: string
  emptyText: string
  /** Stopped tasks say why and when instead of where. */
  stopped?: boolean
  /** Left out where all tasks are of one service. */
  withService?: boolean
  /** Left out where all tasks are launched alike. */
  withLaunch?: boolean
  /** ARN of the revision that the service goes to: others stand back. */
  currentRevision?: string
}

/** Tasks with their state, place, memory and age; stopped ones with the reason. */
export function TaskTable(props: Props) {
  const t = useMessages()
  const { at, stopped, withService = false, withLaunch } = props
  const revision = { ...revisionColumn(t, at, props.currentRevision), hideOnPhone: stopped || withService }
  const columns = [
    idColumn(t, at, stopped),
    ...(withService ? [serviceColumn(t, at)] : []),
    ...(stopped
      ? stoppedColumns(t, revision)
      : runningColumns(t, at, revision).filter(({ id }) => withLaunch || id !== 'launch')),
  ]
  return (
    <DataTable
      label={props.label}
      name={props.name}
      rows={props.tasks}
      rowKey={(row) => row.id}
      columns={columns}
      search={searchText}
      emptyText={props.emptyText}
    />
  )
}

function searchText(row: TaskRow): string {
  const revision = row.taskDefinition && `${row.taskDefinition.family}:${row.taskDefinition.revision}`
  const parts = [row.id, row.group, revision, row.lastStatus, row.healthStatus, launchOf(row), row.availabilityZone]
  return [...parts, row.privateIp, row.stopCode, row.stoppedReason].filter(Boolean).join(' ')
}

// Room for «59 min 59 s»: the other columns stand still while ages grow.
const ageWidth = '5.25rem'

const launchOf = (row: TaskRow) => row.capacityProviderName ?? row.launchType

const idColumn = (t: Translate, at: ClusterRef, short = false): Column<TaskRow> => ({
  id: 'id',
  header: t('task.task'),
  ...(short ? {} : { width: '100%' }),
  cell: (row) => <TaskIdLink at={at} id={row.id} short={short} />,
  sort: (row) => row.id,
})

const serviceColumn = (t: Translate, at: ClusterRef): Column<TaskRow> => ({
  id: 'group',
  header: t('task.service'),
  cell: (row) => <TaskGroup at={at} task={row} />,
  sort: (row) => row.group,
})

function TaskGroup({ at, task }: { at: ClusterRef; task: TaskRow }) {
  if (task.serviceName === null)
    return task.group === null ? <NotTold /> : <span className="whitespace-nowrap font-mono">{task.group}</span>
  return (
    <span className="whitespace-nowrap">
      <TextLink href={routes.service({ ...at, service: task.serviceName })}>{task.serviceName}</TextLink>
    </span>
  )
}

const stateColumn = (t: Translate): Column<TaskRow> => ({
  id: 'state',
  header: t('task.state'),
  cell: (row) => <TaskState task={row} />,
  sort: (row) => row.lastStatus,
})

const revisionColumn = (t: Translate, at: ClusterRef, current?: string): Column<TaskRow> => ({
  id: 'revision',
  header: t('task.revision'),
  cell: ({ taskDefinition }) => (
    <span className={current !== undefined && taskDefinition?.arn !== current ? 'opacity-60' : ''}>
      <RevisionLink scope={at} revision={taskDefinition} short />
    </span>
  ),
  sort: (row) => row.taskDefinition?.revision ?? null,
})

const runningColumns = (t: Translate, at: ClusterRef, revision: Column<TaskRow>): Column<TaskRow>[] => [
  stateColumn(t),
  revision,
  {
    id: 'launch',
    header: t('task.launch'),
    cell: (row) => launchOf(row) ?? <NotTold />,
    sort: launchOf,
    hideOnPhone: true,
  },
  {
    id: 'zone',
    header: t('task.zone'),
    cell: (row) => <Zone region={at.region} zone={row.availabilityZone} />,
    sort: (row) => row.availabilityZone,
    hideOnPhone: true,
  },
  {
    id: 'memory',
    header: t('task.memory'),
    cell: (row) => (row.memory ? <MemoryMini {...row.memory} /> : <NotTold />),
    sort: (row) => row.memory?.reservedMiB ?? null,
    hideOnPhone: true,
  },
  {
    id: 'ip',
    header: t('task.privateIp'),
    cell: (row) => <PrivateIp ip={row.privateIp} />,
    sort: (row) => row.privateIp,
    hideOnPhone: true,
  },
  {
    id: 'age',
    header: t('task.age'),
    align: 'right',
    width: ageWidth,
    cell: (row) => <RelativeTime at={row.startedAt ?? row.createdAt} />,
    sort: (row) => row.startedAt ?? row.createdAt,
  },
]

function PrivateIp({ ip }: { ip: string | null }) {
  if (ip === null) return <NotTold />
  return (
    <span className="whitespace-nowrap">
      <Mono>{ip}</Mono>
    </span>
  )
}

const stoppedColumns = (t: Translate, revision: Column<TaskRow>): Column<TaskRow>[] => [
  revision,
  {
    id: 'why',
    header: t('task.why'),
    width: '100%',
    cell: (row) => <StopReason task={row} />,
    sort: (row) => row.cause?.code ?? null,
  },
  {
    id: 'stopCode',
    header: 'stopCode',
    cell: (row) => row.stopCode ?? <NotTold />,
    sort: (row) => row.stopCode,
    hideOnPhone: true,
  },
  {
    id: 'stoppedAt',
    header: t('task.stopped'),
    align: 'right',
    width: ageWidth,
    cell: (row) => <RelativeTime at={row.stoppedAt} />,
    sort: (row) => row.stoppedAt,
  },
]
