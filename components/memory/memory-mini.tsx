'use client'
import { type MiniRange, miniBand } from '@/lib/memory/mini-band'
import { useMessages } from '@/lib/messages/use-messages'
import { Bracket, percent, Stretch } from './memory-mark'

const WIDTH_PX = 110
const BAR = { heightPx: 10, topPx: 1, bottomPx: 9 }

/** A range without text, for tables. Bars that share a `domainMiB` can be compared by length. */
export function MemoryMini({ domainMiB, ...range }: MiniRange & { domainMiB?: number }) {
  const t = useMessages()
  const band = miniBand(range, domainMiB)
  return (
    <svg className="mem-mini" role="img" width={WIDTH_PX} height={BAR.heightPx} aria-label={miniWords(range, t)}>
      {band === null ? (
        <path d={`M0 5H${WIDTH_PX}`} stroke="var(--ink-4)" strokeDasharray="3 3" />
      ) : (
        <>
          <Stretch span={{ fromPercent: 0, toPercent: band.solidPercent }} bar={BAR} fill="var(--mem)" />
          <Stretch
            span={{ fromPercent: band.solidPercent, toPercent: band.burstPercent }}
            bar={BAR}
            fill={band.isInvalid ? 'url(#memory-error-fine)' : 'url(#memory-burst-fine)'}
            {...(band.isOpen && { mask: 'url(#memory-fade)' })}
          />
          {band.limitPercent !== null && (
            <svg x={percent(band.limitPercent)} y="0" width="1" height="1" overflow="visible" aria-hidden="true">
              <g transform="scale(.6 1)">
                <Bracket bar={BAR} reachPx={0} tone={band.isInvalid ? 'error' : 'plain'} />
              </g>
            </svg>
          )}
        </>
      )}
    </svg>
  )
}

function miniWords({ reservedMiB, limitMiB, taskMiB }: MiniRange, t: ReturnType<typeof useMessages>): string {
  const lo = String(reservedMiB)
  if (limitMiB !== null) return t('memory.range', { lo, hi: String(limitMiB) })
  if (taskMiB !== null) return `${t('memory.range', { lo, hi: String(taskMiB) })} ${t('memory.suffix.taskSize')}`
  return t('memory.rangeUntil', { lo, end: t('memory.suffix.instanceMemory') })
}
