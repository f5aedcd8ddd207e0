import { ConditionGlyph } from '@/components/ui/condition-glyph'
import type { Condition } from '@/lib/ecs/condition'
import type { RefreshState } from '@/lib/queries/refresh'
import { refreshSeconds } from '@/lib/queries/view'

type State = RefreshState['state']

const conditionOf: Readonly<Record<Exclude<State, 'live'>, Condition>> = {
  connecting: 'unknown',
  paused: 'atRest',
  stale: 'degraded',
  lost: 'failing',
}

/** The state of refreshing as a shape; while it is live the ring drains until the next look. */
export function RefreshRing(props: { state: State; lastLook: number }) {
  const { state } = props
  if (state !== 'live') return <ConditionGlyph condition={conditionOf[state]} size={12} label="" />
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" className="shrink-0">
      <circle cx="6" cy="6" r="4.8" className="fill-none stroke-line-strong" strokeWidth="1.6" />
      <circle
        key={props.lastLook}
        cx="6"
        cy="6"
        r="4.8"
        pathLength="100"
        strokeDasharray="100"
        transform="rotate(-90 6 6)"
        className="fill-none stroke-ok-solid"
        strokeWidth="1.6"
        style={{ animation: `drain ${refreshSeconds}s linear forwards` }}
      />
      <circle cx="6" cy="6" r="1.8" className="fill-ok-solid" />
    </svg>
  )
}
