import { createContext, type ReactNode, useContext } from 'react'
import type { Tone } from '@/lib/memory/band'

/** A bar inside its drawing. Units: px. */
export type BarGeometry = { readonly heightPx: number; readonly topPx: number; readonly bottomPx: number }

export const rowBar: BarGeometry = { heightPx: 52, topPx: 14, bottomPx: 36 }
export const denseRowBar: BarGeometry = { heightPx: 44, topPx: 12, bottomPx: 30 }
export const totalBar: BarGeometry = { heightPx: 30, topPx: 6, bottomPx: 22 }

const TONE_INK: Readonly<Record<Tone, string>> = { plain: 'var(--cap)', warning: 'var(--warn)', error: 'var(--fail)' }
/** Type on the drawing. */
export const TEXT = { fontSize: 11, fontWeight: 500 } as const
const HALO = { strokeWidth: 4, strokeLinejoin: 'round', paintOrder: 'stroke' } as const
const KILL_BARS = [0, 1, 2, 3, 4, 5, 6] as const

export function percent(value: number): string {
  return `${Number(value.toFixed(3))}%`
}

/** How wide the track is when that is fixed, as on paper; null where it follows the window. Units: px. */
export const FixedTrack = createContext<number | null>(null)

/** Turns percent of the track into a length: px on a fixed track, else percent, so that no script resizes it. */
export function useLength(): (value: number) => string {
  const widthPx = useContext(FixedTrack)
  return widthPx === null ? percent : (value) => String(Number(((value * widthPx) / 100).toFixed(2)))
}

/** Puts marks, which are drawn in px, at a place in percent of the track. */
export function At({ percent: at, children }: { percent: number; children: ReactNode }) {
  const length = useLength()
  if (useContext(FixedTrack) !== null) return <g transform={`translate(${length(at)} 0)`}>{children}</g>
  return (
    <svg x={length(at)} y="0" width="1" height="1" overflow="visible" aria-hidden="true">
      {children}
    </svg>
  )
}

/** A stretch of the bar. */
export function Stretch(props: {
  span: { readonly fromPercent: number; readonly toPercent: number }
  bar: BarGeometry
  fill: string
  stroke?: string
  strokeWidth?: number
  strokeDasharray?: string
  mask?: string
}) {
  const { span, bar, ...paint } = props
  const length = useLength()
  return (
    <rect
      x={length(span.fromPercent)}
      y={bar.topPx}
      width={length(span.toPercent - span.fromPercent)}
      height={bar.bottomPx - bar.topPx}
      {...paint}
    />
  )
}

type FadingProps = { x: number | string; y: number; width: number | string; height: number }

/**
 * Rising hatch that fades towards its end, for a range that is open. On paper a veil of the ground's colour does it:
 * Inkscape shows nothing of a mask in shares of its box.
 */
export function Fading(place: FadingProps) {
  const isFixed = useContext(FixedTrack) !== null
  if (!isFixed) return <rect {...place} fill="url(#memory-burst)" mask="url(#memory-fade)" />
  return (
    <>
      <rect {...place} fill="url(#memory-burst)" />
      <rect {...place} fill="url(#memory-veil)" />
    </>
  )
}

/** A line along the track. */
export function Along(props: {
  fromPercent: number
  toPercent: number
  y: number
  stroke: string
  strokeWidth?: number
  strokeDasharray?: string | undefined
}) {
  const { fromPercent, toPercent, y, ...paint } = props
  const length = useLength()
  return <line x1={length(fromPercent)} x2={length(toPercent)} y1={y} y2={y} {...paint} />
}

/** Filled: the reservation is set. Hollow: it follows from something else. */
export function Triangle({ tipPx, isSet, tone }: { tipPx: number; isSet: boolean; tone: Tone }) {
  const ink = tone === 'plain' ? 'var(--mem-strong)' : TONE_INK[tone]
  return (
    <path
      d={`M-4.5 ${tipPx - 6.5}h9L0 ${tipPx}z`}
      fill={isSet ? ink : 'var(--panel)'}
      stroke={ink}
      strokeWidth="1.2"
      strokeLinejoin="round"
    />
  )
}

/** A closing bracket: at most. */
export function Bracket({ bar, reachPx, tone }: { bar: BarGeometry; reachPx: number; tone: Tone }) {
  const d = `M-7.5 ${bar.topPx - reachPx}H-1.25V${bar.bottomPx + reachPx}H-7.5`
  return <path d={d} fill="none" stroke={TONE_INK[tone]} strokeWidth="2.5" />
}

