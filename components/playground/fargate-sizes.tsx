'use client'
import { Button } from '@/components/ui/button'
import { Fold } from '@/components/ui/fold'
import { Section } from '@/components/ui/section'
import type { TextEdit } from '@/lib/definition-rules/edit-text'
import type { FargateSize } from '@/lib/memory/fargate-size'
import { printCpu, printMemory } from '@/lib/memory/size'
import { useMessages } from '@/lib/messages/use-messages'
import type { PlaygroundReading } from '@/lib/playground/reading'
import { type Staircase, staircase } from '@/lib/playground/staircase'

type Props = { reading: PlaygroundReading; edit: (edits: readonly TextEdit[]) => void }

const ROW_PX = 18

/** Every size that Fargate offers, to scale, with the one of the task framed and its neighbours one click away. */
export function FargateSizes({ reading, edit }: Props) {
  const t = useMessages()
  const { size, memory, chosen } = reading
  const stairs = staircase(size, memory.operatingSystem)
  const choose = ({ cpu, memoryMiB }: FargateSize) =>
    edit([
      { path: ['cpu'], value: printCpu(cpu) },
      { path: ['memory'], value: printMemory(memoryMiB) },
    ])
  return (
    <Section title={t('playground.sizes')} sub="vCPU × GiB">
      <Stairs stairs={stairs} label={useSizeSentence(reading, stairs)} />
      <p className="pt-2 text-ink-2 text-sm">{useSizeSentence(reading, stairs)}</p>
      {!chosen.isContainersOnly && stairs.next.length > 0 && (
        <div className="flex flex-wrap items-center gap-1.5 pt-2 print:hidden">
          <span className="text-ink-3 text-sm">{t('playground.nextSizes')}</span>
          {stairs.next.map((next) => (
            <Button key={`${next.cpu}/${next.memoryMiB}`} onClick={() => choose(next)}>
              {t('playground.size', { vcpu: String(next.cpu / 1024), memory: String(next.memoryMiB) })}
            </Button>
          ))}
        </div>
      )}
      <div className="pt-1">
        <Fold summary={t('playground.allSizes')}>
          <SizeTable stairs={stairs} />
        </Fold>
      </div>
    </Section>
  )
}

function useSizeSentence({ size, memory }: PlaygroundReading, { rows, misses }: Staircase): string {
  const t = useMessages()
  const row = rows.find(({ isChosen }) => isChosen)
  const isWindows = memory.operatingSystem === 'WINDOWS'
  if (size.cpu === null) return t('playground.sizeMissing', { system: memory.operatingSystem })
  const vcpu = String(size.cpu / 1024)
  if (!row) return t(isWindows ? 'playground.noRowWindows' : 'playground.noRow', { vcpu })
  const sizes = row.cells.map(({ memoryMiB }) => memoryMiB)
  const values = { vcpu, least: String(sizes[0] ?? 0), most: String(sizes.at(-1) ?? 0), count: sizes.length }
  return t(misses ? 'playground.rowMissed' : 'playground.row', values)
}

function Stairs({ stairs: { rows, ticks, misses }, label }: { stairs: Staircase; label: string }) {
  const height = rows.length * ROW_PX
  return (
    <div role="img" aria-label={label} className="grid grid-cols-[34px_minmax(0,1fr)] text-xs">
      <span />
      <span className="relative h-4">
        {ticks.map(({ memoryMiB, atPercent, isChosen }) => (
          <span
            key={memoryMiB}
            style={{ left: `${atPercent}%` }}
            className={`-translate-x-1/2 absolute text-2xs ${isChosen ? 'font-semibold text-ink' : 'text-ink-3'}`}
          >
            {gibText(memoryMiB)}
          </span>
        ))}
      </span>
      <span className="pr-2 text-right">
        {rows.map(({ cpu, isChosen }) => (
          <span
            key={cpu}
            className={`block h-[18px] leading-[18px] ${isChosen ? 'font-semibold text-ink' : 'text-ink-3'}`}
          >
            {gibText(cpu)}
          </span>
        ))}
      </span>
      <svg width="100%" height={height} aria-hidden="true" className="overflow-visible">
        {ticks.map(({ memoryMiB, atPercent }) => (
          <line
            key={memoryMiB}
            x1={`${atPercent}%`}
            x2={`${atPercent}%`}
            y1="0"
            y2={height}
            stroke="var(--line-faint)"
          />
        ))}
        {rows.map((row, index) => (
          <StairRow key={row.cpu} row={row} top={index * ROW_PX} />
        ))}
        {misses && <Miss at={misses.atPercent} y={rows.findIndex(({ cpu }) => cpu === misses.cpu) * ROW_PX} />}
      </svg>
    </div>
  )
}

function StairRow({ row, top }: { row: Staircase['rows'][number]; top: number }) {
  const chosen = row.cells.find(({ isChosen }) => isChosen)
  const width = (cell: (typeof row.cells)[number]) => `${cell.toPercent - cell.fromPercent}%`
  return (
    <>
      {row.isChosen && <rect x="0" width="100%" y={top} height={ROW_PX} fill="var(--sunken)" />}
      {row.cells.map((cell) => (
        <rect
          key={cell.memoryMiB}
          x={`${cell.fromPercent}%`}
          width={width(cell)}
          y={top + 3}
          height={ROW_PX - 6}
          rx="1.5"
          fill={cell.isChosen ? 'var(--mem)' : row.isChosen ? 'var(--mem-tint)' : 'var(--cpu-tint)'}
          stroke={row.isChosen ? 'var(--mem-line)' : 'var(--panel)'}
        />
      ))}
      {chosen && (
        <rect
          x={`${chosen.fromPercent}%`}
          width={width(chosen)}
          y={top}
          height={ROW_PX}
          fill="none"
          stroke="var(--cap)"
          strokeWidth="2"
        />
      )}
    </>
  )
}

// What Fargate does not offer is crossed out where it would stand.
function Miss({ at, y }: { at: number; y: number }) {
  return (
    <svg x={`${at}%`} y={y + ROW_PX / 2} width="1" height="1" overflow="visible" aria-hidden="true">
      <path d="M-6 0L0 -6 6 0 0 6z" fill="var(--fail-solid)" />
      <path d="M-2.2 -2.2l4.4 4.4M2.2 -2.2l-4.4 4.4" stroke="var(--fail-on)" strokeWidth="1.4" />
    </svg>
  )
}

function SizeTable({ stairs }: { stairs: Staircase }) {
  const t = useMessages()
  return (
    <table className="w-full text-sm">
      <thead className="text-ink-3 text-xs">
        <tr>
          <th className="pr-4 font-normal">vCPU</th>
          <th className="font-normal">{t('playground.memoryMiB')}</th>
        </tr>
      </thead>
      <tbody>
        {stairs.rows.map(({ cpu, cells, isChosen }) => (
          <tr key={cpu} className="border-line-faint border-t align-top">
            <th scope="row" className={`py-1 pr-4 ${isChosen ? 'font-semibold' : 'font-normal'}`}>
              {cpu / 1024}
            </th>
            <td className="py-1 text-ink-2">{cells.map(({ memoryMiB }) => memoryMiB).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

// As the drawing writes them: .5, 1, 2.
function gibText(value: number): string {
  return String(Math.round((value / 1024) * 100) / 100).replace(/^0\./, '.')
}
