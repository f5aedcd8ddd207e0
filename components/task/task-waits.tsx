'use client'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { LinkButton } from '@/components/ui/link-button'
import { Verbatim } from '@/components/ui/verbatim'
import { joinSentences } from '@/lib/format/sentence'
import { useMessages } from '@/lib/messages/use-messages'
import { routes, type TaskRef } from '@/lib/routes'
import type { TaskDetail, WaitsForPlace } from '@/lib/views/task'

/** Why a task has no container instance yet: what it asks for, what ECS said, and the way to the whole answer. */
export function TaskWaits({ at, task, waits }: { at: TaskRef; task: TaskDetail; waits: WaitsForPlace }) {
  const t = useMessages()
  const { lead, says } = waits
  const condition = lead?.condition ?? 'unknown'
  const { taskDefinition } = task
  return (
    <section
      aria-label={t('task.waits')}
      className={`flex flex-wrap items-start gap-x-3 gap-y-2 border-line border-b px-6 py-3 max-sm:px-4 ${condition === 'degraded' ? 'bg-warn-tint' : ''}`}
    >
      <span className="pt-0.5">
        <ConditionGlyph condition={condition} size={18} />
      </span>
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="font-semibold text-md">{t('task.waits')}</h2>
        {lead && (
          <p className="text-ink-2 [overflow-wrap:anywhere]">
            {joinSentences(lead.sentences.map(({ key, values }) => t(key, values)))}
          </p>
        )}
        {says && (
          <p className="pt-0.5 text-ink-2 text-sm">
            <span className="mr-2 text-ink-3">{t('attention.ecsSaid')}</span>
            <Verbatim text={says.message} />
          </p>
        )}
      </div>
      {taskDefinition && (
        <LinkButton href={routes.placement({ ...at, ...taskDefinition })}>{t('placement.why')}</LinkButton>
      )}
    </section>
  )
}
