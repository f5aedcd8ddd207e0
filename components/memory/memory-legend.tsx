import type { ReactNode } from 'react'
import type { LegendEntry } from '@/lib/memory/legend'
import { useMessages } from '@/lib/messages/use-messages'
import { Beyond, Bracket, Fading, NowDot, P99Tick, Triangle } from './memory-mark'

const HEIGHT_PX = 22
const KEY_BAR = { heightPx: HEIGHT_PX, topPx: 2, bottomPx: 20 }

/** What each sign on the drawing means; signs that are not on it are not here. */
export function MemoryLegend({ entries }: { entries: readonly LegendEntry[] }) {
  const t = useMessages()
  return (
    <ul className="mem-legend">
      {entries.map((entry) => (
        <li key={entry}>
          <svg width={legendKeys[entry].widthPx} height={HEIGHT_PX} aria-hidden="true">
            {legendKeys[entry].sign}
          </svg>
          {t(`memory.legend.${entry}`)}
        </li>
      ))}
    </ul>
  )
}

/** The sign of each entry, and how wide it is; all are 22 px high. */
export const legendKeys: Readonly<Record<LegendEntry, { readonly widthPx: number; readonly sign: ReactNode }>> = {
  reserved: {
    widthPx: 34,
    sign: (
      <>
        <rect x="1" y="8" width="28" height="11" fill="var(--mem)" />
        <g transform="translate(29 0)">
          <Triangle tipPx={7.5} isSet tone="plain" />
        </g>
      </>
    ),
  },
  implied: {
    widthPx: 12,
    sign: (
      <>
        <g transform="translate(6 0)">
          <Triangle tipPx={14.5} isSet={false} tone="plain" />
        </g>
      </>
    ),
  },
  burst: {
    widthPx: 28,
    sign: (
      <>
        <rect x="1" y="5" width="26" height="12" fill="url(#memory-burst)" />
        <path d="M1 5.5h26M1 16.5h26" stroke="var(--mem)" />
      </>
    ),
  },
  hardLimit: {
    widthPx: 26,
    sign: (
      <>
        <g transform="translate(12 0)">
          <Bracket bar={KEY_BAR} reachPx={1.25} tone="plain" />
          <Beyond bar={KEY_BAR} kind="cross" />
        </g>
      </>
    ),
  },
  open: {
    widthPx: 36,
    sign: (
      <>
        <Fading x={1} y={5} width={34} height={12} />
        <path d="M1 5.5h34M1 16.5h34" stroke="var(--mem-line)" strokeDasharray="3 3" />
        <path
          d="M23 7.5l3.5 3.5-3.5 3.5M29 7.5l3.5 3.5-3.5 3.5"
          fill="none"
          stroke="var(--mem-strong)"
          strokeWidth="1.4"
        />
      </>
    ),
  },
  now: {
    widthPx: 16,
    sign: (
      <>
        <g transform="translate(8 0)">
          <NowDot y={11} ink="var(--cap)" />
        </g>
      </>
    ),
  },
  p99: {
    widthPx: 12,
    sign: (
      <>
        <g transform="translate(6 0)">
          <P99Tick topPx={3} bottomPx={15.5} ink="var(--cap)" />
        </g>
      </>
    ),
  },
  invalid: crossHatch('url(#memory-error)', 'var(--fail-solid)'),
  overrun: crossHatch('url(#memory-error)', 'var(--fail-solid)'),
  before: {
    widthPx: 30,
    sign: (
      <>
        <rect x="1" y="8" width="16" height="5" fill="var(--idle-solid)" />
        <rect x="17" y="8.5" width="10" height="4" fill="none" stroke="var(--idle-solid)" />
        <path d="M27.5 6v9" stroke="var(--ink-2)" strokeWidth="1.5" />
      </>
    ),
  },
  oversize: crossHatch('url(#memory-warning)', 'var(--warn)'),
}

function crossHatch(fill: string, stroke: string) {
  const sign = <rect x="1.5" y="5" width="25" height="12" strokeWidth="1.5" fill={fill} stroke={stroke} />
  return { widthPx: 28, sign }
}
