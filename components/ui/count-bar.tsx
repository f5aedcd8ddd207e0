'use client'
import type { TaskTally } from '@/lib/ecs/task-tally'
import { useMessages } from '@/lib/messages/use-messages'
import { Hatch } from './hatch'

const hatchId = 'count-bar-pending'

/** Running tasks solid, pending ones hatched, the desired count as a tick: to scale. What was not told leaves a dashed frame. */
export function CountBar(props: TaskTally) {
  const t = useMessages()
  const { running, pending, desired } = props
  const isTold = running !== null && pending !== null && desired !== null
  const [runs, starts] = [running ?? 0, pending ?? 0]
  const whole = Math.max(runs + starts, desired ?? 0, 1)
  const percent = (count: number) => `${(count / whole) * 100}%`
  const words = { running: running ?? 'unknown', pending: pending ?? 'unknown', desired: desired ?? 'unknown' }
  return (
    <svg
      role="img"
      aria-label={t('ui.countBar', words)}
      className="inline-block h-3.5 w-[84px] shrink-0 overflow-visible align-middle"
    >
      <defs>
        <Hatch id={hatchId} kind="rising" tint="fill-run-tint" line="stroke-run-solid" pitch={4.5} />
      </defs>
      <rect
        y="3"
        height="8"
        width="100%"
        className="fill-none stroke-line-strong"
        strokeWidth={!isTold || runs + starts < desired ? 1 : 0}
        strokeDasharray={isTold ? undefined : '3 3'}
      />
      <rect y="3" height="8" width={percent(runs)} className="fill-ok-solid" />
      {starts > 0 && (
        <rect
          x={percent(runs)}
          y="3"
          height="8"
          width={percent(starts)}
          fill={`url(#${hatchId})`}
          className="stroke-run-solid"
        />
      )}
      {desired !== null && desired > 0 && (
        <line x1={percent(desired)} x2={percent(desired)} y1="0" y2="14" className="stroke-cap" strokeWidth="2" />
      )}
    </svg>
  )
}
