'use client'
import { CountBar } from '@/components/ui/count-bar'
import { sentences } from '@/lib/format/sentences'
import { useLocale, useMessages } from '@/lib/messages/use-messages'
import type { ServiceDetail } from '@/lib/views/service'

/** How far the number of tasks may go during a deployment, and how many failures the circuit breaker still takes. */
export function ServiceCapacity({ service }: { service: ServiceDetail }) {
  const { runningCount, pendingCount, desiredCount } = service
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1.5 py-2 text-sm">
      {(runningCount !== 0 || pendingCount !== 0 || desiredCount !== 0) && (
        <CountBar running={runningCount} pending={pendingCount} desired={desiredCount} />
      )}
      <CapacityBand service={service} />
      <CircuitBreaker breaker={service.circuitBreaker} />
    </div>
  )
}

function CapacityBand({ service }: { service: ServiceDetail }) {
  const t = useMessages()
  const { minimumHealthyPercent, maximumPercent, minimumTasks, maximumTasks } = service
  if (minimumHealthyPercent === null && maximumPercent === null) return <p>{t('service.noBand')}</p>
  return (
    <p className="text-ink-2">
      {minimumHealthyPercent !== null &&
        t('service.atLeast', { tasks: minimumTasks ?? '–', percent: minimumHealthyPercent })}
      {minimumHealthyPercent !== null && maximumPercent !== null && ' · '}
      {maximumPercent !== null && t('service.atMost', { tasks: maximumTasks ?? '–', percent: maximumPercent })}
    </p>
  )
}

function CircuitBreaker({ breaker }: { breaker: ServiceDetail['circuitBreaker'] }) {
  const t = useMessages()
  const locale = useLocale()
  if (!breaker?.enabled) return <p className="text-ink-2">{t('service.breakerOff')}</p>
  const { failedTasks, thresholdTasks, failuresLeft, rollback } = breaker
  const tone = failedTasks === 0 ? 'text-ink-2' : failuresLeft === 0 ? 'text-fail' : 'text-warn'
  const count = t('service.breaker', { failedTasks, thresholdTasks, failuresLeft })
  return (
    <p className={tone}>
      {sentences(locale, count, t(rollback ? 'service.breakerRollsBack' : 'service.breakerStops'))}
    </p>
  )
}
