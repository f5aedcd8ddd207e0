'use client'
import { Identity } from '@/components/ui/identity'
import { Section } from '@/components/ui/section'
import { TagList } from '@/components/ui/tag-list'
import { useMessages } from '@/lib/messages/use-messages'
import type { ServiceDetail } from '@/lib/views/service'
import { ServiceNetwork, ServiceTraffic } from './service-network'
import { ServiceProperties } from './service-properties'

/** What a service is set to, and what it is called. */
export function ServiceFacts({ service }: { service: ServiceDetail }) {
  const t = useMessages()
  return (
    <>
      <Section title={t('service.traffic')}>
        <ServiceTraffic service={service} />
      </Section>
      <Section title={t('service.network')}>
        <ServiceNetwork network={service.network} />
      </Section>
      <Section title={t('service.properties')}>
        <ServiceProperties service={service} />
        <p className="pt-3 text-ink-3 text-sm">{t('service.notFromEcs')}</p>
      </Section>
      <Section title={t('ui.tags')} count={service.tags.length}>
        <TagList tags={service.tags} />
      </Section>
      <Section title={t('ui.identity')}>
        <Identity arn={service.arn} id={service.name} />
      </Section>
    </>
  )
}
