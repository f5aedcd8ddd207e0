import type { BandUsage } from '@/lib/memory/band'
import { Along, At, type BarGeometry, middle, NowDot, P99Tick } from './memory-mark'

/** The 99th percentile, and the line that leads to it from what is in use now. */
export function P99Mark({ usage, bar }: { usage: BandUsage; bar: BarGeometry }) {
  const y = middle(bar)
  const ink = usageInk(usage)
  if (usage.p99Percent === null) return null
  return (
    <g className={usage.isTooSmallForPhone ? 'mem-small-mark' : undefined}>
      {usage.nowPercent !== null && usage.nowPercent <= usage.p99Percent && (
        <>
          <Between usage={usage} y={y} stroke="var(--panel)" strokeWidth={4} />
          <Between usage={usage} y={y} stroke={ink} strokeWidth={1.6} />
        </>
      )}
      <At percent={usage.p99Percent}>
        <P99Tick topPx={bar.topPx - 1} bottomPx={bar.bottomPx + 6} ink={ink} />
      </At>
    </g>
  )
}

function Between({ usage, ...line }: { usage: BandUsage; y: number; stroke: string; strokeWidth: number }) {
  return <Along fromPercent={usage.nowPercent ?? 0} toPercent={usage.p99Percent ?? 0} {...line} />
}

/** What is in use now. */
export function NowMark({ usage, bar }: { usage: BandUsage; bar: BarGeometry }) {
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
