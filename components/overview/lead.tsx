'use client'
import { Fragment } from 'react'
import { sumTold } from '@/components/cluster/sum-told'
import { joinSentences } from '@/lib/format/sentence'
import type { Translate } from '@/lib/messages/translate'
import { useMessages } from '@/lib/messages/use-messages'
import type { OverviewCluster, OverviewView } from '@/lib/views/overview'

const quiet = ['steady', 'changing', 'leaving', 'note', 'atRest', 'unknown'] as const

/** What the lead speaks of: one scope, or all of them. */
export type LeadFacts = Pick<OverviewView, 'attentionCount' | 'conditionCounts' | 'tasks' | 'progress'> & {
  readonly findings: readonly unknown[]
  readonly clusters: readonly Pick<OverviewCluster, 'runningTasksCount' | 'pendingTasksCount'>[]
}

/** The sentence that leads: what needs attention, or that nothing does; then how everything else fares. */
export function Lead({ view }: { view: LeadFacts }) {
  const t = useMessages()
  return (
    <div className="min-w-0">
      <h1 className="font-semibold text-xl tracking-[-.018em] [:lang(ja)_&]:tracking-normal">
        {leadSentence(view, t)}
      </h1>
      <p className="text-ink-2">
        <span className="max-sm:hidden">
          <Emphasised text={joinSentences([countsSentence(view, t), tasksSentence(view, t)])} />
        </span>
        <span className="sm:hidden">
          <Emphasised text={tasksSentence(view, t)} />
        </span>
      </p>
    </div>
  )
}

/** The lead as one sentence; of services that are not all known it never speaks as of all. */
export function leadSentence(view: LeadFacts, t: Translate): string {
  const { attentionCount: count, findings, progress } = view
  const read = progress.servicesRead
  if (!progress.isComplete) {
    if (count > 0) return t('overview.lead.attentionSoFar', { count, read })
    return t('overview.lead.reading', { read, total: progress.services ?? 'unknown' })
  }
  if (count > 0) return t('overview.lead.attention', { count, total: read })
  if (findings.length > 0) return t('overview.lead.others', { count: findings.length })
  if (read === 0) return t('overview.lead.empty')
  const isSteady = view.conditionCounts.steady + view.conditionCounts.atRest === read
  return t(isSteady ? 'overview.lead.steady' : 'overview.lead.calm')
}

function countsSentence({ conditionCounts }: LeadFacts, t: Translate): string {
  const list = quiet.flatMap((condition) => {
    const count = conditionCounts[condition]
    return count > 0 ? [t(`overview.count.${condition}`, { count })] : []
  })
  return list.length > 0 ? t('overview.counts', { list: list.join(t('overview.and')) }) : ''
}

// While services are not all known only ECS's own counts of each cluster are true.
function tasksSentence({ tasks, clusters }: LeadFacts, t: Translate): string {
  if (tasks) return t('overview.tasks', { ...tasks, clusters: clusters.length })
  const running = sumTold(clusters.map(({ runningTasksCount }) => runningTasksCount))
  const pending = sumTold(clusters.map(({ pendingTasksCount }) => pendingTasksCount))
  if (clusters.length === 0 || running === null || pending === null) return ''
  return t('overview.tasksCounted', { running, pending, clusters: clusters.length })
}

/** A sentence whose figures in square brackets stand out. */
function Emphasised({ text }: { text: string }) {
  const parts = text.split(/[[\]]/)
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change places
    <Fragment key={index}>{index % 2 === 1 ? <b className="text-ink">{part}</b> : part}</Fragment>
  ))
}
