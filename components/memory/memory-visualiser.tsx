'use client'
import { type KeyboardEvent, useState } from 'react'
import { memoryDrawing } from '@/lib/memory/drawing'
import { sizeFindings } from '@/lib/memory/finding'
import { legendEntries } from '@/lib/memory/legend'
import type { TaskMemory } from '@/lib/memory/limits'
import { shownMemory } from '@/lib/memory/shown-memory'
import type { MemoryUsage } from '@/lib/memory/usage'
import { useMessages } from '@/lib/messages/use-messages'
import { MemoryExport } from './memory-export'
import { MemoryLegend } from './memory-legend'
import { denseRowBar, rowBar } from './memory-mark'
import { MemoryRow } from './memory-row'
import { MemoryFrame, MemoryScaleHeader } from './memory-scale'
import { MemoryTable } from './memory-table'
import { MemoryTotals } from './memory-totals'
import { MemoryFindingLine } from './memory-value'

type MemoryVisualiserProps = {
  memory: TaskMemory
  /** An older revision to compare with: its ranges are drawn above those of the newer one, and usage is its own. */
  before?: TaskMemory | null
  /** Without usage no mark and no legend entry is drawn. */
  usage?: MemoryUsage | null
  /** What the container instance is, for example its instance type. */
  instanceLabel?: string
  /** One line that says why no usage is drawn. */
  showUsageNote?: boolean
  /** What the drawing is of, for example `checkout:141`; with it the drawing can be exported. */
  exportTitle?: string
  /** Titles the drawing with a heading of this level. */
  headingLevel?: 2 | 3 | 4
}

/** How much memory each container of a task has reserved, how far it may go, and what stops it; to scale. */
export function MemoryVisualiser({
  memory: given,
  before: older = null,
  usage = null,
  instanceLabel,
  showUsageNote = false,
  exportTitle,
  headingLevel,
}: MemoryVisualiserProps) {
  const t = useMessages()
  const [view, setView] = useState<MemoryView>('range')
  const memory = shownMemory(given)
  const before = older && shownMemory(older)
  const Heading = headingLevel && (`h${headingLevel}` as const)
  return (
    <figure className="mem" aria-label={t('memory.title')}>
      <div className="mem-toolbar">
        {Heading && <Heading>{t('memory.title')}</Heading>}
        <ViewSwitch view={view} onChange={setView} />
        {exportTitle !== undefined && (
          <MemoryExport {...{ memory, before, usage, instanceLabel }} title={exportTitle} />
        )}
      </div>
      {sizeFindings(memory).map((finding) => (
        <MemoryFindingLine key={finding.code} finding={finding} />
      ))}
      {view === 'table' ? (
        <MemoryTable memory={memory} before={before} usage={usage} />
      ) : (
        <RangeView memory={memory} before={before} usage={usage} instanceLabel={instanceLabel} />
      )}
      {showUsageNote && usage === null && <UsageNote />}
    </figure>
  )
}

type MemoryView = 'range' | 'table'
const VIEWS: readonly MemoryView[] = ['range', 'table']

function ViewSwitch({ view, onChange }: { view: MemoryView; onChange: (view: MemoryView) => void }) {
  const t = useMessages()
  return (
    <fieldset className="mem-switch">
      <legend>{t('memory.view.label')}</legend>
      {VIEWS.map((each) => (
        <button key={each} type="button" aria-pressed={view === each} onClick={() => onChange(each)}>
          {t(`memory.view.${each}`)}
        </button>
      ))}
    </fieldset>
  )
}

type RangeViewProps = {
  memory: TaskMemory
  before: TaskMemory | null
  usage: MemoryUsage | null
  instanceLabel: string | undefined
}

function RangeView({ memory, before, usage, instanceLabel }: RangeViewProps) {
  const [tabStop, setTabStop] = useState(0)
  const { rows, scale, isDense } = memoryDrawing({ memory, before, usage })
  return (
    <div className="mem-layout" data-dense={isDense || undefined}>
      <div className="mem-drawing" data-outside={scale.frame.endPercent < 100 || undefined}>
        <MemoryFrame scale={scale} />
        <MemoryScaleHeader scale={scale} launchType={memory.launchType} instanceLabel={instanceLabel} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move the focus between the rows inside */}
        <div className="mem-rows" onKeyDown={(event) => moveFocus(event, setTabStop)}>
          {rows.map((row, index) => (
            <MemoryRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a broken definition may name two containers alike
              key={index}
              {...row}
              task={memory}
              scale={scale}
              bar={isDense ? denseRowBar : rowBar}
              isTabStop={index === tabStop}
            />
          ))}
        </div>
        {memory.containers.length > 1 && (
          <MemoryTotals task={memory} before={before} scale={scale} usage={usage?.task ?? null} />
        )}
      </div>
      <MemoryLegend
        entries={legendEntries(
          rows.map(({ band }) => band),
          usage?.task,
        )}
      />
    </div>
  )
}

function moveFocus(event: KeyboardEvent<HTMLElement>, onMove: (index: number) => void) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.mem-row')]
  const next = rows.indexOf(event.target as HTMLElement) + step
  const row = rows[next]
  event.preventDefault()
  if (!row) return
  onMove(next)
  row.focus()
}

function UsageNote() {
  const t = useMessages()
  return (
    <p className="mem-note">
      <svg width="13" height="13" viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="7" cy="7" r="5.6" fill="none" stroke="var(--idle)" strokeWidth="1.4" strokeDasharray="2.6 2" />
      </svg>
      {t('memory.usage.absent')}
    </p>
  )
}
