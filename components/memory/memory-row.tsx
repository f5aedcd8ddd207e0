'use client'
import { lazy, Suspense } from 'react'
import { useHint } from '@/components/ui/use-hint'
import type { MemoryBand } from '@/lib/memory/band'
import type { ComparedContainer } from '@/lib/memory/compare'
import type { ContainerMemory, TaskMemory } from '@/lib/memory/limits'
import { rangeLabel } from '@/lib/memory/range-label'
import type { MemoryScale } from '@/lib/memory/scale'
import { isNearLimit, limitShare, type UsageMarks } from '@/lib/memory/usage'
import { useMessages } from '@/lib/messages/use-messages'
import { MemoryBar } from './memory-bar'
import type { BarGeometry } from './memory-mark'
import { rangeChanges, rangeWords, sharePercent, spokenRow, worstFinding } from './memory-sentence'
import { MemoryFindingLine, MemoryRange, RangeChange } from './memory-value'

const MemoryPopover = lazy(() => import('./memory-popover').then(({ MemoryPopover }) => ({ default: MemoryPopover })))

type MemoryRowProps = {
  compared: ComparedContainer
  task: TaskMemory
  band: MemoryBand | null
  scale: MemoryScale
  marks: UsageMarks | null
  bar: BarGeometry
  /** One row of all is reached by Tab, the others by the arrow keys. */
  isTabStop: boolean
}

/** Name and settings, the bar, and the range in words. */
export function MemoryRow({ compared, task, band, scale, marks, bar, isTabStop }: MemoryRowProps) {
  const t = useMessages()
  const hint = useHint()
  const { container, change } = compared
  const finding = change === 'removed' ? null : worstFinding(container.findings)
  return (
    <div
      className="mem-grid mem-row"
      role="img"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={spokenRow({ compared, task, marks }, t)}
      data-severity={finding?.severity}
      data-change={change ?? undefined}
      {...hint.target}
    >
      <RowName compared={compared} />
      <div className="mem-track">
        <MemoryBar band={band} scale={scale} bar={bar} />
      </div>
      <div className="mem-value">
        <MemoryRange {...rangeWords(rangeLabel(container, task), t)} />
        {change === 'kept' && <RangeChange changes={rangeChanges(compared, task, t)} />}
        {marks && <RowUsage container={container} marks={marks} isOld={change !== null} />}
        {finding && <MemoryFindingLine finding={finding} />}
      </div>
      {hint.isAsked && (
        <Suspense>
          <MemoryPopover container={container} marks={marks} isOpen={hint.isOpen} onOpenChange={hint.setOpen} />
        </Suspense>
      )}
    </div>
  )
}

function RowName({ compared: { container, change } }: { compared: ComparedContainer }) {
  const t = useMessages()
  return (
    <div className="mem-name">
      <bdi>
        <b>{container.name}</b>
      </bdi>
      {container.essential && <span className="mem-essential">essential</span>}
      {(change === 'added' || change === 'removed') && <span className="mem-tag">{t(`memory.change.${change}`)}</span>}
      <div className="mem-fields">
        <Field name="memoryReservation" valueMiB={container.memoryReservationMiB} />
        <Field name="memory" valueMiB={container.memoryMiB} />
      </div>
    </div>
  )
}

function Field({ name, valueMiB }: { name: string; valueMiB: number | null }) {
  return (
    <span>
      {name} {valueMiB === null ? '—' : <b>{valueMiB}</b>}
    </span>
  )
}

function RowUsage({ container, marks, isOld }: { container: ContainerMemory; marks: UsageMarks; isOld: boolean }) {
  const t = useMessages()
  const share = limitShare(container, marks)
  const isNear = isNearLimit(container, marks)
  return (
    <div className="mem-usage" data-near={isNear || undefined}>
      {marks.nowMiB !== null && (
        <span>
          <i className="mem-usage-now" />
          {t(isOld ? 'memory.usage.last' : 'memory.usage.now', { value: String(marks.nowMiB) })}
        </span>
      )}
      {marks.p99MiB !== null && (
        <span>
          <i className="mem-usage-p99" />
          {t('memory.usage.p99', { value: String(marks.p99MiB) })}
        </span>
      )}
      {isNear && share !== null && <em>{t('memory.percent', { value: sharePercent(share) })}</em>}
    </div>
  )
}
