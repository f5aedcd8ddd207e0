'use client'
import { parameter, parameterLines } from '@/components/container/property'
import { launchText } from '@/components/task/launch'
import { Identity } from '@/components/ui/identity'
import { PropertyList } from '@/components/ui/property-list'
import { Section } from '@/components/ui/section'
import { TagList } from '@/components/ui/tag-list'
import { useMessages } from '@/lib/messages/use-messages'
import type { ClusterDetail } from '@/lib/views/cluster'

/** How a cluster is set up, under ECS's own names. */
export function ClusterProperties({ cluster }: { cluster: ClusterDetail }) {
  const t = useMessages()
  return (
    // The lines between rows; the one below the last row falls outside.
    <div className="overflow-hidden">
      <div className="-mb-px grid grid-cols-[minmax(0,1fr)] md:grid-cols-2 lg:grid-cols-3">
        <Section title={t('cluster.capacity')}>
          <PropertyList items={capacityOf(cluster)} />
        </Section>
        <Section title={t('cluster.settings')}>
          <PropertyList items={settingsOf(cluster)} />
        </Section>
        {cluster.statistics.length > 0 && (
          <Section title={t('cluster.statistics')}>
            <PropertyList items={cluster.statistics.map(({ name, value }) => parameter(name, value))} />
          </Section>
        )}
        <Section title={t('ui.tags')} count={cluster.tags.length}>
          <TagList tags={cluster.tags} />
        </Section>
        <Section title={t('ui.identity')}>
          <Identity arn={cluster.arn} id={cluster.name} />
        </Section>
      </div>
    </div>
  )
}

function capacityOf(cluster: ClusterDetail) {
  return [
    parameterLines('capacityProviders', cluster.capacityProviders),
    parameter('defaultCapacityProviderStrategy', defaultStrategyText(cluster)),
    ...(cluster.attachmentsStatus === null ? [] : [parameter('attachmentsStatus', cluster.attachmentsStatus)]),
    ...cluster.attachments.map((each) => parameter(each.type, `${each.status} ${each.id}`)),
  ]
}

function settingsOf(cluster: ClusterDetail) {
  return [
    ...cluster.settings.map(({ name, value }) => parameter(name, value)),
    parameter('serviceConnectDefaults', cluster.serviceConnectNamespace),
    parameter('executeCommandLogging', cluster.executeCommandLogging),
  ]
}

function defaultStrategyText({ defaultStrategy }: ClusterDetail): string | null {
  return launchText({ launchType: null, capacityProviders: defaultStrategy, platformVersion: null })
}
