'use client'
import type { ReactNode } from 'react'
import type { Condition } from '@/lib/ecs/condition'
import { useMessages } from '@/lib/messages/use-messages'
import type { OverviewService } from '@/lib/views/overview'

const PITCH = 10.5
const most = 24

const shapes: Readonly<Record<Condition, (x: number) => ReactNode>> = {
  steady: (x) => <rect x={x} y={3} width={8} height={8} rx={1.5} className="fill-ok-solid" />,
  changing: (x) => (
    <g className="fill-run-tint stroke-run-solid">
      <rect x={x + 0.5} y={3.5} width={7} height={7} rx={1} />
      <path d={`M${x + 1} 8l4.5-4.5M${x + 3} 10.5l4.5-4.5`} />
    </g>
  ),
  degraded: (x) => (
    <path d={`M${x + 4} 1.8l5 9.4H${x - 1}z`} className="fill-warn-solid stroke-warn" strokeWidth={0.7} />
  ),
  failing: (x) => <path d={`M${x + 4} 1.8l5.2 5.2-5.2 5.2-5.2-5.2z`} className="fill-fail-solid" />,
  leaving: (x) => hollow(x, '1.5 1'),
  atRest: (x) => hollow(x),
  unknown: (x) => hollow(x, '2 1.5'),
  note: (x) => hollow(x),
}

function hollow(x: number, dashes?: string): ReactNode {
  return (
    <rect
      x={x + 0.5}
      y={3.5}
      width={7}
      height={7}
      rx={1}
      className="fill-none stroke-idle-solid"
      strokeDasharray={dashes}
    />
  )
}

/** The services of a cluster, a sign for each; beyond some the rest is a number. */
export function ServiceStrip({ services, moreCount }: { services: readonly OverviewService[]; moreCount: number }) {
  const t = useMessages()
  const shown = services.slice(0, most)
  const rest = services.length - shown.length + moreCount
  const other = services.filter(({ condition }) => condition !== 'steady').length
  return (
    <span className="inline-flex items-center gap-1.5 align-middle">
      <svg
        role="img"
        aria-label={t('overview.strip', { count: services.length + moreCount, other })}
        width={shown.length * PITCH + 4}
        height={14}
        className="shrink-0"
      >
        {shown.map(({ name, condition }, index) => (
          <g key={name}>{shapes[condition](2 + index * PITCH)}</g>
        ))}
      </svg>
      {rest > 0 && <span className="text-ink-3 text-xs">+{rest}</span>}
    </span>
  )
}
