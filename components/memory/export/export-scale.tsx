import type { MemoryScale, ScaleTick } from '@/lib/memory/scale'
import { useLength } from '../memory-mark'
import { textWidthPx } from './export-page'

const AXIS_PX = 52
const LINE_PX = 14

/** The dimension line and the axis; its lower edge is the upper end of the frame. */
export function ExportScale({ scale, words }: { scale: MemoryScale; words: DimensionWords }) {
  const length = useLength()
  const endPx = Number(length(scale.frame.endPercent))
  return (
    <>
      <DimensionLine endPx={endPx} kind={scale.frame.kind} words={words} />
      <path d={`M0 ${AXIS_PX}H${length(100)}`} stroke="var(--cap)" strokeWidth="1.5" />
      {scale.ticks.map((tick) => (
        <Tick key={`${tick.valueMiB}${tick.isBefore}`} tick={tick} x={Number(length(tick.atPercent))} />
      ))}
      {scale.break && (
        <g transform={`translate(${Number(length(scale.break.atPercent)) - 8} ${AXIS_PX - 6})`}>
          <path d="M2 12 7.5 0h5L7 12z" fill="var(--panel)" />
          <path d="M3 11 8 1M8 11l5-10" stroke="var(--ink-3)" strokeWidth="1.3" />
        </g>
      )}
    </>
  )
}

/** What the frame is, how large, and what else is known of it. */
type DimensionWords = { readonly name: string; readonly value: string | null; readonly more: readonly string[] }

type DimensionProps = { endPx: number; kind: MemoryScale['frame']['kind']; words: DimensionWords }

function DimensionLine({ endPx, kind, words }: DimensionProps) {
  const { name, value, more } = words
  const wordsPx = textWidthPx([name, value ?? '', ...more].join(' '), 13) + 20
  const hasRoom = wordsPx < endPx
  return (
    <>
      <path d={`M0 ${LINE_PX}H${endPx}`} stroke="var(--ink-3)" {...(kind !== 'task' && { strokeDasharray: '4 4' })} />
      <path d={`M.75 ${LINE_PX - 5}v11`} stroke="var(--cap)" strokeWidth="1.5" />
      {kind !== 'unknown' && <path d={`M${endPx - 0.75} ${LINE_PX - 5}v11`} stroke="var(--cap)" strokeWidth="1.5" />}
      <rect x={hasRoom ? (endPx - wordsPx) / 2 : 4} y={LINE_PX - 9} width={wordsPx} height="18" fill="var(--panel)" />
      <text
        x={hasRoom ? endPx / 2 : 12}
        y={LINE_PX + 4}
        textAnchor={hasRoom ? 'middle' : 'start'}
        fontSize="12"
        fill="var(--ink-2)"
      >
        {name}
        {value !== null && (
          <tspan dx="4" fontWeight="600" fill="var(--ink)">
            {value}
          </tspan>
        )}
        {more.map((each) => (
          <tspan key={each} dx="6" fill="var(--ink-3)">
            {each}
          </tspan>
        ))}
      </text>
    </>
  )
}

function Tick({ tick, x }: { tick: ScaleTick; x: number }) {
  const { atPercent, isFrame, isBefore, isLabelled, valueMiB } = tick
  const anchor = atPercent === 0 ? 'start' : isFrame || isBefore || atPercent > 94 ? 'end' : 'middle'
  return (
    <>
      <path d={`M${x} ${AXIS_PX - 4}V${AXIS_PX}`} stroke={isFrame ? 'var(--cap)' : 'var(--ink-4)'} />
      {isLabelled && (
        <text
          x={x}
          y={AXIS_PX - 8}
          textAnchor={anchor}
          fontSize="10.5"
          fill={isFrame ? 'var(--ink)' : 'var(--ink-3)'}
          {...(isFrame && { fontWeight: 600 })}
          {...(isBefore && { textDecoration: 'line-through' })}
        >
          {valueMiB}
        </text>
      )}
    </>
  )
}

/** The frame around rows and totals, the grid in it and the field outside it, from the axis down. */
export function ExportFrame({ scale, heightPx }: { scale: MemoryScale; heightPx: number }) {
  const length = useLength()
  const endPx = Number(length(scale.frame.endPercent))
  const isTask = scale.frame.kind === 'task'
  const dash = isTask ? {} : { strokeDasharray: '5 4' }
  const frame = { fill: 'none', stroke: 'var(--cap)', strokeWidth: 1.5 } as const
  return (
    <>
      {scale.ticks.map(({ valueMiB, atPercent, isBefore }) => (
        <path key={`${valueMiB}${isBefore}`} d={`M${length(atPercent)} 0V${heightPx}`} stroke="var(--line-faint)" />
      ))}
      {scale.frame.endPercent < 100 && (
        <rect x={endPx} width={length(100 - scale.frame.endPercent)} height={heightPx} fill="url(#memory-outside)" />
      )}
      <path d={`M.75 0V${heightPx}`} {...frame} />
      <path d={`M0 ${heightPx - 0.75}H${endPx}`} {...frame} {...dash} />
      {scale.frame.kind !== 'unknown' && <path d={`M${endPx - 0.75} ${heightPx}V0`} {...frame} {...dash} />}
      {scale.before && (
        <path
          d={`M0 ${heightPx - 0.5}H${Number(length(scale.before.endPercent)) - 0.5}V0`}
          fill="none"
          stroke="var(--ink-3)"
          strokeDasharray="4 3"
        />
      )}
    </>
  )
}
