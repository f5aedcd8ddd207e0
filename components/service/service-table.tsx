'use client'
import { TaskCount } from '@/components/deployment/task-count'
import { Launch, launchText } from '@/components/task/launch'
import { RevisionLink } from '@/components/task-definition/revision-link'
import { Badge } from '@/components/ui/badge'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { type Column, DataTable } from '@/components/ui/data-table'
import { NotTold } from '@/components/ui/not-told'
import { RelativeTime } from '@/components/ui/relative-time'
import { TextLink } from '@/components/ui/text-link'
import { conditions } from '@/lib/ecs/condition'
import type { Translate } from '@/lib/messages/translate'
import { useMessages } from '@/lib/messages/use-messages'
import { type ClusterRef, routes } from '@/lib/routes'
import type { ServiceRow } from '@/lib/views/service'

/**
 * The services of a cluster, worst first: how each fares, its counts, its revision, what ECS said last. Of stale ones it
 * says how they were: how they are is not known.
 */
export function ServiceTable(props: { at: ClusterRef; services: readonly ServiceRow[]; isStale?: boolean }) {
  const t = useMessages()
  return (
    <DataTable
      label={t('service.title')}
      name="services"
      rows={worstFirst(props.services)}
      rowKey={(row) => row.arn}
      columns={columnsOf(t, props.at, props.isStale ?? false)}
      search={searchText}
      emptyText={t('service.none')}
    />
  )
}

function worstFirst(services: readonly ServiceRow[]): ServiceRow[] {
  const rank = ({ condition }: ServiceRow) => conditions.indexOf(condition)
  return services.toSorted((one, other) => rank(one) - rank(other))
}

function searchText({ name, status, launch, taskDefinition, lastEvent }: ServiceRow): string {
  const revision = taskDefinition && `${taskDefinition.family}:${taskDefinition.revision}`
  return [name, status, launchText(launch), revision, lastEvent?.message].filter(Boolean).join(' ')
}

const columnsOf = (t: Translate, at: ClusterRef, isStale: boolean): readonly Column<ServiceRow>[] => [
  {
    id: 'condition',
    header: t('service.condition'),
    cell: (row) => (isStale ? <PastCondition service={row} /> : <ConditionGlyph condition={row.condition} />),
    sort: ({ condition }) => conditions.indexOf(condition),
  },
  {
    id: 'name',
    header: t('service.name'),
    cell: (row) => <ServiceName at={at} service={row} />,
    sort: ({ name }) => name,
  },
  {
    id: 'runningCount',
    header: t('service.counts'),
    cell: (row) => (
      <span className={isStale ? 'grayscale' : ''}>
        <TaskCount {...row} />
      </span>
    ),
    sort: ({ runningCount }) => runningCount,
  },
  {
    id: 'revision',
    header: t('service.revision'),
    cell: (row) => <RevisionLink scope={at} revision={row.taskDefinition} />,
    sort: ({ taskDefinition }) => taskDefinition && `${taskDefinition.family}:${taskDefinition.revision}`,
    hideOnPhone: true,
  },
  {
    id: 'deployment',
    header: t('service.deployment'),
    cell: (row) => (
      <span className={isStale ? 'grayscale' : ''}>
        <DeploymentWord service={row} />
      </span>
    ),
    sort: (row) => currentDeployment(row)?.rolloutState ?? null,
    hideOnPhone: true,
  },
  {
    id: 'launch',
    header: t('service.launch'),
    cell: ({ launch }) => <Launch launch={launch} />,
    sort: ({ launch }) => launchText(launch),
    hideOnPhone: true,
  },
  {
    id: 'event',
    header: t('service.lastEvent'),
    width: '100%',
    cell: (row) => <LastEvent service={row} />,
    sort: ({ lastEvent }) => lastEvent?.createdAt ?? null,
    hideOnPhone: true,
  },
]

function PastCondition({ service: { condition } }: { service: ServiceRow }) {
  const t = useMessages()
  const words = t('service.was', { condition: t(`condition.${condition}`) })
  // The words stand where there is room for them: no row grows when ECS falls silent.
  return (
    <span className="flex items-center gap-1.5 whitespace-nowrap text-ink-3 text-xs">
      <ConditionGlyph condition="unknown" label={words} />
      <span aria-hidden="true" className="max-wall:hidden">
        {words}
      </span>
    </span>
  )
}

function ServiceName({ at, service }: { at: ClusterRef; service: ServiceRow }) {
  return (
    <span className="flex items-center gap-2 whitespace-nowrap">
      <TextLink href={routes.service({ ...at, service: service.name })} quiet>
        <b>{service.name}</b>
      </TextLink>
      {service.status !== 'ACTIVE' && <span className="text-ink-3 text-xs">{service.status}</span>}
      {service.schedulingStrategy !== 'REPLICA' && (
        <span className="text-ink-3 text-xs">{service.schedulingStrategy}</span>
      )}
    </span>
  )
}

const currentDeployment = (service: ServiceRow) =>
  service.deployments.find(({ status }) => status === 'PRIMARY') ?? service.deployments[0]

function DeploymentWord({ service }: { service: ServiceRow }) {
  const current = currentDeployment(service)
  if (!current) return <NotTold />
  return (
    <span className="flex flex-wrap items-center gap-x-2 py-1">
      <Badge condition={current.condition}>{current.rolloutState ?? current.stabilityStatus ?? current.status}</Badge>
      {current.failedTasks !== null && current.failedTasks > 0 && (
        <span className="whitespace-nowrap text-fail text-xs">failedTasks {current.failedTasks}</span>
      )}
    </span>
  )
}

function LastEvent({ service: { lastEvent } }: { service: ServiceRow }) {
  const t = useMessages()
  if (!lastEvent) return <NotTold />
  const sentence = lastEvent.kind === null ? lastEvent.message : t(`event.${lastEvent.kind}`, lastEvent.values)
  return (
    <span className="wrap-anywhere block min-w-40 py-1.5 text-ink-2" title={lastEvent.message}>
      {sentence}{' '}
      <span className="whitespace-nowrap text-ink-3 text-xs">
        <RelativeTime at={lastEvent.createdAt} />
      </span>
    </span>
  )
}
