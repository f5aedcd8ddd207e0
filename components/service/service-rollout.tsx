'use client'
import { CapacityBand } from '@/components/deployment/capacity-band'
import { CircuitBreaker } from '@/components/deployment/circuit-breaker'
import { Rollout, RolloutKey } from '@/components/deployment/rollout'
import { type RolloutLayout, rolloutLayout, type Tray } from '@/components/deployment/rollout-layout'
import { cellCount } from '@/components/deployment/tray-cell'
import { Fold } from '@/components/ui/fold'
import { later } from '@/components/ui/later'
import { Mono } from '@/components/ui/mono'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { useNow } from '@/components/ui/use-now'
import { ageText } from '@/lib/format/time'
import { useMessages } from '@/lib/messages/use-messages'
import type { Notice } from '@/lib/problem'
import { comparisonOf, routes, type ServiceRef } from '@/lib/routes'
import type { ServiceDetail, ServiceView } from '@/lib/views/service'
import { ServiceAtZero } from './service-at-zero'

const DeploymentTable = later(
  async () => (await import('@/components/deployment/deployment-table')).DeploymentTable,
  'seen',
)

type Props = { at: ServiceRef; view: ServiceView; notices: readonly Notice[] }

/** How the tasks of a service stand: the trays of its rollout, its capacity, and what its deployment still takes. */
export function ServiceRollout({ at, view, notices }: Props) {
  const t = useMessages()
  const { service } = view
  const layout = rolloutLayout({
    deployments: service.deployments,
    tasks: notices.some(({ section, code }) => section === 'tasks' && code === 'loading') ? null : view.tasks,
    desiredCount: service.desiredCount,
    isRollingBack: isRollingBack(view),
  })
  const { target, direction } = layout
  return (
    <Section
      id="deployment"
      title={t(titleKey(layout, service))}
      sub={<Began at={target?.deployment?.createdAt ?? null} />}
      actions={<RolloutActions at={at} layout={layout} />}
    >
      {isAtZero(service, layout) ? (
        <ServiceAtZero at={at} view={view} />
      ) : (
        <>
          {service.schedulingStrategy === 'DAEMON' && <p className="mb-2 text-ink-2 text-sm">{t('service.daemon')}</p>}
          {layout.target || layout.sources.length > 0 ? <Rollout at={at} layout={layout} /> : <NoDeployment />}
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
      )}
      {service.deployments.length > 0 && (
        <div className="mt-2">
          <Fold summary={t('deployment.asTable', { count: service.deployments.length })} open={direction !== 'none'}>
            <DeploymentTable at={at} deployments={service.deployments} />
          </Fold>
        </div>
      )}
    </Section>
  )
}

function NoDeployment() {
  const t = useMessages()
  return <p className="text-ink-3">{t('deployment.none')}</p>
}

// A rollback that somebody asked for fails no deployment: only its history tells. Source: API reference, ServiceDeployment.
function isRollingBack({ history }: ServiceView): boolean {
  return history?.some(({ status }) => status === 'ROLLBACK_REQUESTED' || status === 'ROLLBACK_IN_PROGRESS') ?? false
}

function isAtZero({ desiredCount }: ServiceDetail, { target, sources }: RolloutLayout): boolean {
  const isEmpty = (tray: Tray) => cellCount(tray.cells) === tray.cells.gone
  return desiredCount === 0 && sources.every(isEmpty) && (target === null || isEmpty(target))
}

function titleKey({ direction, target }: RolloutLayout, { strategy, deploymentController }: ServiceDetail): string {
  const isRolling = strategy === 'ROLLING' && deploymentController === 'ECS'
  // Complete, and only the last tasks of the one before still leave.
  if (direction === 'forward' && target?.deployment?.rolloutState === 'COMPLETED') return 'deployment.title.none'
  if (direction === 'forward') return isRolling ? 'deployment.title.rolling' : 'deployment.title.replacing'
  return `deployment.title.${direction}`
}

/** When the deployment on screen began. */
function Began({ at }: { at: string | null }) {
  const t = useMessages()
  const nowMs = useNow()
  if (at === null) return null
  return (
    <time dateTime={at} title={at} suppressHydrationWarning>
      {t('deployment.startedAgo', { age: ageText(t, at, nowMs ?? Date.now()) })}
    </time>
  )
}

function RolloutActions({ at, layout: { target, sources, direction } }: { at: ServiceRef; layout: RolloutLayout }) {
  const t = useMessages()
  const source = sources[0]?.revision
  const revision = target?.revision
  if (!target || direction === 'none') return null
  const count = target.cells.running
  const total = cellCount(target.cells) - target.cells.leaving
  return (
    <>
      {source && revision && source.arn !== revision.arn && (
        <TextLink
          href={routes.comparison(
            direction === 'back' ? comparisonOf(at, revision, source) : comparisonOf(at, source, revision),
          )}
        >
          {t('deployment.compare')}
        </TextLink>
      )}
      <span className="text-ink-3">
        {t(direction === 'back' ? 'deployment.restored' : 'deployment.replaced', { count, total })}
      </span>
    </>
  )
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
