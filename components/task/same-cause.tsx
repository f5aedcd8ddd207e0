'use client'
import { Hatch } from '@/components/ui/hatch'
import { RelativeTime } from '@/components/ui/relative-time'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { useNow } from '@/components/ui/use-now'
import { needsAttention } from '@/lib/ecs/finding'
import { joinSentences } from '@/lib/format/sentence'
import { durationText, timeOfDayText } from '@/lib/format/time'
import type { Translate } from '@/lib/messages/translate'
import { useLocale, useMessages } from '@/lib/messages/use-messages'
import type { Notice } from '@/lib/problem'
import { routes, type TaskRef } from '@/lib/routes'
import type { SameCause } from '@/lib/views/same-cause'
import type { TaskDetail, TaskView } from '@/lib/views/task'
import { TaskIdLink } from './task-id-link'

/** Of this task and those with the same cause, and of those that run beside them, at most so many get a cell. */
const mostCells = 160

/** The other tasks that stopped for the cause of this one, as far back as ECS tells. */
export function SameCauseSection(props: { at: TaskRef; view: TaskView; notices: readonly Notice[] }) {
  const t = useMessages()
  const { at, view, notices } = props
  const { task, sameCause } = view
  const text = useSameCauseText(task, sameCause)
  const isFault = task.cause !== null && needsAttention(task.cause)
  if (!notices.length && !(sameCause && (isFault || sameCause.count > 0))) return null
  return (
    <Section id="same-cause" title={t('task.sameCause.title')} count={sameCause?.count} notices={notices}>
      {sameCause && (
        <>
          <Cells sameCause={sameCause} isFault={isFault} />
          <p className="text-ink-2 text-sm">{joinSentences([...text, ...groupText(t, sameCause)])}</p>
          <Companions at={at} sameCause={sameCause} />
          <p className="pt-1.5 text-ink-3 text-xs">
            {t('task.sameCause.window')} <AllStopped at={at} task={task} />
          </p>
        </>
      )}
    </Section>
  )
}

/** «6 more tasks of worker stopped for this cause since 14:02», and of which revisions they are. */
export function useSameCauseText(task: TaskDetail, sameCause: SameCause | null): readonly string[] {
  const t = useMessages()
  const locale = useLocale()
  const isHydrated = useNow() !== null
  if (!sameCause) return []
  const { count, since, sameRevisionCount, otherRevisions } = sameCause
  const group = task.serviceName ?? task.group ?? t('task.sameCause.group')
  const time = since === null ? 'unknown' : timeOfDayText(since, locale, isHydrated ? undefined : 'UTC').slice(0, 5)
  const more = t('task.sameCause.more', { count, group, time })
  if (count === 0) return [more]
  if (sameRevisionCount === count) return [more, t('task.sameCause.sameRevision', { count })]
  const revisions = otherRevisions.map(({ revision }) => `:${revision}`).join(', ')
  return [more, t('task.sameCause.otherRevisions', { count: count - sameRevisionCount, revisions })]
}

function groupText(t: Translate, sameCause: SameCause): readonly string[] {
  const { count, runningCount, startingCount, medianLivedSeconds } = sameCause
  const isMedian = count > 0 && medianLivedSeconds !== null
  return [
    t('task.sameCause.beside', { running: runningCount, starting: startingCount }),
    isMedian ? t('task.sameCause.median', { duration: durationText(t, medianLivedSeconds) }) : '',
  ]
}

const PITCH = 15
const CELL = 12
const PER_ROW = 20

function Cells({ sameCause, isFault }: { sameCause: SameCause; isFault: boolean }) {
  const t = useMessages()
  const stopped = sameCause.count + 1
  const { runningCount, startingCount } = sameCause
  const all = stopped + runningCount + startingCount
  if (all > mostCells) return null
  const columns = Math.min(all, PER_ROW)
  const rows = Math.ceil(all / PER_ROW)
  return (
    <svg
      role="img"
      aria-label={t('task.sameCause.cells', { stopped, running: runningCount, starting: startingCount })}
      viewBox={`0 0 ${PER_ROW * PITCH} ${rows * PITCH}`}
      width={columns === PER_ROW ? '100%' : PER_ROW * PITCH}
      className="mb-2 block max-w-[300px]"
    >
      <defs>
        <Hatch id="same-cause-starting" kind="rising" tint="fill-run-tint" line="stroke-run-solid" />
      </defs>
      {Array.from({ length: all }, (_, index) => (
        <Cell
          // biome-ignore lint/suspicious/noArrayIndexKey: cells are places in a count
          key={index}
          x={(index % PER_ROW) * PITCH}
          y={Math.floor(index / PER_ROW) * PITCH}
          kind={
            index < stopped ? (isFault ? 'failed' : 'gone') : index < stopped + runningCount ? 'running' : 'starting'
          }
        />
      ))}
    </svg>
  )
}

function Cell({ x, y, kind }: { x: number; y: number; kind: 'failed' | 'gone' | 'running' | 'starting' }) {
  const place = { x: x + 0.5, y: y + 0.5, width: CELL - 1, height: CELL - 1, rx: 1.5 }
  if (kind === 'running') return <rect {...place} className="fill-ok-solid" />
  if (kind === 'gone') return <rect {...place} className="fill-none stroke-idle-solid" />
  if (kind === 'starting') return <rect {...place} fill="url(#same-cause-starting)" className="stroke-run-solid" />
  return (
    <>
      <rect {...place} className="fill-fail-tint stroke-fail-solid" />
      <path
        d={`m${x + 3.5} ${y + 3.5} 5 5m0-5-5 5`}
        className="stroke-fail-solid"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
    </>
  )
}

function Companions({ at, sameCause }: { at: TaskRef; sameCause: SameCause }) {
  if (!sameCause.tasks.length) return null
  return (
    <ul className="mt-1.5 text-sm">
      {sameCause.tasks.map(({ id, stoppedAt, taskDefinition }) => (
        <li key={id} className="flex gap-3 border-line-faint border-t py-1">
          <TaskIdLink at={at} id={id} short />
          <span className="text-ink-3">{taskDefinition && `:${taskDefinition.revision}`}</span>
          <span className="ml-auto text-ink-2">
            <RelativeTime at={stoppedAt} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function AllStopped({ at, task }: { at: TaskRef; task: TaskDetail }) {
  const t = useMessages()
  const page = task.serviceName === null ? routes.tasks(at) : routes.service({ ...at, service: task.serviceName })
  return <TextLink href={`${page}?tasks=stopped`}>{t('task.sameCause.all')}</TextLink>
}
