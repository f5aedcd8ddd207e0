'use client'
import type { ReactNode } from 'react'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { NotTold } from '@/components/ui/not-told'
import { useNow } from '@/components/ui/use-now'
import { durationText, timeOfDayText } from '@/lib/format/time'
import { useLocale, useMessages } from '@/lib/messages/use-messages'
import type { ContainerView } from '@/lib/views/container'
import type { TaskDetail } from '@/lib/views/task'
import { LifecycleBar } from './lifecycle-bar'
import { type Lifecycle as Layout, type LifecycleMoment, lifecycleLayout } from './lifecycle-layout'

type Props = { task: TaskDetail; containers: readonly ContainerView[]; takenAt: string }

/** A task's life to scale, with the moments that ECS told above it and its containers' ends below. */
export function Lifecycle({ task, containers, takenAt }: Props) {
  const t = useMessages()
  const nowMs = useNow() ?? Date.parse(takenAt)
  const lifecycle = lifecycleLayout(task, nowMs)
  if (!lifecycle) return <NotTold />
  return (
    <div className="@container">
      <Line name="" value="">
        <Axis lifecycle={lifecycle} nowMs={nowMs} />
      </Line>
      <Line name={<b>{t('task.task')}</b>} value={<Ran lifecycle={lifecycle} />}>
        <LifecycleBar lifecycle={lifecycle} />
      </Line>
      {containers.map((container) => (
        <Line
          key={container.name}
          name={<ContainerName task={task} container={container} />}
          value={<End container={container} />}
        >
          <ContainerSpan
            lifecycle={lifecycle}
            hasRun={task.startedAt !== null || container.running?.exitCode != null}
            endedTask={isCause(task, container)}
          />
        </Line>
      ))}
      <p className="pt-1.5 text-ink-3 text-xs">{t('task.lifecycle.containerNote')}</p>
    </div>
  )
}

// Wide: name, track, value. Narrow: name and value over the track.
function Line(props: { name: ReactNode; value: ReactNode; children: ReactNode }) {
  return (
    <div className="grid @min-[640px]:grid-cols-[112px_minmax(0,1fr)_132px] grid-cols-2 items-center gap-x-4 @min-[640px]:gap-x-6 border-line-faint border-b py-px last-of-type:border-b-0">
      <div className="truncate text-sm empty:@max-[640px]:hidden">{props.name}</div>
      <div className="@max-[640px]:order-last @max-[640px]:col-span-2 min-w-0">{props.children}</div>
      <div className="@max-[640px]:justify-self-end truncate text-ink-2 text-sm empty:@max-[640px]:hidden">
        {props.value}
      </div>
    </div>
  )
}

/** The moments that a narrow axis keeps: between them no two phases are narrow. */
const mainMoments: readonly LifecycleMoment[] = ['createdAt', 'startedAt', 'stoppingAt', 'stoppedAt']

function Axis({ lifecycle, nowMs }: { lifecycle: Layout; nowMs: number }) {
  const isOpen = lifecycle.phases.at(-1)?.isOpen ?? false
  return (
    <div className="relative @min-[760px]:h-12 h-9" aria-hidden="true">
      {lifecycle.marks.map(({ name, at, atPercent }) => (
        <Mark key={name} name={name} at={at} atPercent={atPercent} isMinor={!mainMoments.includes(name)} />
      ))}
      {isOpen && <Mark name="now" at={new Date(nowMs).toISOString()} atPercent={100} isMinor={false} />}
    </div>
  )
}

// Where the track is narrow, nothing beside it takes what hangs over its ends.
function alignmentAt(atPercent: number): string {
  if (atPercent <= 0) return '@max-[640px]:translate-x-0 @max-[640px]:text-left'
  return atPercent >= 100 ? '@max-[640px]:-translate-x-full @max-[640px]:text-right' : ''
}

function Mark(props: { name: LifecycleMoment | 'now'; at: string; atPercent: number; isMinor: boolean }) {
  const t = useMessages()
  const locale = useLocale()
  const isHydrated = useNow() !== null
  return (
    <span
      className={`absolute bottom-1 w-min min-w-[46px] -translate-x-1/2 text-center text-2xs leading-[13px] ${alignmentAt(props.atPercent)} ${props.isMinor ? '@max-[760px]:hidden' : ''}`}
      style={{ left: `${props.atPercent}%` }}
    >
      <b className="block">{t(`task.lifecycle.mark.${props.name}`)}</b>
      <span className="text-ink-3">{timeOfDayText(props.at, locale, isHydrated ? undefined : 'UTC')}</span>
    </span>
  )
}

function Ran({ lifecycle }: { lifecycle: Layout }) {
  const t = useMessages()
  const running = lifecycle.phases.find(({ name }) => name === 'running')
  if (!running) return lifecycle.phases.at(-1)?.isOpen ? null : t('task.lifecycle.neverRan')
  if (running.seconds === null) return null
  return t(running.isOpen ? 'task.lifecycle.runs' : 'task.lifecycle.ran', {
    duration: durationText(t, running.seconds),
  })
}

function ContainerName({ task, container }: { task: TaskDetail; container: ContainerView }) {
  return (
    <a
      href={`#container-${container.name}`}
      className={`hover:underline ${isCause(task, container) ? 'font-semibold' : ''}`}
    >
      {container.name}
    </a>
  )
}

// ECS tells no times of a container: when it ran is dashed, and only that its exit ended the task has a place.
function ContainerSpan(props: { lifecycle: Layout; hasRun: boolean; endedTask: boolean }) {
  const { lifecycle, hasRun, endedTask } = props
  const markAt = (name: LifecycleMoment) => lifecycle.marks.find((mark) => mark.name === name)?.atPercent
  const from = markAt('pullStoppedAt') ?? markAt('startedAt') ?? 0
  const killedAt = endedTask ? markAt('stoppingAt') : undefined
  const to = killedAt ?? markAt('executionStoppedAt') ?? 100
  return (
    <svg className="block h-7 w-full overflow-visible" aria-hidden="true">
      {lifecycle.marks.map(({ name, atPercent }) => (
        <line
          key={name}
          x1={`${atPercent}%`}
          x2={`${atPercent}%`}
          y1="0"
          y2="28"
          className="stroke-line-strong"
          strokeDasharray="1 3"
        />
      ))}
      {hasRun && (
        <line
          x1={`${from}%`}
          x2={`${to}%`}
          y1="14"
          y2="14"
          className="stroke-ink-4"
          strokeWidth="1.4"
          strokeDasharray="1.5 3"
        />
      )}
      {killedAt !== undefined && (
        <svg x={`${killedAt}%`} width="1" height="1" overflow="visible" aria-hidden="true">
          <path d="M0 3v22" className="stroke-fail-solid" strokeWidth="2.5" />
          <path d="m6 10 8 8m0-8-8 8" className="stroke-fail" strokeWidth="2" strokeLinecap="round" />
        </svg>
      )}
    </svg>
  )
}

function isCause({ cause, stopCode }: TaskDetail, { name }: ContainerView): boolean {
  return stopCode === 'EssentialContainerExited' && cause?.container === name && cause.condition === 'failing'
}

function End({ container: { condition, running } }: { container: ContainerView }) {
  const t = useMessages()
  const words = running?.exitCode != null ? t('task.exit', { code: running.exitCode }) : running?.lastStatus
  return (
    <span className={`flex items-center gap-1.5 ${condition === 'failing' ? 'font-semibold text-fail' : ''}`}>
      <ConditionGlyph condition={condition} size={12} />
      {words ?? t('container.notCreated')}
    </span>
  )
}
