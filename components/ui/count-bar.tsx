'use client'
import { useMessages } from '@/lib/messages/use-messages'

/** Running tasks solid, pending ones hatched, the desired count as a tick: to scale. */
export function CountBar(props: { running: number; pending: number; desired: number }) {
  const t = useMessages()
  const { running, pending, desired } = props
  const whole = Math.max(running + pending, desired, 1)
  const percent = (count: number) => `${(count / whole) * 100}%`
  const hatchId = 'count-bar-pending'
  return (
    <svg
      role="img"
      aria-label={t('ui.countBar', { running, pending, desired })}
      className="inline-block h-3.5 w-[84px] shrink-0 overflow-visible align-middle"
    >
      <defs>
        <pattern id={hatchId} width="4.5" height="4.5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="4.5" height="4.5" className="fill-run-tint" />
          <path d="M0 0V4.5" className="stroke-run-solid" strokeWidth="1.6" />
        </pattern>
      </defs>
      <rect
        y="3"
        height="8"
        width="100%"
        className="fill-none stroke-line-strong"
        strokeWidth={running + pending < desired ? 1 : 0}
      />
      <rect y="3" height="8" width={percent(running)} className="fill-ok-solid" />
      {pending > 0 && (
        <rect
          x={percent(running)}
          y="3"
          height="8"
          width={percent(pending)}
          fill={`url(#${hatchId})`}
          className="stroke-run-solid"
        />
      )}
      {desired > 0 && (
        <line x1={percent(desired)} x2={percent(desired)} y1="0" y2="14" className="stroke-cap" strokeWidth="2" />
      )}
    </svg>
  )
}
