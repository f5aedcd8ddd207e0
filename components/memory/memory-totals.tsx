import type { ReactNode } from 'react'
import type { TaskMemory } from '@/lib/memory/limits'
import type { MemoryScale } from '@/lib/memory/scale'
import { limitTotal, reservedTotal, type TotalBand } from '@/lib/memory/total-band'
import { measured, type UsageMarks } from '@/lib/memory/usage'
import type { Translate } from '@/lib/messages/translate'
import { useMessages } from '@/lib/messages/use-messages'
import { PhoneGrid } from './memory-bar'
import { BarText, BarTextOnHatch } from './memory-bar-text'
import { At, Bracket, middle, NowDot, P99Tick, Stretch, totalBar, Zigzag } from './memory-mark'
import { findingWords } from './memory-sentence'
import { MemoryFindingLine, MemoryRange, RangeChange } from './memory-value'

const TOTAL_REACH_PX = 2.25

type TotalsProps = {
  task: TaskMemory
  before: TaskMemory | null
  scale: MemoryScale
  /** What the whole task uses. */
  usage: UsageMarks | null
}

/** What all containers reserve, and the hard limits that they set, one after the other on the same scale. */
export function MemoryTotals(props: TotalsProps) {
  return totalRows(props, useMessages()).map((row) => <TotalRow key={row.name} row={row} scale={props.scale} />)
}

type TotalRowFacts = {
  readonly name: string
  readonly value: string
  readonly suffix: string | null
  readonly changes: readonly string[]
  readonly finding: TaskMemory['findings'][number] | undefined
  readonly marks: ReactNode
}

/** Both sums: their words and their marks. */
export function totalRows({ task, before, scale, usage }: TotalsProps, t: Translate): readonly TotalRowFacts[] {
  const { totals } = task
  const { endMiB, kind } = scale.frame
  const share = kind === 'unknown' ? null : Math.round((totals.reservedMiB / endMiB) * 100)
  const open = totals.withoutLimitCount
  return [
    {
      name: t('memory.total.reserved'),
      ...sumWords(totals.reservedMiB, before?.totals.reservedMiB, t),
      suffix: share === null ? null : t('memory.total.ofFrame', { frame: String(endMiB), percent: share }),
      finding: task.findings.find(({ code }) => RESERVATION_CODES.has(code)),
      marks: (
        <ReservedBar
          total={reservedTotal(task, scale)}
          isTask={kind === 'task'}
          usage={measured(usage)}
          scale={scale}
        />
      ),
    },
    {
      name: t('memory.total.limits'),
      ...sumWords(totals.limitMiB, before?.totals.limitMiB, t),
      suffix: open === 0 ? null : t('memory.total.withoutLimit', { count: open }),
      finding: task.findings.find(({ code }) => code === 'limitsOvercommit'),
      marks: <LimitBar total={limitTotal(task, scale)} />,
    },
  ]
}

const RESERVATION_CODES: ReadonlySet<string> = new Set(['reservationsExceedTask', 'reservationsExceedInstance'])

function sumWords(sumMiB: number, beforeMiB: number | undefined, t: Translate) {
  const value = t('memory.mebibytes', { value: String(sumMiB) })
  const isChanged = beforeMiB !== undefined && beforeMiB !== sumMiB
  return { value, changes: isChanged ? [t('memory.change.total', { before: String(beforeMiB), after: value })] : [] }
}

function TotalRow({ row, scale }: { row: TotalRowFacts; scale: MemoryScale }) {
  const t = useMessages()
  const { name, value, suffix, changes, finding, marks } = row
  const said = [value, suffix, ...changes, finding && findingWords(finding, t)].filter(Boolean).join(', ')
  return (
    <div
      className="mem-grid mem-total"
      role="img"
      aria-label={t('memory.spoken.total', { name, said })}
      data-severity={finding?.severity}
    >
      <div className="mem-name">{name}</div>
      <div className="mem-track">
        <svg className="mem-svg" width="100%" height={totalBar.heightPx} aria-hidden="true">
          <PhoneGrid scale={scale} bar={totalBar} />
          {marks}
        </svg>
      </div>
      <div className="mem-value">
        <MemoryRange range={value} suffix={suffix} />
        <RangeChange changes={changes} />
        {finding && <MemoryFindingLine finding={finding} />}
      </div>
    </div>
  )
}

