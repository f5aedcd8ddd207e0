'use client'
import { AwsConsoleLink } from '@/components/ui/aws-console-link'
import { ConditionBadge } from '@/components/ui/badge'
import { CopyButton } from '@/components/ui/copy-button'
import { PageHeader } from '@/components/ui/page-header'
import { Tag } from '@/components/ui/tag'
import { awsCli } from '@/lib/ecs/aws-cli'
import { useMessages } from '@/lib/messages/use-messages'
import type { ClusterRef } from '@/lib/routes'
import type { ClusterDetail, ClusterView } from '@/lib/views/cluster'
import { InsightsState } from './cluster-table'
import { ClusterTabs } from './cluster-tabs'
import { LaunchMix } from './launch-mix'

/** Which cluster this is, how it fares, what ECS counts in it, and its three pages. */
export function ClusterHeader({ at, view: { cluster, scope } }: { at: ClusterRef; view: ClusterView }) {
  const t = useMessages()
  const cli = awsCli(scope, 'describe-clusters', {
    clusters: at.cluster,
    include: ['ATTACHMENTS', 'CONFIGURATIONS', 'SETTINGS', 'STATISTICS', 'TAGS'],
  })
  const pending = cluster.pendingTasksCount
  return (
    <PageHeader
      title={cluster.name}
      badges={<ClusterBadges cluster={cluster} />}
      actions={
        <>
          <ClusterTabs at={at} current="services" />
          <CopyButton text={cli} label={t('ui.copyCli')} />
          <AwsConsoleLink arn={cluster.arn} endpoint={scope.endpoint} />
        </>
      }
      facts={[
        { label: t('cluster.services'), value: cluster.activeServicesCount },
        { label: t('cluster.running'), value: cluster.runningTasksCount },
        { label: t('cluster.pending'), value: pending && <b className="text-run">{pending}</b> },
        { label: t('cluster.instances'), value: cluster.registeredContainerInstancesCount },
        { label: t('cluster.launchMix'), value: <LaunchMix mix={cluster.launchMix} /> },
        { label: 'Container Insights', value: <InsightsState state={cluster.containerInsights} /> },
      ]}
    />
  )
}

function ClusterBadges({ cluster }: { cluster: ClusterDetail }) {
  return (
    <>
      <ConditionBadge condition={cluster.condition} />
      <Tag>{cluster.status}</Tag>
      {cluster.capacityProviders.map((name) => (
        <Tag key={name}>{name}</Tag>
      ))}
    </>
  )
}
