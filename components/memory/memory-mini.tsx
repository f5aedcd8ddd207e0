'use client'
import { type MiniRange, miniBand } from '@/lib/memory/mini-band'
import { useMessages } from '@/lib/messages/use-messages'

const WIDTH_PX = 110
const HEIGHT_PX = 10

/** A range without text, for tables. Bars that share a `domainMiB` can be compared by length. */
export function MemoryMini({ domainMiB, ...range }: MiniRange & { domainMiB?: number }) {
  const t = useMessages()
  const band = miniBand(range, domainMiB)
  return (
    <svg className="mem-mini" role="img" width={WIDTH_PX} height={HEIGHT_PX} aria-label={miniWords(range, t)}>
      {band === null ? (
        <path d={`M0 5H${WIDTH_PX}`} stroke="var(--ink-4)" strokeDasharray="3 3" />
      ) : (
        <>
          <rect y="1" width={`${band.solidPercent}%`} height="8" fill="var(--mem)" />
          <rect
            x={`${band.solidPercent}%`}
            y="1"
            width={`${band.burstPercent - band.solidPercent}%`}
            height="8"
            fill={band.isInvalid ? 'url(#memory-error-fine)' : 'url(#memory-burst-fine)'}
            mask={band.isOpen ? 'url(#memory-fade)' : undefined}
          />
          {band.limitPercent !== null && (
            <svg x={`${band.limitPercent}%`} y="0" width="1" height="1" overflow="visible" aria-hidden="true">
              <path
                d="M-4.5 1H-.75V9H-4.5"
                fill="none"
                stroke={band.isInvalid ? 'var(--fail)' : 'var(--cap)'}
                strokeWidth="2"
              />
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
