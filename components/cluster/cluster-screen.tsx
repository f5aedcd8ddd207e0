'use client'
import { ServiceTable } from '@/components/service/service-table'
import { Columns } from '@/components/ui/columns'
import { Identity } from '@/components/ui/identity'
import { noticesAbout } from '@/components/ui/notices-about'
import { ScreenState } from '@/components/ui/screen-state'
import { Section } from '@/components/ui/section'
import { TagList } from '@/components/ui/tag-list'
import { useMessages } from '@/lib/messages/use-messages'
import { useCluster } from '@/lib/queries/cluster'
import type { ClusterRef } from '@/lib/routes'
import type { ClusterDetail } from '@/lib/views/cluster'
import { ClusterHeader } from './cluster-header'
import { ClusterProperties } from './cluster-properties'

/** One cluster: its services, and how it is set up. */
export function ClusterScreen({ at }: { at: ClusterRef }) {
  const t = useMessages()
  return (
    <ScreenState answer={useCluster(at)}>
      {({ data: { cluster, services }, notices }) => (
        <>
          <ClusterHeader at={at} cluster={cluster} />
          <Columns side={<ClusterSide cluster={cluster} />}>
            <Section
              title={t('service.title')}
              count={services?.length}
              notices={noticesAbout(notices, 'services', 'service')}
            >
              {services && <ServiceTable at={at} services={services} />}
            </Section>
          </Columns>
        </>
      )}
    </ScreenState>
  )
}

function ClusterSide({ cluster }: { cluster: ClusterDetail }) {
  const t = useMessages()
  return (
    <>
      <ClusterProperties cluster={cluster} />
      <Section title={t('ui.tags')} count={cluster.tags.length}>
        <TagList tags={cluster.tags} />
      </Section>
      <Section title={t('ui.identity')}>
        <Identity arn={cluster.arn} id={cluster.name} />
      </Section>
    </>
  )
}
