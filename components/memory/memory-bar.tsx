import type { BandLabel, BandSpan, MemoryBand } from '@/lib/memory/band'
import type { MemoryScale } from '@/lib/memory/scale'
import { useMessages } from '@/lib/messages/use-messages'
import { BarText, BarTextOnHatch } from './memory-bar-text'
import {
  Along,
  At,
  AxisBreak,
  type BarGeometry,
  Beyond,
  Bracket,
  Chevrons,
  Diamond,
  Fading,
  middle,
  percent,
  Stretch,
  Triangle,
  useLength,
  Zigzag,
} from './memory-mark'
import { MemoryStrip } from './memory-strip'
import { NowMark, P99Mark } from './memory-usage'

const ROW_REACH_PX = 5.25
const RAISE_PX = 6
const START_PX = { edge: 8, mark: 14 } as const
const END_PX = { edge: { open: 36, burst: 12, solid: 6 }, mark: 10, break: 10 } as const
/** Before the question mark of an end that nobody knows. */
const UNKNOWN_END_PX = 50

type BarProps = { band: MemoryBand | null; scale: MemoryScale; bar: BarGeometry }

/** One container's range as a drawing that follows the width of its track. */
export function MemoryBar(props: BarProps) {
  return (
    <svg className="mem-svg" width="100%" height={props.bar.heightPx} aria-hidden="true">
      <PhoneGrid scale={props.scale} bar={props.bar} />
      <MemoryBarMarks {...props} />
    </svg>
  )
}

/** The marks of one container's range, in draw order. */
export function MemoryBarMarks({ band, scale, bar }: BarProps) {
  return band === null ? <NoRange bar={bar} /> : <Band band={band} scale={scale} bar={bar} />
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

function Band({ band, scale, bar }: BarProps & { band: MemoryBand }) {
  const { reservation } = band
  const y = middle(bar)
  return (
    <>
      {band.outOfReach && <Along {...band.outOfReach} y={y} stroke="var(--line-strong)" strokeDasharray="1 4" />}
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
      {band.before && <MemoryStrip strip={band.before} bar={bar} />}
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
        <Label key={label.kind} label={label} bar={bar} endsUnknown={band.openEnd?.isKnown === false} />
      ))}
      {band.usage && <P99Mark usage={band.usage} bar={bar} />}
      {band.limit && (
        <At percent={band.limit.atPercent}>
          <Bracket bar={bar} reachPx={ROW_REACH_PX} tone={band.limit.tone} />
        </At>
      )}
      {band.usage && <NowMark usage={band.usage} bar={bar} />}
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
    case 'open':
      return (
        <>
          {span.kind === 'burst' ? (
            <Stretch span={span} bar={bar} fill="url(#memory-burst)" />
          ) : (
            <FadingStretch span={span} bar={bar} />
          )}
          <Edges span={span} bar={bar} isOpen={span.kind === 'open'} />
        </>
      )
  }
}

function FadingStretch({ span, bar }: { span: BandSpan; bar: BarGeometry }) {
  const length = useLength()
  return (
    <Fading
      x={length(span.fromPercent)}
      y={bar.topPx}
      width={length(span.toPercent - span.fromPercent)}
      height={bar.bottomPx - bar.topPx}
    />
  )
}

function Edges({ span, bar, isOpen }: { span: BandSpan; bar: BarGeometry; isOpen: boolean }) {
  return [bar.topPx + 0.6, bar.bottomPx - 0.6].map((y) => (
    <Along
      key={y}
      {...span}
      y={y}
      stroke={isOpen ? 'var(--mem-line)' : 'var(--mem)'}
      strokeWidth={1.2}
      strokeDasharray={isOpen ? '4 4' : undefined}
    />
  ))
}

function Label({ label, bar, endsUnknown }: { label: BandLabel; bar: BarGeometry; endsUnknown: boolean }) {
  const t = useMessages()
  const text = t(`memory.inner.${label.kind}`, { value: String(label.valueMiB) })
  const ground = label.kind === 'open' || label.kind === 'burst' ? label.kind : 'solid'
  const edgePx = ground === 'open' && endsUnknown ? UNKNOWN_END_PX : END_PX.edge[ground]
  const place = {
    text,
    atPercent: label.fromPercent,
    roomPercent: label.roomPercent,
    bar,
    offsetPx: START_PX[label.startsAfter],
    endPx: label.endsBefore === 'edge' ? edgePx : END_PX[label.endsBefore],
  }
  return ground === 'solid' ? <BarText {...place} fill="var(--mem-on)" /> : <BarTextOnHatch {...place} />
}

function NoRange({ bar }: { bar: BarGeometry }) {
  const t = useMessages()
  const outline = { stroke: 'var(--fail-solid)', strokeWidth: 1.5, strokeDasharray: '5 3.5' } as const
  const whole = { fromPercent: 0, toPercent: 100 } as const
  return (
    <>
      <Stretch span={whole} bar={bar} fill="var(--fail-tint)" />
      {[bar.topPx + 0.75, bar.bottomPx - 0.75].map((y) => (
        <Along key={y} {...whole} y={y} {...outline} />
      ))}
      {[0.75, -0.75].map((x) => (
        <At key={x} percent={x > 0 ? 0 : 100}>
          <path d={`M${x} ${bar.topPx}V${bar.bottomPx}`} {...outline} />
        </At>
      ))}
      <BarText
        text={t('memory.inner.noRange')}
        atPercent={0}
        roomPercent={100}
        bar={bar}
        offsetPx={12}
        endPx={8}
        fill="var(--fail)"
      />
    </>
  )
}
