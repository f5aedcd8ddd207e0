import { labelTrackPx, labelWidthPx } from '@/lib/memory/label-fit'
import { At, type BarGeometry, middle } from './memory-mark'

const PAD_PX = 5

type BarTextProps = {
  text: string
  atPercent: number
  /** The share of the track that is free for the text. */
  roomPercent: number
  bar: BarGeometry
  /** Clear space before and after the text. */
  offsetPx: number
  endPx: number
}

/** A word on the solid bar; style sheets hide it on tracks where it does not fit. */
export function BarText({ className, ...props }: BarTextProps & { className: string }) {
  const { text, atPercent, roomPercent, bar, offsetPx, endPx } = props
  const fits = labelTrackPx(offsetPx + labelWidthPx(text) + endPx, roomPercent)
  if (fits === null) return null
  return (
    <At percent={atPercent}>
      <text className={`mem-inner ${className}`} data-fits={fits} x={offsetPx} y={middle(bar) + 4}>
        {text}
      </text>
    </At>
  )
}

/** A word on hatched ground, with a plain field behind it. */
export function BarTextOnHatch({ text, atPercent, roomPercent, bar, offsetPx, endPx }: BarTextProps) {
  const widthPx = labelWidthPx(text) + 2 * PAD_PX
  const fits = labelTrackPx(offsetPx + widthPx + endPx, roomPercent)
  if (fits === null) return null
  const heightPx = bar.bottomPx - bar.topPx > 16 ? 17 : 13
  return (
    <At percent={atPercent}>
      <g className="mem-inner" data-fits={fits}>
        <rect x={offsetPx} y={middle(bar) - heightPx / 2} width={widthPx} height={heightPx} fill="var(--mem-tint)" />
        <text className="mem-text mem-text-burst" x={offsetPx + widthPx / 2} y={middle(bar) + 4} textAnchor="middle">
          {text}
        </text>
      </g>
    </At>
  )
}
