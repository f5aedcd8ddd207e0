import type { DrawnRow } from '@/lib/memory/drawing'
import type { MemoryFinding, TaskMemory } from '@/lib/memory/limits'
import { rangeLabel } from '@/lib/memory/range-label'
import type { MemoryScale } from '@/lib/memory/scale'
import { isNearLimit, limitShare } from '@/lib/memory/usage'
import type { Translate } from '@/lib/messages/translate'
import { MemoryBarMarks } from '../memory-bar'
import type { BarGeometry } from '../memory-mark'
import { findingWords, rangeChanges, rangeWords, sharePercent, worstFinding } from '../memory-sentence'
import { SeveritySign } from '../memory-value'
import { type ExportLine, ExportLines, linesHeightPx } from './export-lines'
import { cutText, type ExportPage, textWidthPx } from './export-page'

const ROW_PX = { roomy: 60, dense: 46 } as const
const SIGN_PX = 18

/** What stands in one row: its texts and how high it is. Units: px. */
export type ExportRowFacts = {
  readonly row: DrawnRow
  readonly name: readonly ExportLine[]
  readonly value: readonly ExportLine[]
  readonly heightPx: number
}

/** The texts of one container. */
export function exportRow(
  row: DrawnRow,
  { task, page, isDense }: { task: TaskMemory; page: ExportPage; isDense: boolean },
  t: Translate,
): ExportRowFacts {
  const name = nameLines(row, page, isDense, t)
  const value = valueLines(row, task, page, t)
  const leastPx = isDense ? ROW_PX.dense : ROW_PX.roomy
  const heightPx = Math.max(leastPx, linesHeightPx(name) + 8, linesHeightPx(value) + 8)
  return { row, name, value, heightPx }
}

/** One container: name and settings, the bar, the range in words. */
export function ExportRow(props: { facts: ExportRowFacts; page: ExportPage; scale: MemoryScale; bar: BarGeometry }) {
  const { facts, page, scale, bar } = props
  const { row, name, value, heightPx } = facts
  return (
    <>
      <ExportLines lines={name} xPx={page.marginPx} rowPx={heightPx} />
      <g transform={`translate(${page.trackAtPx} ${(heightPx - bar.heightPx) / 2})`}>
        <MemoryBarMarks band={row.band} scale={scale} bar={bar} />
      </g>
      <ExportLines lines={value} xPx={page.valueAtPx} rowPx={heightPx} />
    </>
  )
}

/** A range or a sum in bold, and what it is measured against. */
export function rangeLine(range: string, suffix: string | null, ink: string, isStruck = false): ExportLine {
  return {
    heightPx: 20,
    content: (
      <text>
        <tspan
          fontSize="14"
          fontWeight={isStruck ? '400' : '600'}
          fill={ink}
          {...(isStruck && { textDecoration: 'line-through' })}
        >
          {range}
        </tspan>
        {suffix !== null && (
          <tspan dx="7" fontSize="11" fill="var(--ink-3)">
            {suffix}
          </tspan>
        )}
      </text>
    ),
  }
}

/** A finding with its sign. */
export function findingLine(finding: MemoryFinding, roomPx: number, t: Translate): ExportLine {
  const ink = { error: 'var(--fail)', warning: 'var(--warn)', note: 'var(--ink-2)' }[finding.severity]
  return {
    heightPx: 16,
    content: (
      <>
        <g transform="translate(0 -10.5)">
          <SeveritySign severity={finding.severity} />
        </g>
        <text x={SIGN_PX} fontSize="12" fontWeight="600" fill={ink}>
          {cutText(findingWords(finding, t), roomPx - SIGN_PX, 13)}
        </text>
      </>
    ),
  }
}

export function quietLine(text: string, ink = 'var(--ink-3)'): ExportLine {
  return {
    heightPx: 16,
    content: (
      <text fontSize="11" fill={ink}>
        {text}
      </text>
    ),
  }
}

function nameLines({ compared }: DrawnRow, page: ExportPage, isDense: boolean, t: Translate): readonly ExportLine[] {
  const { container, change } = compared
  const marks = [
    container.essential ? 'essential' : null,
    change === 'added' || change === 'removed' ? t(`memory.change.${change}`) : null,
  ].filter((mark) => mark !== null)
  const marksPx = marks.reduce((total, mark) => total + 6 + textWidthPx(mark, 12), 0)
  const reservation = ['memoryReservation', container.memoryReservationMiB] as const
  const limit = ['memory', container.memoryMiB] as const
  const lines = isDense ? [[reservation, limit]] : [[reservation], [limit]]
  const name = (
    <text>
      <tspan
        fontSize="13"
        fontWeight="600"
        fill="var(--ink)"
        {...(change === 'removed' && { textDecoration: 'line-through' })}
      >
        {cutText(container.name, page.namePx - marksPx, 15)}
      </tspan>
      {marks.map((mark) => (
        <tspan key={mark} dx="6" fontSize="10.5" fill="var(--ink-3)">
          {mark}
        </tspan>
      ))}
    </text>
  )
  return [
    { heightPx: 20, content: name },
    ...lines.map((line) => ({
      heightPx: 14,
      content: (
        <text fontFamily="monospace" fontSize="10" fill="var(--ink-3)">
          {line.map(([field, valueMiB], index) => (
            <tspan key={field} dx={index === 0 ? 0 : 8}>
              {field} <tspan fill="var(--ink)">{valueMiB ?? '—'}</tspan>
            </tspan>
          ))}
        </text>
      ),
    })),
  ]
}

function valueLines(
  { compared, marks }: DrawnRow,
  task: TaskMemory,
  page: ExportPage,
  t: Translate,
): readonly ExportLine[] {
  const { container, change } = compared
  const { range, suffix } = rangeWords(rangeLabel(container, task), t)
  if (change === 'removed') return [rangeLine(range, suffix, 'var(--ink-3)', true)]
  const finding = worstFinding(container.findings)
  const changes = change === 'kept' ? rangeChanges(compared, task, t) : []
  const isNear = isNearLimit(container, marks)
  const share = limitShare(container, marks)
  const now =
    marks?.nowMiB == null
      ? null
      : t(change === null ? 'memory.usage.now' : 'memory.usage.last', { value: String(marks.nowMiB) })
  const p99 = marks?.p99MiB == null ? null : t('memory.usage.p99', { value: String(marks.p99MiB) })
  const near = isNear && share !== null ? t('memory.percent', { value: sharePercent(share) }) : null
  const used = [now, p99, near].filter((text) => text !== null).join(' · ')
  return [
    rangeLine(range, suffix, finding?.severity === 'error' ? 'var(--fail)' : 'var(--ink)'),
    ...(changes.length > 0 ? [quietLine(changes.join(' · '), 'var(--ink-2)')] : []),
    ...(used === '' ? [] : [quietLine(used, isNear ? 'var(--fail)' : undefined)]),
    ...(finding ? [findingLine(finding, page.valuePx, t)] : []),
  ]
}
