import { type ReactNode, useContext } from 'react'
import { labelTrackPx, labelWidthPx } from '@/lib/memory/label-fit'
import { At, type BarGeometry, FixedTrack, middle, TEXT } from './memory-mark'

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

/** A word on the solid bar. */
export function BarText({ fill, ...props }: BarTextProps & { fill: string }) {
  const { text, atPercent, roomPercent, bar, offsetPx, endPx } = props
  return (
    <Fitting neededPx={offsetPx + labelWidthPx(text) + endPx} atPercent={atPercent} roomPercent={roomPercent}>
      <text x={offsetPx} y={middle(bar) + 4} fill={fill} {...TEXT}>
        {text}
      </text>
    </Fitting>
  )
}

/** A word on hatched ground, with a plain field behind it. */
export function BarTextOnHatch({ text, atPercent, roomPercent, bar, offsetPx, endPx }: BarTextProps) {
  const widthPx = labelWidthPx(text) + 2 * PAD_PX
  const heightPx = bar.bottomPx - bar.topPx > 16 ? 17 : 13
  return (
    <Fitting neededPx={offsetPx + widthPx + endPx} atPercent={atPercent} roomPercent={roomPercent}>
      <rect x={offsetPx} y={middle(bar) - heightPx / 2} width={widthPx} height={heightPx} fill="var(--mem-tint)" />
      <text x={offsetPx + widthPx / 2} y={middle(bar) + 4} textAnchor="middle" fill="var(--mem-strong)" {...TEXT}>
        {text}
      </text>
    </Fitting>
  )
}

type FittingProps = { neededPx: number; atPercent: number; roomPercent: number; children: ReactNode }

/** Shows a word only where it fits: on a fixed track that is known here, else style sheets hide it when too narrow. */
function Fitting({ neededPx, atPercent, roomPercent, children }: FittingProps) {
  const fixedPx = useContext(FixedTrack)
  const fits = labelTrackPx(neededPx, roomPercent)
  if (fits === null || (fixedPx !== null && fixedPx * roomPercent < neededPx * 100)) return null
  return (
    <At percent={atPercent}>
      <g className="mem-inner" data-fits={fits}>
        {children}
      </g>
    </At>
  )
}
