import { visibleText } from '@/lib/ecs/visible-text'
import { memoryDrawing } from '@/lib/memory/drawing'
import { sizeFindings } from '@/lib/memory/finding'
import { type LegendEntry, legendEntries } from '@/lib/memory/legend'
import type { TaskMemory } from '@/lib/memory/limits'
import type { MemoryScale } from '@/lib/memory/scale'
import { shownMemory } from '@/lib/memory/shown-memory'
import type { MemoryUsage } from '@/lib/memory/usage'
import type { Translate } from '@/lib/messages/translate'
import { useMessages } from '@/lib/messages/use-messages'
import { legendKeys } from '../memory-legend'
import { denseRowBar, FixedTrack, rowBar, totalBar } from '../memory-mark'
import { PatternDefinitions } from '../memory-patterns'
import { frameWords } from '../memory-scale'
import { spokenRow } from '../memory-sentence'
import { totalRows } from '../memory-totals'
import { ExportLines, linesHeightPx } from './export-lines'
import { cutText, type ExportPage, exportPage, textWidthPx } from './export-page'
import { ExportRow, exportRow, findingLine, quietLine, rangeLine } from './export-row'
import { ExportFrame, ExportScale } from './export-scale'

const HEAD_PX = 76
const SCALE_PX = 52
const TOTAL_PX = 36
const LEGEND = { rowPx: 26, keyPx: 22, gapPx: 20 } as const

/** What an exported drawing shows. */
export type ExportFacts = {
  readonly memory: TaskMemory
  readonly before?: TaskMemory | null
  readonly usage?: MemoryUsage | null
  /** What the drawing is of, for example `checkout:141`. */
  readonly title: string
  readonly instanceLabel?: string | undefined
}

/** The whole drawing as one SVG of fixed size, its colours still named: `memorySvg` turns it into a file. */
export function ExportDrawing({ language, ...facts }: ExportFacts & { language: string }) {
  const t = useMessages()
  const title = visibleText(facts.title)
  const memory = shownMemory(facts.memory)
  const before = facts.before ? shownMemory(facts.before) : null
  const usage = facts.usage ?? null
  const { scale, rows, isDense } = memoryDrawing({ memory, before, usage })
  const page = exportPage(isDense)
  const drawn = rows.map((row) => exportRow(row, { task: memory, page, isDense }, t))
  const totals = memory.containers.length > 1 ? totalTexts({ memory, before, usage, scale, page }, t) : []
  const legend = legendPlaces(
    legendEntries(
      rows.map(({ band }) => band),
      usage?.task,
    ),
    page,
    t,
  )
  const rowTops = tops(drawn)
  const rowsPx = rowTops.at(-1) ?? 0
  const totalTops = tops(totals)
  const framePx = rowsPx + (totalTops.at(-1) ?? 0)
  const head = sizeFindings(memory).map((finding) => findingLine(finding, page.trackPx, t))
  const headPx = HEAD_PX + linesHeightPx(head)
  const legendAtPx = headPx + SCALE_PX + framePx + 12
  const heightPx = legendAtPx + legend.heightPx + page.marginPx
  const words = frameWords({ scale, launchType: memory.launchType, instanceLabel: facts.instanceLabel }, t)
  const bar = isDense ? denseRowBar : rowBar
  return (
    <FixedTrack value={page.trackPx}>
      <svg
        width={page.widthPx}
        height={heightPx}
        viewBox={`0 0 ${page.widthPx} ${heightPx}`}
        role="img"
        lang={language}
        fontFamily="sans-serif"
      >
        <title>{title}</title>
        <desc>{rows.map(({ compared, marks }) => spokenRow({ compared, task: memory, marks }, t)).join(' ')}</desc>
        <PatternDefinitions />
        <rect width={page.widthPx} height={heightPx} fill="var(--panel)" />
        <Title title={title} launchType={memory.launchType} page={page} />
        <g transform={`translate(0 ${HEAD_PX - 8})`}>
          <ExportLines lines={head} xPx={page.marginPx} rowPx={linesHeightPx(head)} />
        </g>
        <g transform={`translate(${page.trackAtPx} ${headPx})`}>
          <ExportScale scale={scale} words={words} />
        </g>
        <text x={page.marginPx} y={headPx + SCALE_PX - 8} fontSize="11" fill="var(--ink-3)">
          {t('memory.unit')}
        </text>
        <g transform={`translate(0 ${headPx + SCALE_PX})`}>
          <g transform={`translate(${page.trackAtPx} 0)`}>
            <ExportFrame scale={scale} heightPx={framePx} />
          </g>
          {drawn.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a broken definition may name two containers alike
            <g key={index} transform={`translate(0 ${rowTops[index]})`}>
              {index > 0 && <RowLine page={page} stroke="var(--line-faint)" />}
              <ExportRow facts={row} page={page} scale={scale} bar={bar} />
            </g>
          ))}
          {totals.map((total, index) => (
            <g key={total.name} transform={`translate(0 ${rowsPx + (totalTops[index] ?? 0)})`}>
              {index === 0 && <RowLine page={page} stroke="var(--line-strong)" />}
              <Total total={total} page={page} />
            </g>
          ))}
        </g>
        {legend.places.map(({ entry, xPx, yPx, words: meaning }) => (
          <g key={entry} transform={`translate(${xPx} ${legendAtPx + yPx})`}>
            {legendKeys[entry].sign}
            <text x={legendKeys[entry].widthPx + 7} y="15" fontSize="11" fill="var(--ink-2)">
              {meaning}
            </text>
          </g>
        ))}
      </svg>
    </FixedTrack>
  )
}

