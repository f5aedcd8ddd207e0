'use client'
import { toldCounts } from '@/lib/ecs/task-tally'
import { useMessages } from '@/lib/messages/use-messages'
import type { OverviewCluster } from '@/lib/views/overview'
import { Barcode, BarcodeKey } from './barcode'
import { Lead, type LeadFacts } from './lead'

/** What leads an overview: the sentence, and below it every task as one bar. */
export function OverviewHeader({ facts, clusters }: { facts: LeadFacts; clusters: readonly OverviewCluster[] }) {
  const t = useMessages()
  const { tasks } = facts
  return (
    <header className="border-line border-b pb-1 max-sm:pb-3">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-1 px-6 pt-3.5 max-sm:px-4">
        <Lead view={facts} />
        <BarcodeKey />
      </div>
      <Barcode
        clusters={clusters}
        label={tasks ? t('overview.barcode', { ...tasks, missing: missingOf(clusters) }) : t('overview.key.one')}
      />
    </header>
  )
}

function missingOf(clusters: readonly OverviewCluster[]): number {
  const all = clusters.flatMap(({ services, others }) => [...(services ?? []), ...(others ? [others] : [])])
  return all.reduce((sum, tally) => {
    const counts = toldCounts(tally)
    return counts ? sum + Math.max(0, counts.desired - counts.running - counts.pending) : sum
  }, 0)
}