type ReservedBarProps = { total: TotalBand; isTask: boolean; usage: UsageMarks | null; scale: MemoryScale }

function ReservedBar({ total, isTask, usage, scale }: ReservedBarProps) {
  const t = useMessages()
  return (
    <>
      {total.unreserved && (
        <>
          <Stretch
            span={total.unreserved}
            bar={{ ...totalBar, topPx: totalBar.topPx + 0.5, bottomPx: totalBar.bottomPx - 0.5 }}
            fill="none"
            stroke="var(--ink-4)"
            strokeDasharray="3 3"
          />
          {isTask && (
            <BarText
              text={t('memory.inner.unreserved', { value: String(total.unreserved.valueMiB) })}
              atPercent={total.unreserved.fromPercent}
              roomPercent={total.unreserved.toPercent - total.unreserved.fromPercent}
              bar={totalBar}
              offsetPx={8}
              endPx={4}
              fill="var(--ink-3)"
            />
          )}
        </>
      )}
      {total.segments.map((segment) => (
        <g key={segment.fromPercent}>
          <Stretch span={segment} bar={totalBar} fill="var(--mem)" stroke="var(--panel)" strokeWidth={1.2} />
          <BarText
            text={segment.name}
            atPercent={segment.fromPercent}
            roomPercent={segment.toPercent - segment.fromPercent}
            bar={totalBar}
            offsetPx={6}
            endPx={4}
            fill="var(--mem-on)"
          />
        </g>
      ))}
      {total.excess && <ReservedExcess span={total.excess} tone={total.tone} />}
      {usage && <TaskUsage usage={usage} scale={scale} />}
      <PastEnd total={total} />
    </>
  )
}

function ReservedExcess({ span, tone }: { span: NonNullable<TotalBand['excess']>; tone: TotalBand['tone'] }) {
  const isError = tone === 'error'
  const fill = isError ? 'url(#memory-error-fine)' : 'url(#memory-warning-fine)'
  return (
    <>
      <Stretch
        span={span}
        bar={totalBar}
        fill={fill}
        stroke={isError ? 'var(--fail-solid)' : 'var(--warn)'}
        strokeWidth={1.5}
      />
      <At percent={span.toPercent}>
        <path d="M-1 2V26" stroke={isError ? 'var(--fail)' : 'var(--warn)'} strokeWidth="2" />
      </At>
    </>
  )
}

function TaskUsage({ usage, scale }: { usage: UsageMarks; scale: MemoryScale }) {
  return (
    <>
      {usage.p99MiB !== null && (
        <At percent={scale.percentOf(usage.p99MiB)}>
          <P99Tick topPx={totalBar.topPx - 1} bottomPx={totalBar.bottomPx + 4} ink="var(--cap)" />
        </At>
      )}
      {usage.nowMiB !== null && (
        <At percent={scale.percentOf(usage.nowMiB)}>
          <NowDot y={middle(totalBar)} ink="var(--cap)" />
        </At>
      )}
    </>
  )
}

function LimitBar({ total }: { total: TotalBand }) {
  return (
    <>
      {total.segments.map((segment) => (
        <g key={segment.fromPercent}>
          <Stretch span={segment} bar={totalBar} fill="url(#memory-burst-fine)" stroke="var(--mem)" />
          <BarTextOnHatch
            text={segment.name}
            atPercent={segment.fromPercent}
            roomPercent={segment.toPercent - segment.fromPercent}
            bar={totalBar}
            offsetPx={5}
            endPx={10}
          />
        </g>
      ))}
      {total.excess && (
        <Stretch
          span={total.excess}
          bar={totalBar}
          fill="url(#memory-overcommit)"
          stroke="var(--warn)"
          strokeWidth={1.2}
        />
      )}
      {total.endsPercent.map((end, index) => (
        <At key={end} percent={end}>
          <Bracket
            bar={totalBar}
            reachPx={TOTAL_REACH_PX}
            tone={total.excess && index === total.endsPercent.length - 1 ? total.tone : 'plain'}
          />
        </At>
      ))}
      <PastEnd total={total} />
    </>
  )
}

function PastEnd({ total }: { total: TotalBand }) {
  if (total.pastMiB === null) return null
  return (
    <At percent={100}>
      <Zigzag bar={totalBar} valueMiB={total.pastMiB} />
    </At>
  )
}
