'use client'
import { CopyButton } from '@/components/ui/copy-button'
import { LinkButton } from '@/components/ui/link-button'
import { awsCli } from '@/lib/ecs/aws-cli'
import { isStopped } from '@/lib/ecs/task'
import { useMessages } from '@/lib/messages/use-messages'
import { routes, type ServiceRef } from '@/lib/routes'
import type { ServiceView } from '@/lib/views/service'

const CELLS = 20
const PITCH = 15

/** A service that wants no task: a choice, not a fault. */
export function ServiceAtZero({ at, view: { scope, tasks } }: { at: ServiceRef; view: ServiceView }) {
  const t = useMessages()
  const stoppedCount = tasks?.filter(({ lastStatus }) => isStopped(lastStatus)).length ?? 0
  const command = awsCli(scope, 'update-service', { cluster: at.cluster, service: at.service, 'desired-count': '1' })
  return (
    <div className="flex flex-col items-center gap-2 py-6 text-center">
      <svg width={CELLS * PITCH} height="12" aria-hidden="true" className="mb-2 max-w-full">
        {Array.from({ length: CELLS }, (_, index) => index * PITCH + 0.5).map((x) => (
          <rect key={x} x={x} y="0.5" width="11" height="11" rx="1.5" className="fill-none stroke-line-strong" />
        ))}
      </svg>
      <p className="font-semibold text-md">{t('service.wantsNone', { service: at.service })}</p>
      <p className="max-w-[56ch] text-ink-2">{t('service.wantsNoneWhy')}</p>
      <div className="mt-1 flex flex-wrap justify-center gap-2">
        {stoppedCount > 0 && (
          <LinkButton href={`${routes.service(at)}?tasks=stopped#tasks`}>
            {t('task.filter.stopped', { count: stoppedCount })}
          </LinkButton>
        )}
        <CopyButton text={command} label={t('service.copyUpdate')} />
      </div>
    </div>
  )
}
