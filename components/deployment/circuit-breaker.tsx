'use client'
import { useId } from 'react'
import { joinSentences } from '@/lib/format/sentence'
import { useMessages } from '@/lib/messages/use-messages'
import type { DeploymentRow, ServiceDetail } from '@/lib/views/service'
import { cellGrid, cellRun } from './cell-grid'
import { CellPattern } from './task-cell'

type Props = {
  breaker: ServiceDetail['circuitBreaker']
  /** The deployment whose failures count. */
  deployment: DeploymentRow | null
}

/** How many failures in a row a deployment has had, and how many are left before the circuit breaker ends it. */
export function CircuitBreaker({ breaker, deployment }: Props) {
  const t = useMessages()
  const failed = deployment?.failedTasks ?? null
  const isUnderWay = deployment?.rolloutState !== 'COMPLETED'
  return (
    <div className="text-sm">
      <p>
        <b>{t('service.breakerTitle')}</b> <BreakerWords breaker={breaker} failed={isUnderWay ? failed : null} />
      </p>
      {isUnderWay && failed !== null && failed > 0 && (
        <Failures failed={failed} threshold={breaker?.enabled ? breaker.thresholdTasks : null} />
      )}
    </div>
  )
}

function BreakerWords({ breaker, failed }: { breaker: Props['breaker']; failed: number | null }) {
  const t = useMessages()
  if (!breaker) return <span className="text-ink-2">{t('service.breakerUntold')}</span>
  if (!breaker.enabled) {
    const text = failed ? t('service.breakerOffFailing', { failedTasks: failed }) : t('service.breakerOff')
    return <span className={failed ? 'text-warn' : 'text-ink-2'}>{text}</span>
  }
  const { thresholdTasks, rollback } = breaker
  if (failed === null) {
    const key = rollback ? 'service.breakerOnRollsBack' : 'service.breakerOnStops'
    return <span className="text-ink-2">{t(key, { thresholdTasks })}</span>
  }
  const failuresLeft = Math.max(0, thresholdTasks - failed)
  const tone = failed === 0 ? 'text-ink-2' : failuresLeft === 0 ? 'text-fail' : 'text-warn'
  const count = t('service.breaker', { failedTasks: failed, thresholdTasks, failuresLeft })
  const then = failuresLeft === 0 ? 'breakerTripped' : rollback ? 'breakerRollsBack' : 'breakerStops'
  return <span className={tone}>{joinSentences([count, t(`service.${then}`)])}</span>
}

/** A cell for each failure that the breaker takes: crossed when it was used up, hollow while it is left. */
function Failures({ failed, threshold }: { failed: number; threshold: number | null }) {
  const id = useId()
  const crossed = Math.min(failed, threshold ?? failed)
  const whole = threshold ?? crossed
  const grid = cellGrid(whole)
  if (!grid || whole > 200) return null
  const { sizePx, pitchPx, columns } = grid
  const endColumn = ((whole - 1) % columns) + 1
  const endRow = Math.floor((whole - 1) / columns)
  return (
    <svg
      aria-hidden="true"
      width={Math.min(whole, columns) * pitchPx + 14}
      height={grid.heightPx + 6}
      className="mt-1.5 block max-w-full overflow-visible"
    >
      <defs>
        <CellPattern id={`${id}failed`} look="failed" sizePx={sizePx} pitchPx={pitchPx} />
        <CellPattern id={`${id}left`} look="gone" sizePx={sizePx} pitchPx={pitchPx} />
      </defs>
      <g transform="translate(0 3)">
        <path d={cellRun(grid, 0, crossed)} fill={`url(#${id}failed)`} />
        <path d={cellRun(grid, crossed, whole - crossed)} fill={`url(#${id}left)`} />
        <g transform={`translate(${endColumn * pitchPx} ${endRow * pitchPx})`}>
          {threshold === null ? (
            <path d="M1 3l3 3-3 3M5 3l3 3-3 3M9 3l3 3-3 3" fill="none" className="stroke-ink-4" strokeWidth="1.4" />
          ) : (
            <path d={`M-2 -2H2.5V${sizePx + 2}H-2`} fill="none" className="stroke-cap" strokeWidth="2" />
          )}
        </g>
      </g>
    </svg>
  )
}
