'use client'
import { useMemo } from 'react'
import { type RolloutLayout, rolloutLayout, type Tray } from '@/components/deployment/rollout-layout'
import { cellCount } from '@/components/deployment/tray-cell'
import { Fold } from '@/components/ui/fold'
import { later } from '@/components/ui/later'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { useNow } from '@/components/ui/use-now'
import { ageText } from '@/lib/format/time'
import { useMessages } from '@/lib/messages/use-messages'
import type { Notice } from '@/lib/problem'
import { comparisonOf, routes, type ServiceRef } from '@/lib/routes'
import type { ServiceDetail, ServiceView } from '@/lib/views/service'

const ServiceAtZero = later(async () => (await import('./service-at-zero')).ServiceAtZero, 'used')
const RolloutDrawing = later(async () => (await import('./rollout-drawing')).RolloutDrawing, 'used')
const DeploymentTable = later(
  async () => (await import('@/components/deployment/deployment-table')).DeploymentTable,
  'aged',
)

type Props = { at: ServiceRef; view: ServiceView; notices: readonly Notice[] }

/** How the tasks of a service stand: the trays of its rollout, its capacity, and what its deployment still takes. */
export function ServiceRollout({ at, view, notices }: Props) {
  const t = useMessages()
  const { service } = view
  const isLoading = notices.some(({ section, code }) => section === 'tasks' && code === 'loading')
  // The same object as long as nothing has changed: another one would be drawn anew.
  const layout = useMemo(
    () =>
      rolloutLayout({
        deployments: view.service.deployments,
        tasks: isLoading ? null : view.tasks,
        desiredCount: view.service.desiredCount,
        isRollingBack: isRollingBack(view),
      }),
    [view, isLoading],
  )
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
          <RolloutDrawing at={at} service={service} layout={layout} />
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
