'use client'
import { CopyButton } from '@/components/ui/copy-button'
import { noticesAbout } from '@/components/ui/notices-about'
import { PageHeader } from '@/components/ui/page-header'
import { ScreenState } from '@/components/ui/screen-state'
import { Section } from '@/components/ui/section'
import { awsCli } from '@/lib/ecs/aws-cli'
import { useMessages } from '@/lib/messages/use-messages'
import { useClusters } from '@/lib/queries/cluster'
import type { ScopeRef } from '@/lib/routes'
import type { ClusterRow, ClustersView } from '@/lib/views/cluster'
import { ClusterTable } from './cluster-table'
import { NoClusters } from './no-clusters'
import { sumTold } from './sum-told'

/** The clusters of one account and region. */
export function ClustersScreen({ at }: { at: ScopeRef }) {
  const t = useMessages()
  return (
    <ScreenState answer={useClusters(at)}>
      {({ data, notices }) => (
        <>
          <ClustersHeader view={data} />
          <Section title={t('cluster.title')} count={data.clusters.length} notices={noticesAbout(notices, 'clusters')}>
            {data.clusters.length === 0 ? (
              <NoClusters scope={data.scope} />
            ) : (
              <ClusterTable at={at} clusters={data.clusters} name="clusters" />
            )}
          </Section>
        </>
      )}
    </ScreenState>
  )
}

function ClustersHeader({ view: { scope, clusters } }: { view: ClustersView }) {
  const t = useMessages()
  const total = (count: (row: ClusterRow) => number | null) => sumTold(clusters.map(count))
  return (
    <PageHeader
      title={`${scope.account} · ${scope.region}`}
      actions={<CopyButton text={awsCli(scope, 'list-clusters')} label={t('ui.copyCli')} />}
      facts={[
        {
          label: t('cluster.accountId'),
          value: scope.accountId && <span className="font-mono">{scope.accountId}</span>,
        },
        { label: t('cluster.title'), value: <b>{clusters.length}</b> },
        { label: t('cluster.services'), value: total((row) => row.activeServicesCount) },
        { label: t('cluster.running'), value: total((row) => row.runningTasksCount) },
        { label: t('cluster.pending'), value: total((row) => row.pendingTasksCount) },
        { label: t('cluster.instances'), value: total((row) => row.registeredContainerInstancesCount) },
      ]}
    />
  )
}
