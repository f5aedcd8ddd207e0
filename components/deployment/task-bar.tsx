import { Hatch } from '@/components/ui/hatch'
import type { CellLook } from './task-cell'

/** A stretch of a bar: from and to in percent of its width. */
export type BarPart = { readonly look: CellLook; readonly fromPercent: number; readonly toPercent: number }

type Paint = { readonly className: string; readonly hatch?: 'rising' | 'falling' | 'crossed'; readonly dashes?: string }

const paints: Readonly<Record<CellLook, Paint>> = {
  running: { className: 'fill-ok-solid' },
  old: { className: 'fill-ok-soft' },
  unhealthy: { className: 'fill-fail-solid' },
  failed: { className: 'stroke-fail-solid', hatch: 'crossed' },
  pending: { className: 'stroke-run-solid', hatch: 'rising' },
  provisioning: { className: 'fill-none stroke-run-solid', dashes: '2 1.5' },
  leaving: { className: 'stroke-idle-solid', hatch: 'falling' },
  unknown: { className: 'fill-none stroke-idle-solid', dashes: '2 1.5' },
  toCome: { className: 'fill-none stroke-ink-4', dashes: '2 1.7' },
  gone: { className: 'fill-none stroke-line-strong' },
}

/** The same looks as of task cells, on a bar whose length is a number of tasks. `id` names its hatches in the document. */
export function TaskBar(props: { parts: readonly BarPart[]; id: string; top: number; height: number }) {
  return (
    <>
      <defs>
        <Hatch id={`${props.id}rising`} kind="rising" tint="fill-run-tint" line="stroke-run-solid" />
        <Hatch id={`${props.id}falling`} kind="falling" tint="fill-idle-tint" line="stroke-idle-solid" />
        <Hatch id={`${props.id}crossed`} kind="crossed" tint="fill-fail-tint" line="stroke-fail-solid" />
      </defs>
      {props.parts.map(({ look, fromPercent, toPercent }) => {
        const { className, hatch, dashes } = paints[look]
        return (
          <rect
            key={look}
            x={`${fromPercent}%`}
            width={`${toPercent - fromPercent}%`}
            y={props.top}
            height={props.height}
            className={className}
            strokeDasharray={dashes}
            {...(hatch && { fill: `url(#${props.id}${hatch})` })}
          />
        )
      })}
    </>
  )
}
