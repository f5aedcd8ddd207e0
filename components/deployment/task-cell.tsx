import type { ReactNode } from 'react'
import { cellHatch } from './hatch'
import type { CellKind } from './tray-cell'

/** `old`: running, of the deployment that is being replaced. `failed`: stopped, counted by the circuit breaker. */
export type CellLook = CellKind | 'old' | 'failed'

type Draw = (sizePx: number) => ReactNode

/** How one cell looks. Line and shape tell it apart; colour only repeats. */
const looks: Readonly<Record<CellLook, Draw>> = {
  gone: framed('stroke-line-strong'),
  leaving: hatched('fill-idle-tint', 'stroke-idle-solid', false),
  running: solid('fill-ok-solid'),
  old: solid('fill-ok-soft'),
  unhealthy: marked((size) => `M${size / 2} ${size * 0.22}V${size * 0.55}M${size / 2} ${size * 0.76}v.1`),
  failed: marked((size) => {
    const [near, far] = [size * 0.28, size * 0.72]
    return `M${near} ${near}L${far} ${far}M${far} ${near}L${near} ${far}`
  }),
  unknown: framed('stroke-idle-solid', '2 1.5'),
  pending: hatched('fill-run-tint', 'stroke-run-solid', true),
  provisioning: framed('stroke-run-solid', '2 1.5'),
  toCome: framed('stroke-ink-4', '2 1.7'),
}

function solid(fill: string): Draw {
  return (size) => <rect width={size} height={size} rx={cornerOf(size)} className={fill} />
}

function framed(stroke: string, dashes?: string): Draw {
  return (size) => (
    <rect
      x={0.5}
      y={0.5}
      width={size - 1}
      height={size - 1}
      rx={cornerOf(size)}
      className={`fill-none ${stroke}`}
      strokeDasharray={dashes}
    />
  )
}

function hatched(fill: string, stroke: string, isRising: boolean): Draw {
  return (size) => (
    <>
      {solid(fill)(size)}
      <path d={cellHatch(size, isRising)} className={stroke} strokeWidth={size > 8 ? 1.2 : 0.8} />
      {framed(stroke)(size)}
    </>
  )
}

function marked(path: (size: number) => string): Draw {
  return (size) => (
    <>
      {solid('fill-fail-solid')(size)}
      <path d={path(size)} className="stroke-fail-on" strokeWidth={size > 8 ? 1.5 : 1} strokeLinecap="round" />
    </>
  )
}

function cornerOf(size: number): number {
  return size > 8 ? 2 : 1
}

/** One cell by itself. */
export function TaskCell({ look, sizePx = 12 }: { look: CellLook; sizePx?: number }) {
  return <g>{looks[look](sizePx)}</g>
}

/** A cell as a sign in running text or a legend. */
export function CellSign({ look }: { look: CellLook }) {
  return (
    <svg width="12" height="12" aria-hidden="true" className="inline-block shrink-0">
      <TaskCell look={look} />
    </svg>
  )
}

/** Paint for runs of cells. */
export function CellPattern(props: { id: string; look: CellLook; sizePx: number; pitchPx: number }) {
  const { id, look, sizePx, pitchPx } = props
  return (
    <pattern id={id} width={pitchPx} height={pitchPx} patternUnits="userSpaceOnUse">
      <TaskCell look={look} sizePx={sizePx} />
    </pattern>
  )
}
