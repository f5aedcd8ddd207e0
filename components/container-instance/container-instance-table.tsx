'use client'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Mono } from '@/components/ui/mono'
import { NotTold } from '@/components/ui/not-told'
import { RelativeTime } from '@/components/ui/relative-time'
import { conditions } from '@/lib/ecs/condition'
import type { Translate } from '@/lib/messages/translate'
import { useMessages } from '@/lib/messages/use-messages'
import type { ClusterRef } from '@/lib/routes'
import type { ContainerInstanceRow, Reserved } from '@/lib/views/container-instance'
import { Zone } from './zone'

/** The container instances of a cluster as numbers: what the map draws, and what it does not. */
export function ContainerInstanceTable(props: { at: ClusterRef; containerInstances: readonly ContainerInstanceRow[] }) {
  const t = useMessages()
  return (
    <DataTable
      label={t('containerInstance.title')}
      name="instances"
      rows={props.containerInstances}
      rowKey={(row) => row.arn}
      columns={columnsOf(t, props.at)}
      search={searchText}
      emptyText={t('containerInstance.noMatch')}
    />
  )
}

function searchText(row: ContainerInstanceRow): string {
  const parts = [row.id, row.ec2InstanceId, row.instanceType, row.availabilityZone, row.status, row.agentVersion]
  return [...parts, row.capacityProviderName, ...row.reservedPorts].filter(Boolean).join(' ')
}

const columnsOf = (t: Translate, at: ClusterRef): readonly Column<ContainerInstanceRow>[] => [
  { id: 'name', header: t('containerInstance.instance'), cell: nameCell, sort: (row) => row.ec2InstanceId ?? row.id },
  {
    id: 'status',
    header: t('containerInstance.status'),
    cell: statusCell,
    sort: ({ condition }) => conditions.indexOf(condition),
  },
  {
    id: 'type',
    header: t('containerInstance.type'),
    cell: (row) => row.instanceType ?? <NotTold />,
    sort: (row) => row.instanceType,
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
    id: 'tasks',
    header: t('containerInstance.tasks'),
    align: 'right',
    cell: tasksCell,
    sort: (row) => row.runningTasksCount,
  },
  reservedColumn('memory', t('containerInstance.memory'), memoryOf),
  { ...freeColumn('memoryFree', t('containerInstance.freeMiB'), memoryOf), hideOnPhone: false },
  reservedColumn('cpu', t('containerInstance.cpu'), cpuOf),
  freeColumn('cpuFree', t('containerInstance.free'), cpuOf),
  { id: 'gpu', header: 'GPU', align: 'right', cell: gpuCell, hideOnPhone: true },
  {
    id: 'provider',
    header: t('containerInstance.capacityProvider'),
    cell: (row) => row.capacityProviderName ?? <NotTold />,
    sort: (row) => row.capacityProviderName,
    hideOnPhone: true,
  },
  {
    id: 'agent',
    header: t('containerInstance.agent'),
    cell: (row) => row.agentVersion ?? <NotTold />,
    sort: (row) => row.agentVersion,
    hideOnPhone: true,
  },
  {
    id: 'registered',
    header: t('containerInstance.registeredAt'),
    align: 'right',
    cell: (row) => <RelativeTime at={row.registeredAt} />,
    sort: (row) => row.registeredAt,
    hideOnPhone: true,
  },
]

function nameCell(row: ContainerInstanceRow) {
  return (
    <a href={`#${row.id}`} className="whitespace-nowrap hover:underline">
      <Mono>{row.ec2InstanceId ?? row.id}</Mono>
    </a>
  )
}

function statusCell(row: ContainerInstanceRow) {
  return (
    <span className="flex items-center gap-[7px] whitespace-nowrap">
      <ConditionGlyph condition={row.condition} />
      {row.status}
      {row.agentConnected === false && <span className="text-warn text-xs">agentConnected false</span>}
    </span>
  )
}

// ECS counts what runs and what starts; what is about to stop still holds what it reserved.
function tasksCell({ runningTasksCount, pendingTasksCount, tasks }: ContainerInstanceRow) {
  const leavingCount = tasks?.filter(({ isLeaving }) => isLeaving).length ?? 0
  return (
    <>
      {runningTasksCount ?? <NotTold />}
      {pendingTasksCount !== null && pendingTasksCount > 0 && (
        <span className="text-run text-xs"> +{pendingTasksCount}</span>
      )}
      {leavingCount > 0 && <Leaving count={leavingCount} />}
    </>
  )
}

function Leaving({ count }: { count: number }) {
  const t = useMessages()
  return <span className="whitespace-nowrap text-idle text-xs"> {t('placement.leavingCount', { count })}</span>
}

type Part = (row: ContainerInstanceRow) => Reserved | null

const memoryOf: Part = (row) => row.memoryMiB
const cpuOf: Part = (row) => row.cpuUnits

function reservedColumn(id: string, header: string, of: Part): Column<ContainerInstanceRow> {
  return {
    id,
    header,
    align: 'right',
    cell: (row) => <ReservedCell reserved={of(row)} />,
    sort: (row) => of(row)?.reserved ?? null,
    hideOnPhone: true,
  }
}

function ReservedCell({ reserved }: { reserved: Reserved | null }) {
  if (!reserved) return <NotTold />
  return (
    <span className="whitespace-nowrap">
      {reserved.reserved} <span className="text-ink-3">/ {reserved.registered}</span>
    </span>
  )
}

function freeColumn(id: string, header: string, of: Part): Column<ContainerInstanceRow> {
  const free = (row: ContainerInstanceRow) => of(row)?.free ?? null
  return { id, header, align: 'right', cell: (row) => <b>{free(row) ?? <NotTold />}</b>, sort: free, hideOnPhone: true }
}

function gpuCell({ gpuCount }: ContainerInstanceRow) {
  if (!gpuCount) return <span className="text-ink-3">–</span>
  return `${gpuCount.registered - gpuCount.remaining} / ${gpuCount.registered}`
}
