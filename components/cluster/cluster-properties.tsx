'use client'
import { parameter, parameterLines } from '@/components/container/property'
import { launchText } from '@/components/task/launch'
import { PropertyList } from '@/components/ui/property-list'
import { Section } from '@/components/ui/section'
import { useMessages } from '@/lib/messages/use-messages'
import type { ClusterDetail } from '@/lib/views/cluster'

/** How a cluster is set up, under ECS's own names. */
export function ClusterProperties({ cluster }: { cluster: ClusterDetail }) {
  const t = useMessages()
  return (
    <>
      <Section title={t('cluster.capacity')}>
        <PropertyList
          items={[
            parameterLines('capacityProviders', cluster.capacityProviders),
            parameter('defaultCapacityProviderStrategy', defaultStrategyText(cluster)),
            ...(cluster.attachmentsStatus === null ? [] : [parameter('attachmentsStatus', cluster.attachmentsStatus)]),
            ...cluster.attachments.map((each) => parameter(each.type, `${each.status} ${each.id}`)),
          ]}
        />
      </Section>
      <Section title={t('cluster.settings')}>
        <PropertyList
          items={[
            ...cluster.settings.map(({ name, value }) => parameter(name, value)),
            parameter('serviceConnectDefaults', cluster.serviceConnectNamespace),
            parameter('executeCommandLogging', cluster.executeCommandLogging),
          ]}
        />
      </Section>
      {cluster.statistics.length > 0 && (
        <Section title={t('cluster.statistics')}>
          <PropertyList items={cluster.statistics.map(({ name, value }) => parameter(name, value))} />
        </Section>
      )}
    </>
  )
}

function defaultStrategyText({ defaultStrategy }: ClusterDetail): string | null {
  return launchText({ launchType: null, capacityProviders: defaultStrategy, platformVersion: null })
}
