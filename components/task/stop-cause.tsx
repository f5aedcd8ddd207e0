'use client'
import type { ReactNode } from 'react'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { Mono } from '@/components/ui/mono'
import { NotTold } from '@/components/ui/not-told'
import { SIGKILL_EXIT } from '@/lib/ecs/container'
import { livedSeconds } from '@/lib/ecs/task'
import { joinSentences } from '@/lib/format/sentence'
import { durationText } from '@/lib/format/time'
import type { Translate } from '@/lib/messages/translate'
import { useMessages } from '@/lib/messages/use-messages'
import type { TaskRef } from '@/lib/routes'
import type { ContainerView } from '@/lib/views/container'
import type { TaskDetail, TaskView } from '@/lib/views/task'
import { useSameCauseText } from './same-cause'
import { StopAdvice } from './stop-advice'
import { causeSentence } from './stop-reason'
import { ranSeconds } from './task-time'

/** Why a task stopped: the cause in a sentence, what to do, and beside both what ECS said, word for word. */
export function StopCause({ at, view }: { at: TaskRef; view: TaskView }) {
  const t = useMessages()
  const { task, containers, sameCause } = view
  const { cause } = task
  // Since when is told beside the lifecycle, where a clock time follows the reader's zone: this part keeps the server's HTML.
  const companions = useSameCauseText(task, sameCause && sameCause.count > 0 ? { ...sameCause, since: null } : null)
  return (
    <section className="grid gap-x-7 gap-y-4 border-line border-b px-6 pt-3.5 pb-4 md:grid-cols-[minmax(0,1fr)_minmax(0,316px)] max-sm:px-4">
      <div className="min-w-0">
        <h2 className="flex items-start gap-[9px] font-semibold text-lg">
          <span className="shrink-0">
            <ConditionGlyph condition={cause?.condition ?? 'unknown'} size={18} label="" />
          </span>
          {cause ? causeSentence(t, cause) : t('task.noCause')}
        </h2>
        <p className="mt-1 max-w-[72ch] text-ink-2 text-md">
          {joinSentences([...circumstances(t, task, containers), ...companions])}
        </p>
        <Said task={task} containers={containers} />
      </div>
      {cause && <StopAdvice at={at} task={task} cause={cause} />}
    </section>
  )
}

/** What is known about the end beside its cause, a sentence each. */
function circumstances(t: Translate, task: TaskDetail, containers: readonly ContainerView[]): readonly string[] {
  const ran = ranSeconds(task)
  const lived = livedSeconds(task)
  const ended = task.stopCode === 'EssentialContainerExited' ? task.cause?.container : null
  const isEssential = containers.some(({ name, defined }) => name === ended && defined?.essential)
  return [
    ran === null ? '' : t('task.whyText.ran', { duration: durationText(t, ran) }),
    task.startedAt === null && lived !== null ? t('task.whyText.neverRan', { duration: durationText(t, lived) }) : '',
    ended && isEssential ? t('task.whyText.essential', { container: ended }) : '',
  ]
}

function Said({ task, containers }: { task: TaskDetail; containers: readonly ContainerView[] }) {
  const t = useMessages()
  return (
    <dl className="mt-2.5 border-line border-t text-sm">
      <Row label={t('task.ecsSays')}>
        {task.stoppedReason === null ? <NotTold /> : <Mono>{task.stoppedReason}</Mono>}
      </Row>
      {endsOf(containers, task.stoppedReason).map(({ names, exitCode, reason }) => (
        <Row key={names.join(' ')} label={names.join(', ')}>
          <Mono>{[exitCode === null ? null : `exitCode ${exitCode}`, reason].filter(Boolean).join(' · ')}</Mono>
        </Row>
      ))}
      {containers.some(({ running }) => running?.exitCode === SIGKILL_EXIT) && (
        <Row label={String(SIGKILL_EXIT)}>{t('task.whyText.sigkill')}</Row>
      )}
    </dl>
  )
}

type End = { readonly names: string[]; readonly exitCode: number | null; readonly reason: string | null }

/** How the containers ended, in ECS's own words beyond those about the task; those that ended alike stand together. */
function endsOf(containers: readonly ContainerView[], said: string | null): readonly End[] {
  const ends = new Map<string, End>()
  for (const { name, running } of containers) {
    const exitCode = running?.exitCode ?? null
    const reason = running?.reason === said ? null : (running?.reason ?? null)
    if (exitCode === null && reason === null) continue
    const key = JSON.stringify([exitCode, reason])
    const known = ends.get(key)
    if (known) known.names.push(name)
    else ends.set(key, { names: [name], exitCode, reason })
  }
  return [...ends.values()]
}

function Row(props: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[112px_minmax(0,1fr)] gap-2 border-line-faint border-b py-1">
      <dt className="text-ink-3 [overflow-wrap:anywhere]">{props.label}</dt>
      <dd className="text-ink-2 [overflow-wrap:anywhere]">{props.children}</dd>
    </div>
  )
}
