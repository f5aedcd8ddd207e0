'use client'
import { Hatch } from '@/components/ui/hatch'
import { durationText } from '@/lib/format/time'
import type { Translate } from '@/lib/messages/translate'
import { useMessages } from '@/lib/messages/use-messages'
import type { Lifecycle, LifecyclePhase, LifecyclePhaseName } from './lifecycle-layout'

const TOP = 8
const HEIGHT = 16
const hatch = { starting: 'url(#lifecycle-starting)', stopping: 'url(#lifecycle-stopping)' } as const

type Paint = { readonly fill?: string; readonly className: string; readonly dash?: string; readonly text: string }

/** Rising hatch: may come; solid: held now; falling hatch: may go; dashed: not yet. */
const paints: Readonly<Record<LifecyclePhaseName, Paint>> = {
  provisioning: { className: 'fill-none stroke-run-solid', dash: '3 2', text: 'text-run' },
  pulling: { fill: hatch.starting, className: 'stroke-run-solid', text: 'bg-run-tint text-run' },
  starting: { fill: hatch.starting, className: 'stroke-run-solid', text: 'bg-run-tint text-run' },
  running: { className: 'fill-ok-solid', text: 'font-semibold text-ok-on' },
  stopping: { fill: hatch.stopping, className: 'stroke-idle-solid', text: 'bg-idle-tint text-ink-2' },
  deprovisioning: { fill: hatch.stopping, className: 'stroke-idle-solid', text: 'bg-idle-tint text-ink-2' },
}

const percent = (value: number) => `${value}%`

/** The phases of a task's life as one bar; a word stands in a phase where it fits. */
export function LifecycleBar({ lifecycle }: { lifecycle: Lifecycle }) {
  const t = useMessages()
  return (
    <div className="relative h-8">
      <svg
        role="img"
        aria-label={t('task.lifecycle.label', { phases: lifecycle.phases.map(phaseText(t)).join(', ') })}
        className="absolute inset-0 h-8 w-full overflow-visible"
      >
        <Hatches />
        {lifecycle.phases.map((phase) => (
          <Phase key={phase.name} phase={phase} />
        ))}
      </svg>
      {lifecycle.phases.map((phase) => (
        <PhaseWords key={phase.name} phase={phase} />
      ))}
    </div>
  )
}

function Phase({ phase }: { phase: LifecyclePhase }) {
  const { fill, className, dash } = paints[phase.name]
  const isUntold = phase.untold.length > 0
  return (
    <>
      <rect
        x={percent(phase.fromPercent)}
        width={percent(phase.widthPercent)}
        y={TOP}
        height={HEIGHT}
        className={isUntold ? 'fill-none stroke-idle-solid' : className}
        {...(fill && !isUntold ? { fill } : {})}
        {...(isUntold ? { strokeDasharray: '2 3' } : dash ? { strokeDasharray: dash } : {})}
      />
      {phase.isFolded && <FoldMark atPercent={phase.fromPercent + phase.widthPercent / 2} />}
      {phase.isOpen && <OpenEnd isRunning={phase.name === 'running'} />}
    </>
  )
}

// The scale is broken where running time is left out.
function FoldMark({ atPercent }: { atPercent: number }) {
  return (
    <svg x={percent(atPercent)} width="1" height="1" overflow="visible" aria-hidden="true">
      <path d="M-9 27l6-22h10l-6 22z" className="fill-panel" />
      <path d="M-9 27l6-22M1 27l6-22" className="fill-none stroke-ink-3" strokeWidth="1.3" />
    </svg>
  )
}

function OpenEnd({ isRunning }: { isRunning: boolean }) {
  return (
    <svg x="100%" width="1" height="1" overflow="visible" aria-hidden="true">
      <path
        d="M3 11l5 5-5 5M8.5 11l5 5-5 5"
        className={`fill-none ${isRunning ? 'stroke-ok-solid' : 'stroke-run-solid'}`}
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

// Words that do not fit wrap below the edge, out of sight: they stand in the label and in the table as well.
function PhaseWords({ phase }: { phase: LifecyclePhase }) {
  const t = useMessages()
  const width = phase.isFolded ? phase.widthPercent / 2 : phase.widthPercent
  const ink = phase.untold.length > 0 ? 'bg-panel text-ink-3' : paints[phase.name].text
  return (
    <span
      aria-hidden="true"
      className="absolute top-2 flex h-4 flex-wrap overflow-hidden text-2xs leading-4 before:h-4 before:w-1.5 before:content-['']"
      style={{ left: percent(phase.fromPercent), width: percent(width) }}
    >
      <span className={`my-px h-3.5 whitespace-nowrap px-0.5 leading-[14px] ${ink}`}>
        {t(`task.lifecycle.phase.${phase.name}`)}
      </span>
      {!phase.isFolded && (
        <span className={`my-px h-3.5 whitespace-nowrap pr-0.5 leading-[14px] ${ink}`}>{lengthText(t, phase)}</span>
      )}
    </span>
  )
}

function lengthText(t: Translate, { seconds }: LifecyclePhase): string {
  return seconds === null ? t('ui.notTold') : durationText(t, seconds)
}

function phaseText(t: Translate) {
  return (phase: LifecyclePhase) => `${t(`task.lifecycle.phase.${phase.name}`)} ${lengthText(t, phase)}`
}

function Hatches() {
  return (
    <defs>
      <Hatch id="lifecycle-starting" kind="rising" tint="fill-run-tint" line="stroke-run-solid" />
      <Hatch id="lifecycle-stopping" kind="falling" tint="fill-idle-tint" line="stroke-idle-solid" />
    </defs>
  )
}
