import type { BandLabel, BandSpan, BandUsage, MemoryBand } from '@/lib/memory/band'
import type { BeforeStrip } from '@/lib/memory/before-strip'
import type { MemoryScale } from '@/lib/memory/scale'
import { useMessages } from '@/lib/messages/use-messages'
import { BarText, BarTextOnHatch } from './memory-bar-text'
import {
  At,
  AxisBreak,
  type BarGeometry,
  Beyond,
  Bracket,
  Chevrons,
  Diamond,
  middle,
  NowDot,
  P99Tick,
  percent,
  Stretch,
  Triangle,
  Zigzag,
} from './memory-mark'

const ROW_REACH_PX = 5.25
const RAISE_PX = 6
const STRIP_PX = { top: 2.5, bottom: 7.5 } as const
const START_PX = { edge: 8, mark: 14 } as const
const END_PX = { edge: { open: 36, burst: 12, solid: 6 }, mark: 10, break: 10 } as const

/** One container's range as a drawing that follows the width of its track. */
export function MemoryBar({ band, scale, bar }: { band: MemoryBand | null; scale: MemoryScale; bar: BarGeometry }) {
  return (
    <svg className="mem-svg" width="100%" height={bar.heightPx} aria-hidden="true">
      <PhoneGrid scale={scale} bar={bar} />
      {band === null ? <NoRange bar={bar} /> : <Band band={band} scale={scale} bar={bar} />}
    </svg>
  )
}

/** Grid lines inside the track, for the phone, where no line runs through all rows. */
export function PhoneGrid({ scale, bar }: { scale: MemoryScale; bar: BarGeometry }) {
  return (
    <g className="mem-phone-grid">
      {scale.ticks.map(({ valueMiB, atPercent }) => (
        <line
          key={valueMiB}
          x1={percent(atPercent)}
          x2={percent(atPercent)}
          y1="0"
          y2={bar.heightPx}
          stroke="var(--line-faint)"
        />
      ))}
    </g>
  )
}

function Band({ band, scale, bar }: { band: MemoryBand; scale: MemoryScale; bar: BarGeometry }) {
  const { reservation } = band
  const y = middle(bar)
  return (
    <>
      {band.outOfReach && (
        <line
          x1={percent(band.outOfReach.fromPercent)}
          x2={percent(band.outOfReach.toPercent)}
          y1={y}
          y2={y}
          stroke="var(--line-strong)"
          strokeDasharray="1 4"
        />
      )}
      {band.spans.map((span) => (
        <Span key={span.kind} span={span} bar={bar} tone={band.tone} />
      ))}
      {band.openEnd && (
        <At percent={band.openEnd.atPercent}>
          <Chevrons bar={bar} isKnown={band.openEnd.isKnown} />
        </At>
      )}
      {scale.break && (
        <At percent={scale.break.atPercent}>
          <AxisBreak bar={bar} />
        </At>
      )}
      {band.before && <Strip strip={band.before} bar={bar} />}
      {band.overrun && (
        <Stretch span={band.overrun} bar={bar} fill="url(#memory-error)" stroke="var(--fail-solid)" strokeWidth={1.2} />
      )}
      {band.diamondPercent !== null && (
        <At percent={band.diamondPercent}>
          <Diamond bar={bar} tone={band.tone} />
        </At>
      )}
      {band.beyond && (
        <At percent={band.beyond.atPercent}>
          <Beyond bar={bar} kind={band.beyond.kind} />
        </At>
      )}
      {reservation && (
        <At percent={reservation.atPercent}>
          <Triangle
            tipPx={bar.topPx - 2 - (reservation.isRaised ? RAISE_PX : 0)}
            isSet={reservation.isSet}
            tone={reservation.tone}
          />
        </At>
      )}
      {band.labels.map((label) => (
        <Label key={label.kind} label={label} bar={bar} />
      ))}
      {band.usage && <P99 usage={band.usage} bar={bar} />}
      {band.limit && (
        <At percent={band.limit.atPercent}>
          <Bracket bar={bar} reachPx={ROW_REACH_PX} tone={band.limit.tone} />
        </At>
      )}
      {band.usage && <Now usage={band.usage} bar={bar} />}
      {band.pastMiB !== null && (
        <At percent={100}>
          <Zigzag bar={bar} valueMiB={band.pastMiB} />
        </At>
      )}
    </>
  )
}

function Span({ span, bar, tone }: { span: BandSpan; bar: BarGeometry; tone: MemoryBand['tone'] }) {
  switch (span.kind) {
    case 'solid':
      return <Stretch span={span} bar={bar} fill="var(--mem)" />
    case 'invalid':
      return tone === 'warning' ? (
        <Stretch span={span} bar={bar} fill="url(#memory-warning)" stroke="var(--warn)" strokeWidth={1.5} />
      ) : (
        <Stretch span={span} bar={bar} fill="url(#memory-error)" stroke="var(--fail-solid)" strokeWidth={1.5} />
      )
    case 'burst':
    case 'open': {
      const isOpen = span.kind === 'open'
      return (
        <>
          <Stretch span={span} bar={bar} fill="url(#memory-burst)" {...(isOpen && { mask: 'url(#memory-fade)' })} />
          <Edges span={span} bar={bar} isOpen={isOpen} />
        </>
      )
    }
  }
}