/** Chevrons: no limit of its own. A question mark before them: nobody knows where it ends. */
export function Chevrons({ bar, isKnown }: { bar: BarGeometry; isKnown: boolean }) {
  const y = middle(bar) - 5
  return (
    <>
      <path
        d={`M-24 ${y}l5 5-5 5M-16 ${y}l5 5-5 5M-8 ${y}l5 5-5 5`}
        fill="none"
        stroke="var(--mem-strong)"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {!isKnown && (
        <text
          x="-38"
          y={middle(bar) + 5}
          fontSize="14"
          fontWeight="600"
          fill="var(--mem-strong)"
          stroke="var(--panel)"
          {...HALO}
        >
          ?
        </text>
      )}
    </>
  )
}

/** What waits beyond a hard limit. */
export function Beyond({ bar, kind }: { bar: BarGeometry; kind: 'cross' | 'kill' }) {
  const y = middle(bar)
  if (kind === 'cross') return <Cross d={`M6 ${y - 2.75}l5.5 5.5m0-5.5-5.5 5.5`} ink="var(--ink-4)" width={1.4} />
  return (
    <>
      {KILL_BARS.map((step) => (
        <rect
          key={step}
          x={3 + 4.5 * step}
          y={bar.topPx - 1}
          width={(3.1 - 0.36 * step).toFixed(2)}
          height={bar.bottomPx - bar.topPx + 2}
          fill="var(--fail-solid)"
          opacity={(1 - 0.11 * step).toFixed(2)}
        />
      ))}
      <Cross d={`M40 ${y - 3.5}l7 7m0-7-7 7`} ink="var(--fail)" width={2} />
    </>
  )
}

/** A diamond: this cannot be. */
export function Diamond({ bar, tone }: { bar: BarGeometry; tone: Tone }) {
  const y = middle(bar)
  const fill = tone === 'warning' ? 'var(--warn)' : 'var(--fail-solid)'
  const ink = tone === 'warning' ? 'var(--panel)' : 'var(--fail-on)'
  return (
    <>
      <rect x="-8.5" y={y - 8.5} width="17" height="17" fill={fill} transform={`rotate(45 0 ${y})`} />
      <Cross d={`M-3.5 ${y - 3.5}l7 7m0-7-7 7`} ink={ink} width={2} />
    </>
  )
}

/** In use now. */
export function NowDot({ y, ink }: { y: number; ink: string }) {
  return (
    <>
      <circle r="5" cy={y} fill="var(--panel)" stroke={ink} strokeWidth="2" />
      <circle r="1.7" cy={y} fill={ink} />
    </>
  )
}

/** The 99th percentile. */
export function P99Tick({ topPx, bottomPx, ink }: { topPx: number; bottomPx: number; ink: string }) {
  const d = `M0 ${topPx}V${bottomPx}`
  return (
    <>
      <path d={d} stroke="var(--panel)" strokeWidth="4" />
      <path d={d} stroke={ink} strokeWidth="2" />
      <path d={`M-3.5 ${bottomPx + 3.5}h7L0 ${bottomPx - 2}z`} fill={ink} />
    </>
  )
}

/** Here the axis leaves something out. */
export function AxisBreak({ bar }: { bar: BarGeometry }) {
  const bottom = bar.bottomPx + 5
  const rise = bottom - bar.topPx + 5
  return (
    <>
      <path d={`M-7 ${bottom}l6-${rise}h8l-6 ${rise}z`} fill="var(--panel)" />
      <path d={`M-7 ${bottom}l6-${rise}M1 ${bottom}l6-${rise}`} stroke="var(--ink-3)" strokeWidth="1.3" />
    </>
  )
}

/** The value goes on past the end of the scale. */
export function Zigzag({ bar, valueMiB }: { bar: BarGeometry; valueMiB: number }) {
  const step = (bar.bottomPx - bar.topPx) / 4
  const teeth = `l4 ${step} -4 ${step} 4 ${step} -4 ${step}`
  return (
    <>
      <path d={`M-4 ${bar.topPx}${teeth}h8v-${step * 4}z`} fill="var(--panel)" />
      <path d={`M-4 ${bar.topPx}${teeth}`} fill="none" stroke="var(--ink-3)" strokeWidth="1.3" />
      <text
        className="mem-past"
        x="-10"
        y={middle(bar) + 4}
        textAnchor="end"
        fill="var(--ink-2)"
        stroke="var(--panel)"
        {...TEXT}
        {...HALO}
      >
        {valueMiB}
      </text>
    </>
  )
}

export function middle(bar: BarGeometry): number {
  return (bar.topPx + bar.bottomPx) / 2
}

function Cross({ d, ink, width }: { d: string; ink: string; width: number }) {
  return <path d={d} fill="none" stroke={ink} strokeWidth={width} strokeLinecap="round" />
}