type TitleProps = { title: string; launchType: TaskMemory['launchType']; page: ExportPage }

function Title({ title, launchType, page }: TitleProps) {
  const t = useMessages()
  return (
    <>
      <text x={page.marginPx} y="40" fontSize="18" fontWeight="600" fill="var(--ink)">
        {cutText(title, page.widthPx - 2 * page.marginPx, 20)}
      </text>
      <text x={page.marginPx} y="60" fontSize="12" fill="var(--ink-3)">
        {t('memory.title')} · {launchType}
      </text>
    </>
  )
}

function RowLine({ page, stroke }: { page: ExportPage; stroke: string }) {
  return <path d={`M${page.marginPx} 0H${page.widthPx - page.marginPx}`} stroke={stroke} />
}

type TotalText = ReturnType<typeof totalTexts>[number]

function totalTexts(
  facts: {
    memory: TaskMemory
    before: TaskMemory | null
    usage: MemoryUsage | null
    scale: MemoryScale
    page: ExportPage
  },
  t: Translate,
) {
  const { memory, before, usage, scale, page } = facts
  return totalRows({ task: memory, before, scale, usage: usage?.task ?? null }, t).map((row) => {
    const ink = row.finding?.severity === 'error' ? 'var(--fail)' : 'var(--ink)'
    const value = [
      rangeLine(row.value, row.suffix, ink),
      ...row.changes.map((change) => quietLine(change, 'var(--ink-2)')),
      ...(row.finding ? [findingLine(row.finding, page.valuePx, t)] : []),
    ]
    return { name: row.name, marks: row.marks, value, heightPx: Math.max(TOTAL_PX, linesHeightPx(value) + 10) }
  })
}

function Total({ total, page }: { total: TotalText; page: ExportPage }) {
  const name = {
    heightPx: 18,
    content: (
      <text fontSize="12" fill="var(--ink-2)">
        {total.name}
      </text>
    ),
  }
  return (
    <>
      <ExportLines lines={[name]} xPx={page.marginPx} rowPx={total.heightPx} />
      <g transform={`translate(${page.trackAtPx} ${(total.heightPx - totalBar.heightPx) / 2})`}>{total.marks}</g>
      <ExportLines lines={total.value} xPx={page.valueAtPx} rowPx={total.heightPx} />
    </>
  )
}

/** Where each row begins, and at last where they end. */
function tops(rows: readonly { readonly heightPx: number }[]): readonly number[] {
  const all = [0]
  for (const { heightPx } of rows) all.push((all.at(-1) ?? 0) + heightPx)
  return all
}

/** Legend entries side by side, as many as a line takes. */
function legendPlaces(entries: readonly LegendEntry[], page: ExportPage, t: Translate) {
  let xPx = page.trackAtPx
  let yPx = 0
  const places = entries.map((entry) => {
    const words = t(`memory.legend.${entry}`)
    const widthPx = legendKeys[entry].widthPx + 7 + textWidthPx(words, 11)
    if (xPx > page.trackAtPx && xPx + widthPx > page.widthPx - page.marginPx) {
      xPx = page.trackAtPx
      yPx += LEGEND.rowPx
    }
    const place = { entry, words, xPx, yPx }
    xPx += widthPx + LEGEND.gapPx
    return place
  })
  return { places, heightPx: places.length === 0 ? 0 : yPx + LEGEND.keyPx }
}
