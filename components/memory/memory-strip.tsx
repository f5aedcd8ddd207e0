import type { BeforeStrip } from '@/lib/memory/before-strip'
import { At, type BarGeometry, Stretch } from './memory-mark'

const STRIP_PX = { top: 2.5, bottom: 7.5 } as const

/** An older revision's range: filled what was reserved, hollow what it could grow to. */
export function MemoryStrip({ strip, bar }: { strip: BeforeStrip; bar: BarGeometry }) {
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
