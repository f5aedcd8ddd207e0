'use client'
import { useId } from 'react'
import { useMessages } from '@/lib/messages/use-messages'
import { type CapacityInput, capacityLayout } from './capacity-layout'
import type { RolloutLayout } from './rollout-layout'
import { TaskBar } from './task-bar'

const TOP = 20
const HEIGHT = 24
const BOTTOM = TOP + HEIGHT

/** The tasks of a service to scale, between what a deployment has to keep and what it may use. */
export function CapacityBand(props: CapacityInput) {
  const t = useMessages()
  const id = useId()
  const { desiredCount, minimumTasks, maximumTasks } = props
  const capacity = capacityLayout(props)
  const { healthyCount, countedCount, leavingCount } = capacity
  const now = t('service.capacityNow', { healthy: healthyCount, counted: countedCount, leaving: leavingCount })
  const bounds = t('service.capacityBounds', {
    minimum: minimumTasks ?? 'unknown',
    maximum: maximumTasks ?? 'unknown',
    desired: desiredCount ?? 'unknown',
  })
  return (
    <div>
      <p className="text-sm">
        <b>{t('service.capacity')}</b> <span className="text-ink-3">{now}</span>
      </p>
      <svg role="img" aria-label={`${now}. ${bounds}`} width="100%" height="66" className="block overflow-visible">
        <line
          x1="0"
          x2="100%"
          y1={TOP + HEIGHT / 2}
          y2={TOP + HEIGHT / 2}
          className="stroke-line-strong"
          strokeDasharray="1 4"
        />
        <TaskBar parts={capacity.parts} id={id} top={TOP} height={HEIGHT} />
        {capacity.parts.map(({ look, count, fromPercent, toPercent }) =>
          look === 'running' || look === 'old' ? (
            <InnerLabel
              key={look}
              atPercent={fromPercent}
              widthPercent={toPercent - fromPercent}
              isOld={look === 'old'}
            >
              {[nameOf(look, props.layout), t(`deployment.cell.${look}`, { count })].filter(Boolean).join('  ')}
            </InnerLabel>
          ) : null,
        )}
        {capacity.desiredPercent !== null && desiredCount !== minimumTasks && desiredCount !== maximumTasks && (
          <Desired atPercent={capacity.desiredPercent} />
        )}
        {capacity.minimumPercent !== null && (
          <Bracket
            atPercent={capacity.minimumPercent}
            isLeast
            label={t('service.atLeast', { tasks: minimumTasks ?? '' })}
          />
        )}
        {capacity.maximumPercent !== null && (
          <Bracket atPercent={capacity.maximumPercent} label={t('service.atMost', { tasks: maximumTasks ?? '' })} />
        )}
      </svg>
    </div>
  )
}

/** `:88` of what runs, where it is one revision. */
function nameOf(look: 'running' | 'old', { target, sources }: RolloutLayout): string | null {
  const tray = look === 'running' ? target : sources.length === 1 ? sources[0] : null
  return tray?.revision && sources.length > 0 ? `:${tray.revision.revision}` : null
}

// A word stands in a part only where it surely fits: on a phone the bar is 358 px wide, elsewhere at least 540 px.
function InnerLabel(props: { atPercent: number; widthPercent: number; isOld: boolean; children: string }) {
  const { widthPercent } = props
  if (widthPercent < 18) return null
  return (
    <svg x={`${props.atPercent}%`} width="1" height="1" overflow="visible" aria-hidden="true">
      <text
        x="8"
        y={TOP + 16}
        className={`font-semibold text-xs ${props.isOld ? 'fill-ink' : 'fill-ok-on'} ${widthPercent < 28 ? 'max-sm:hidden' : ''}`}
      >
        {props.children}
      </text>
    </svg>
  )
}

/** A limit: `[` at least, its word below; `]` at most, its word above, so that the two never meet. */
function Bracket(props: { atPercent: number; isLeast?: boolean; label: string }) {
  const { atPercent, isLeast = false } = props
  const arm = isLeast ? 7 : -7
  const nib = isLeast ? 1.25 : -1.25
  const isNearStart = atPercent < 35
  return (
    <svg x={`${atPercent}%`} width="1" height="1" overflow="visible" aria-hidden="true">
      <path
        d={`M${arm} ${TOP - 5.5}H${nib}V${BOTTOM + 5.5}H${arm}`}
        fill="none"
        className="stroke-cap"
        strokeWidth="2.5"
      />
      <text
        x={isNearStart ? 0 : 1}
        y={isLeast ? BOTTOM + 18 : TOP - 9}
        textAnchor={isNearStart ? 'start' : 'end'}
        className="fill-ink-2 text-xs"
      >
        {props.label}
      </text>
    </svg>
  )
}

function Desired({ atPercent }: { atPercent: number }) {
  return (
    <line
      x1={`${atPercent}%`}
      x2={`${atPercent}%`}
      y1={TOP - 4}
      y2={BOTTOM + 4}
      className="stroke-cap"
      strokeWidth="2"
    />
  )
}
