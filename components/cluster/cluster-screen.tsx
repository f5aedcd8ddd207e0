'use client'
import { ServiceTable } from '@/components/service/service-table'
import { noticesAbout } from '@/components/ui/notices-about'
import { ScreenState } from '@/components/ui/screen-state'
import { Section } from '@/components/ui/section'
import { useMessages } from '@/lib/messages/use-messages'
import type { Notice } from '@/lib/problem'
import { useCluster } from '@/lib/queries/cluster'
import type { ClusterRef } from '@/lib/routes'
import { ClusterHeader } from './cluster-header'
import { ClusterProperties } from './cluster-properties'
import { InsightsOff } from './insights-off'

/** One cluster: its services, and how it is set up. */
export function ClusterScreen({ at }: { at: ClusterRef }) {
  const t = useMessages()
  return (
    <ScreenState name={at.cluster} answer={useCluster(at)}>
      {({ data, notices }) => (
        <>
          <ClusterHeader at={at} view={data} />
          <Section
            title={t('service.title')}
            count={data.services?.length}
            notices={noticesAbout(notices, 'services', 'service')}
          >
            {data.services && (
              <ServiceTable at={at} services={data.services} isStale={notices.some(areServicesStale)} />
            )}
          </Section>
          <InsightsOff view={data} />
          <ClusterProperties cluster={data.cluster} />
        </>
      )}
    </ScreenState>
  )
}

/** Whether the services on screen are older than they should be. */
function areServicesStale({ code, section }: Notice): boolean {
  return code === 'stale' && (section === undefined || section === 'services' || section === 'service')
}
