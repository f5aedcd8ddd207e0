'use client'
import { MemoryMini } from '@/components/memory/memory-mini'
import { Launch, launchText } from '@/components/task/launch'
import { RevisionLink } from '@/components/task-definition/revision-link'
import { AwsConsoleLink } from '@/components/ui/aws-console-link'
import { ConditionBadge } from '@/components/ui/badge'
import { CopyButton } from '@/components/ui/copy-button'
import { PageHeader } from '@/components/ui/page-header'
import { RelativeTime } from '@/components/ui/relative-time'
import { Tag } from '@/components/ui/tag'
import { awsCli } from '@/lib/ecs/aws-cli'
import type { TaskMemory } from '@/lib/memory/limits'
import { useMessages } from '@/lib/messages/use-messages'
import type { ServiceRef } from '@/lib/routes'
import type { ServiceDetail, ServiceView } from '@/lib/views/service'
import type { ScopeView } from '@/lib/views/view'

type Props = { at: ServiceRef; view: ServiceView }

/** Which service this is, how it fares, and its counts. */
export function ServiceHeader({ at, view: { scope, service, memory } }: Props) {
  const t = useMessages()
  const pending = service.pendingCount && <b className="text-run">{service.pendingCount}</b>
  return (
    <PageHeader
      title={service.name}
      badges={<ServiceBadges service={service} />}
      actions={
        <>
          <CopyButton text={cliOf(scope, at)} label={t('ui.copyCli')} />
          <AwsConsoleLink arn={service.arn} endpoint={scope.endpoint} />
        </>
      }
      facts={[
        { label: t('service.running'), value: service.runningCount },
        { label: t('service.desired'), value: service.desiredCount },
        { label: t('service.pending'), value: pending },
        { label: t('service.revision'), value: <RevisionLink scope={at} revision={service.taskDefinition} /> },
        { label: t('service.launch'), value: <Launch launch={service.launch} /> },
        { label: t('service.deployment'), value: `${service.strategy} · ${service.deploymentController}` },
        { label: t('service.created'), value: <RelativeTime at={service.createdAt} /> },
        ...(memory ? [{ label: t('service.taskMemory'), value: <TaskMemoryFact memory={memory} /> }] : []),
      ]}
    />
  )
}

/** The memory of one task, small; the drawing further down says it per container. */
function TaskMemoryFact({ memory: { totals, taskMiB } }: { memory: TaskMemory }) {
  const t = useMessages()
  const limitMiB = totals.withoutLimitCount === 0 ? totals.limitMiB : null
  const endMiB = limitMiB ?? taskMiB
  const lo = String(totals.reservedMiB)
  return (
    <a href="#memory" className="flex h-[22px] items-center gap-2 font-normal text-ink-2">
      <MemoryMini reservedMiB={totals.reservedMiB} limitMiB={limitMiB} taskMiB={taskMiB} />
      {endMiB === null
        ? t('memory.rangeUntil', { lo, end: t('memory.suffix.instanceMemory') })
        : t('memory.range', { lo, hi: String(endMiB) })}
    </a>
  )
}

function ServiceBadges({ service }: { service: ServiceDetail }) {
  const launch = launchText(service.launch)
  return (
    <>
      <ConditionBadge condition={service.condition} />
      <Tag>{service.status}</Tag>
      {launch && <Tag>{launch}</Tag>}
      <Tag>{service.schedulingStrategy}</Tag>
    </>
  )
}

function cliOf(scope: ScopeView, at: ServiceRef): string {
  return awsCli(scope, 'describe-services', { cluster: at.cluster, services: at.service, include: 'TAGS' })
}