/** An older revision's range: filled what was reserved, hollow what it could grow to. */
function Strip({ strip, bar }: { strip: BeforeStrip; bar: BarGeometry }) {
  const { solidPercent, endPercent, limitPercent } = strip
  const top = { ...bar, topPx: STRIP_PX.top, bottomPx: STRIP_PX.bottom }
  const hollow = { ...bar, topPx: STRIP_PX.top + 0.5, bottomPx: STRIP_PX.bottom - 0.5 }
  return (
    <>
      <Stretch span={{ fromPercent: 0, toPercent: solidPercent }} bar={top} fill="var(--idle-solid)" />
      {endPercent > solidPercent && (
        <Stretch
          span={{ fromPercent: solidPercent, toPercent: endPercent }}
          bar={hollow}
          fill="none"
          stroke="var(--idle-solid)"
          {...(limitPercent === null && { strokeDasharray: '3 3' })}
        />
      )}
      {limitPercent !== null && (
        <At percent={limitPercent}>
          <path d={`M-.75 ${STRIP_PX.top - 2}v9`} stroke="var(--ink-2)" strokeWidth="1.5" />
        </At>
      )}
    </>
  )
}

function Edges({ span, bar, isOpen }: { span: BandSpan; bar: BarGeometry; isOpen: boolean }) {
  return [bar.topPx + 0.6, bar.bottomPx - 0.6].map((y) => (
    <line
      key={y}
      x1={percent(span.fromPercent)}
      x2={percent(span.toPercent)}
      y1={y}
      y2={y}
      stroke={isOpen ? 'var(--mem-line)' : 'var(--mem)'}
      strokeWidth="1.2"
      {...(isOpen && { strokeDasharray: '4 4' })}
    />
  ))
}

function Label({ label, bar }: { label: BandLabel; bar: BarGeometry }) {
  const t = useMessages()
  const text = t(`memory.inner.${label.kind}`, { value: String(label.valueMiB) })
  const ground = label.kind === 'open' || label.kind === 'burst' ? label.kind : 'solid'
  const place = {
    text,
    atPercent: label.fromPercent,
    roomPercent: label.roomPercent,
    bar,
    offsetPx: START_PX[label.startsAfter],
    endPx: label.endsBefore === 'edge' ? END_PX.edge[ground] : END_PX[label.endsBefore],
  }
  return ground === 'solid' ? <BarText {...place} className="mem-text mem-text-on" /> : <BarTextOnHatch {...place} />
}

function P99({ usage, bar }: { usage: BandUsage; bar: BarGeometry }) {
  const y = middle(bar)
  const ink = usageInk(usage)
  if (usage.p99Percent === null) return null
  return (
    <g className={usage.isTooSmallForPhone ? 'mem-small-mark' : undefined}>
      {usage.nowPercent !== null && usage.nowPercent <= usage.p99Percent && (
        <>
          <Between usage={usage} y={y} stroke="var(--panel)" width={4} />
          <Between usage={usage} y={y} stroke={ink} width={1.6} />
        </>
      )}
      <At percent={usage.p99Percent}>
        <P99Tick topPx={bar.topPx - 1} bottomPx={bar.bottomPx + 6} ink={ink} />
      </At>
    </g>
  )
}

function Between({ usage, y, stroke, width }: { usage: BandUsage; y: number; stroke: string; width: number }) {
  const from = percent(usage.nowPercent ?? 0)
  return <line x1={from} x2={percent(usage.p99Percent ?? 0)} y1={y} y2={y} stroke={stroke} strokeWidth={width} />
}

function Now({ usage, bar }: { usage: BandUsage; bar: BarGeometry }) {
  if (usage.nowPercent === null) return null
  return (
    <g className={usage.isTooSmallForPhone ? 'mem-small-mark' : undefined}>
      <At percent={usage.nowPercent}>
        <NowDot y={middle(bar)} ink={usageInk(usage)} />
      </At>
    </g>
  )
}

function usageInk(usage: BandUsage): string {
  return usage.isNearLimit ? 'var(--fail)' : 'var(--cap)'
}

function NoRange({ bar }: { bar: BarGeometry }) {
  const t = useMessages()
  return (
    <>
      <Stretch span={{ fromPercent: 0, toPercent: 100 }} bar={bar} fill="var(--fail-tint)" />
      <rect
        x="0.75"
        y={bar.topPx + 0.75}
        height={bar.bottomPx - bar.topPx - 1.5}
        style={{ width: 'calc(100% - 1.5px)' }}
        fill="none"
        stroke="var(--fail-solid)"
        strokeWidth="1.5"
        strokeDasharray="5 3.5"
      />
      <BarText
        text={t('memory.inner.noRange')}
        atPercent={0}
        roomPercent={100}
        bar={bar}
        offsetPx={12}
        endPx={8}
        className="mem-text mem-text-fail"
      />
    </>
  )
}
