'use client'
import { InsightsState } from '@/components/cluster/cluster-table'
import { LaunchMix } from '@/components/cluster/launch-mix'
import { NotTold } from '@/components/ui/not-told'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { useMessages } from '@/lib/messages/use-messages'
import { routes, type ScopeRef } from '@/lib/routes'
import type { OverviewCluster } from '@/lib/views/overview'
import { ServiceGrid } from './service-grid'
import { ServiceStrip } from './service-strip'

/** The clusters of a scope: what runs in each and how, and below each its services. Brief ones leave the services out. */
export function ClusterOverview(props: { at: ScopeRef; clusters: readonly OverviewCluster[]; isBrief?: boolean }) {
  const { at, clusters } = props
  const t = useMessages()
  // Below each other the tables of several scopes have the same columns.
  const hasInstances =
    props.isBrief || clusters.some(({ registeredContainerInstancesCount }) => registeredContainerInstancesCount !== 0)
  return (
    <table aria-label={t('cluster.title')} className="w-full border-collapse max-sm:block">
      <thead className="text-ink-3 text-xs max-sm:hidden">
        <tr>
          <Head width="w-[14%]">{t('cluster.name')}</Head>
          <Head width="w-[19%]">{t('overview.services')}</Head>
          <Head width="w-[30%]">{t('cluster.launchMix')}</Head>
          <Head width="w-[18%]">{t('overview.runningDesired')}</Head>
          {hasInstances && <Head>{t('overview.instances')}</Head>}
          <Head isLast>{t('overview.insights')}</Head>
        </tr>
      </thead>
      {clusters.map((cluster) => (
        <ClusterBody
          key={cluster.arn}
          at={at}
          cluster={cluster}
          hasInstances={hasInstances}
          isBrief={props.isBrief ?? false}
        />
      ))}
    </table>
  )
}

function Head(props: { children: string; width?: string; isLast?: boolean }) {
  return (
    <th scope="col" className={`h-8 font-normal ${props.width ?? ''} ${props.isLast ? 'text-right' : 'pr-3'}`}>
      {props.children}
    </th>
  )
}

function ClusterBody(props: { at: ScopeRef; cluster: OverviewCluster; hasInstances: boolean; isBrief: boolean }) {
  const { cluster, hasInstances } = props
  const at = { ...props.at, cluster: cluster.name }
  return (
    <tbody className="border-line-faint border-t max-sm:block">
      <tr className="h-[30px] max-sm:grid max-sm:h-auto max-sm:min-h-11 max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:items-center max-sm:gap-x-3 max-sm:py-1.5 [&>*]:align-middle">
        <th scope="row" className="pr-3 font-normal">
          <TextLink href={routes.cluster(at)} quiet>
            <b>{cluster.name}</b>
          </TextLink>
          {cluster.status !== 'ACTIVE' && <span className="ml-2 text-ink-3 text-xs">{cluster.status}</span>}
        </th>
        <td className="pr-3 max-sm:row-start-2">
          {cluster.services ? (
            <ServiceStrip services={cluster.services} moreCount={cluster.others?.services ?? 0} />
          ) : (
            (cluster.activeServicesCount ?? <NotTold />)
          )}
        </td>
        <td className="pr-3 max-sm:hidden">
          <LaunchMix mix={cluster.launchMix} />
        </td>
        <td className="pr-3 max-sm:row-span-2 max-sm:row-start-1 max-sm:pr-0">
          <Tasks cluster={cluster} />
        </td>
        {hasInstances && (
          <td className="pr-3 max-sm:hidden">
            <Instances cluster={cluster} />
          </td>
        )}
        <td className="text-right text-sm max-sm:hidden">
          <InsightsState state={cluster.containerInsights} />
        </td>
      </tr>
      {!props.isBrief && (
        <tr className="max-sm:hidden">
          <td colSpan={hasInstances ? 6 : 5} className="pb-1.5">
            <ServiceGrid at={at} cluster={cluster} />
          </td>
        </tr>
      )}
    </tbody>
  )
}

/** Of the services where they are known; else what ECS counts in the cluster, without what is wanted. */
function Tasks({ cluster }: { cluster: OverviewCluster }) {
  const t = useMessages()
  const running = cluster.tasks?.running ?? cluster.runningTasksCount
  const pending = cluster.tasks?.pending ?? cluster.pendingTasksCount
  return (
    <span className="whitespace-nowrap">
      {running === null ? <NotTold /> : <b className="text-md">{running}</b>}
      {cluster.tasks && <span className="text-ink-3"> / {cluster.tasks.desired}</span>}
      {pending !== null && pending > 0 && (
        <span className="text-run text-xs"> {t('cluster.pendingMore', { count: pending })}</span>
      )}
    </span>
  )
}

function Instances({
  cluster: { registeredContainerInstancesCount, capacityProviders },
}: {
  cluster: OverviewCluster
}) {
  const own = capacityProviders.filter((name) => !name.startsWith('FARGATE'))
  return (
    <span className="flex flex-wrap items-center gap-1.5 text-sm">
      {registeredContainerInstancesCount === 0 && <span className="text-ink-3">–</span>}
      {registeredContainerInstancesCount === null ? <NotTold /> : registeredContainerInstancesCount || null}
      {own.slice(0, 2).map((name) => (
        <Tag key={name}>{name}</Tag>
      ))}
    </span>
  )
}
