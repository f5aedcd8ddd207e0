'use client'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { Mono } from '@/components/ui/mono'
import { NotTold } from '@/components/ui/not-told'
import { useMessages } from '@/lib/messages/use-messages'
import type { ContainerView } from '@/lib/views/container'
import type { StopCause as Cause, TaskDetail } from '@/lib/views/task'
import { causeSentence, causeValues } from './stop-reason'

/** Why a task stopped: the cause in a sentence, what to do, and beside both what ECS said, word for word. */
export function StopCause(props: { task: TaskDetail; containers: readonly ContainerView[] }) {
  const t = useMessages()
  const { cause } = props.task
  return (
    <section className="grid gap-x-7 gap-y-4 border-line border-b px-6 pt-3.5 pb-4 md:grid-cols-[minmax(0,1fr)_minmax(0,316px)] max-sm:px-4">
      <div className="min-w-0">
        <h2 className="flex items-center gap-[9px] font-semibold text-lg">
          <ConditionGlyph condition={cause?.condition ?? 'unknown'} size={16} />
          {cause ? causeSentence(t, cause) : t('task.noCause')}
        </h2>
        <Said task={props.task} containers={props.containers} />
      </div>
      {cause && <Advice cause={cause} />}
    </section>
  )
}

function Advice({ cause }: { cause: Cause }) {
  const t = useMessages()
  return (
    <div className="min-w-0 border-line md:border-l md:pl-6">
      <h3 className="font-semibold text-sm">{t('task.advice')}</h3>
      <p className="text-ink-2">{t(`stopReason.${cause.code}.advice`, causeValues(cause))}</p>
    </div>
  )
}

function Said({ task, containers }: { task: TaskDetail; containers: readonly ContainerView[] }) {
  const t = useMessages()
  const exits = containers.filter(({ running }) => running && (running.exitCode !== null || running.reason !== null))
  return (
    <dl className="mt-2.5 border-line border-t text-sm">
      <Row label={t('task.ecsSays')} text={task.stoppedReason} />
      <Row label="stopCode" text={task.stopCode} />
      {exits.map(({ name, running }) => (
        <Row key={name} label={name} text={exitText(running?.exitCode ?? null, running?.reason ?? null)} />
      ))}
    </dl>
  )
}

function Row(props: { label: string; text: string | null }) {
  return (
    <div className="grid grid-cols-[112px_minmax(0,1fr)] gap-2 border-line-faint border-b py-1">
      <dt className="text-ink-3 [overflow-wrap:anywhere]">{props.label}</dt>
      <dd className="text-ink-2">{props.text === null ? <NotTold /> : <Mono>{props.text}</Mono>}</dd>
    </div>
  )
}

/** ECS's words about a container's end: the exit code by its field name, then the reason as it is. */
function exitText(exitCode: number | null, reason: string | null): string {
  return [exitCode === null ? null : `exitCode ${exitCode}`, reason].filter((part) => part !== null).join(' · ')
}
