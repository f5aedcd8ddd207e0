'use client'
import { CopyButton } from '@/components/ui/copy-button'
import { Section } from '@/components/ui/section'
import { awsCli } from '@/lib/ecs/aws-cli'
import { useMessages } from '@/lib/messages/use-messages'
import type { ClusterView } from '@/lib/views/cluster'

/**
 * Stands where usage would be told, when Container Insights is off: not known is dashed, never zero.
 * Source: AWS CLI command reference, ecs update-cluster-settings; Amazon CloudWatch pricing.
 */
export function InsightsOff({ view: { cluster, scope } }: { view: ClusterView }) {
  const t = useMessages()
  if (cluster.containerInsights !== 'disabled') return null
  const command = awsCli(scope, 'update-cluster-settings', {
    cluster: cluster.name,
    settings: 'name=containerInsights,value=enabled',
  })
  return (
    <Section title={t('cluster.insightsOff.title', { cluster: cluster.name })}>
      <svg width="100%" height="42" aria-hidden="true" className="mb-2 block max-w-[860px]">
        <rect x=".5" y=".5" width="99.8%" height="40" className="fill-none stroke-line-strong" strokeDasharray="4 4" />
        <line x1="0" x2="100%" y1="24" y2="24" className="stroke-idle-solid" strokeWidth="1.5" strokeDasharray="6 6" />
      </svg>
      <p className="max-w-[72ch] text-ink-2">{t('cluster.insightsOff.text')}</p>
      <p className="mt-2 flex flex-wrap items-center gap-3">
        <CopyButton text={command} label={t('cluster.insightsOff.copy')} />
        <span className="text-ink-3 text-sm">{t('cluster.insightsOff.cost')}</span>
      </p>
    </Section>
  )
}
