'use client'
import { CapacityBand } from '@/components/deployment/capacity-band'
import { CircuitBreaker } from '@/components/deployment/circuit-breaker'
import { Rollout, RolloutKey } from '@/components/deployment/rollout'
import type { RolloutLayout } from '@/components/deployment/rollout-layout'
import { Mono } from '@/components/ui/mono'
import { useMessages } from '@/lib/messages/use-messages'
import type { ServiceRef } from '@/lib/routes'
import type { ServiceDetail } from '@/lib/views/service'

type Props = { at: ServiceRef; service: ServiceDetail; layout: RolloutLayout }

/** The trays of a rollout, its capacity, and what may still end it. */
export function RolloutDrawing({ at, service, layout }: Props) {
  const t = useMessages()
  const { target, direction } = layout
  return (
    <>
      {target || layout.sources.length > 0 ? <Rollout at={at} layout={layout} /> : <NoDeployment />}
      <div className="mt-4 grid gap-2">
        <Capacity service={service} layout={layout} />
        <RolloutKey layout={layout} />
        {layout.isCounted && <p className="text-ink-3 text-xs">{t('deployment.counted')}</p>}
        {service.deploymentController === 'ECS' && (
          <CircuitBreaker
            breaker={service.circuitBreaker}
            deployment={(direction === 'back' ? layout.sources[0] : target)?.deployment ?? null}
          />
        )}
        <Alarms alarms={service.alarms} />
      </div>
    </>
  )
}

function NoDeployment() {
  const t = useMessages()
  return <p className="text-ink-3">{t('deployment.none')}</p>
}

function Capacity({ service, layout }: { service: ServiceDetail; layout: RolloutLayout }) {
  const t = useMessages()
  const { minimumHealthyPercent, maximumPercent, minimumTasks, maximumTasks, desiredCount } = service
  // Only ECS's own controller keeps to them. Source: API reference, DeploymentConfiguration.
  const isBound = service.deploymentController === 'ECS'
  return (
    <div>
      <CapacityBand
        layout={layout}
        desiredCount={desiredCount}
        minimumTasks={isBound ? minimumTasks : null}
        maximumTasks={isBound ? maximumTasks : null}
      />
      <p className="text-ink-3 text-xs">
        {isBound
          ? t('service.bounds', {
              minimumHealthyPercent: minimumHealthyPercent ?? 'unknown',
              minimumTasks: minimumTasks ?? 'unknown',
              maximumPercent: maximumPercent ?? 'unknown',
              maximumTasks: maximumTasks ?? 'unknown',
            })
          : t('service.noBand', { controller: service.deploymentController })}
      </p>
      {isBound && isBlocked(service) && <p className="text-sm text-warn">{t('service.bandBlocks')}</p>}
    </div>
  )
}

// Source: developer guide, service event messages: unable to stop or start tasks because of the deployment configuration.
function isBlocked({ strategy, desiredCount, minimumTasks, maximumTasks }: ServiceDetail): boolean {
  if (strategy !== 'ROLLING' || minimumTasks === null || maximumTasks === null || desiredCount === null) return false
  return minimumTasks >= desiredCount && maximumTasks <= desiredCount && desiredCount > 0
}

function Alarms({ alarms }: { alarms: ServiceDetail['alarms'] }) {
  const t = useMessages()
  if (!alarms) return null
  const { enabled, rollback } = alarms
  return (
    <p className="text-ink-2 text-sm">
      <b>{t('service.alarms')}</b> {t(`service.alarms${enabled ? (rollback ? 'RollBack' : 'Stop') : 'Off'}`)}{' '}
      <Mono>{alarms.names.join(', ')}</Mono>
    </p>
  )
}
