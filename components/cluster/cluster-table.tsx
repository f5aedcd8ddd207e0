'use client'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { type Column, DataTable } from '@/components/ui/data-table'
import { NotTold } from '@/components/ui/not-told'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { conditions } from '@/lib/ecs/condition'
import type { Translate } from '@/lib/messages/translate'
import { useMessages } from '@/lib/messages/use-messages'
import { routes, type ScopeRef } from '@/lib/routes'
import type { ClusterRow } from '@/lib/views/cluster'
import { LaunchMix } from './launch-mix'

/** The clusters of a scope with what ECS counts in each. */
export function ClusterTable(props: { at: ScopeRef; clusters: readonly ClusterRow[]; name: string }) {
  const t = useMessages()
  return (
    <DataTable
      label={t('cluster.title')}
      name={props.name}
      rows={props.clusters}
      rowKey={(row) => row.arn}
      columns={columnsOf(t, props.at)}
      search={(row) => [row.name, row.status, ...row.capacityProviders].join(' ')}
      emptyText={t('cluster.none')}
    />
  )
}

const columnsOf = (t: Translate, at: ScopeRef): readonly Column<ClusterRow>[] => [
  {
    id: 'condition',
    header: t('cluster.condition'),
    cell: ({ condition }) => <ConditionGlyph condition={condition} />,
    sort: ({ condition }) => conditions.indexOf(condition),
  },
  {
    id: 'name',
    header: t('cluster.name'),
    cell: (row) => <ClusterName at={at} cluster={row} />,
    sort: ({ name }) => name,
  },
  countColumn('services', t('cluster.services'), (row) => row.activeServicesCount),
  {
    id: 'launch',
    header: t('cluster.launchMix'),
    cell: (row) => <LaunchMix mix={row.launchMix} />,
    hideOnPhone: true,
  },
  {
    id: 'running',
    header: t('cluster.runningPending'),
    cell: (row) => <RunningTasks cluster={row} />,
    sort: (row) => row.runningTasksCount,
  },
  {
    ...countColumn('instances', t('cluster.instances'), (row) => row.registeredContainerInstancesCount),
    hideOnPhone: true,
  },
  {
    id: 'providers',
    header: t('cluster.capacityProviders'),
    cell: ({ capacityProviders }) => <Providers names={capacityProviders} />,
    hideOnPhone: true,
  },
  {
    id: 'insights',
    header: 'Container Insights',
    align: 'right',
    cell: (row) => <InsightsState state={row.containerInsights} />,
    sort: (row) => row.containerInsights,
    hideOnPhone: true,
  },
]

function countColumn(id: string, header: string, count: (row: ClusterRow) => number | null): Column<ClusterRow> {
  return { id, header, align: 'right', cell: (row) => count(row) ?? <NotTold />, sort: count }
}

function ClusterName({ at, cluster }: { at: ScopeRef; cluster: ClusterRow }) {
  return (
    <span className="flex items-center gap-2">
      <TextLink href={routes.cluster({ ...at, cluster: cluster.name })} quiet>
        <b>{cluster.name}</b>
      </TextLink>
      {cluster.status !== 'ACTIVE' && <span className="text-ink-3 text-xs">{cluster.status}</span>}
    </span>
  )
}

function RunningTasks({ cluster }: { cluster: ClusterRow }) {
  const t = useMessages()
  const { runningTasksCount, pendingTasksCount } = cluster
  return (
    <span className="whitespace-nowrap">
      {runningTasksCount === null ? <NotTold /> : <b className="text-md">{runningTasksCount}</b>}
      {pendingTasksCount === null && <NotTold />}
      {pendingTasksCount !== null && pendingTasksCount > 0 && (
        <span className="text-run text-xs"> {t('cluster.pendingMore', { count: pendingTasksCount })}</span>
      )}
    </span>
  )
}

function Providers({ names }: { names: readonly string[] }) {
  if (!names.length) return <span className="text-ink-3">–</span>
  return (
    <span className="flex flex-wrap gap-1">
      {names.map((name) => (
        <Tag key={name}>{name}</Tag>
      ))}
    </span>
  )
}

/** Container Insights as the cluster's setting says; off means that no usage can be shown. */
export function InsightsState({ state }: { state: ClusterRow['containerInsights'] }) {
  const t = useMessages()
  if (state === null) return <NotTold />
  return (
    <span className="inline-flex items-center gap-1.5 align-middle text-ink-2">
      {state === 'disabled' && <ConditionGlyph condition="unknown" label="" />}
      {t(`cluster.insights.${state}`)}
    </span>
  )
}
