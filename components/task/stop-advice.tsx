'use client'
import { ChevronRightIcon } from 'lucide-react'
import Link from 'next/link'
import { needsAttention } from '@/lib/ecs/finding'
import { useMessages } from '@/lib/messages/use-messages'
import { routes, type TaskRef } from '@/lib/routes'
import type { StopCause, TaskDetail } from '@/lib/views/task'
import { causeValues } from './stop-reason'

/** What to do about a stop, and the places where that is done or seen. */
export function StopAdvice({ at, task, cause }: { at: TaskRef; task: TaskDetail; cause: StopCause }) {
  const t = useMessages()
  return (
    <div className="min-w-0 border-line md:border-l md:pl-6">
      <h3 className="font-semibold text-sm">{t('task.advice')}</h3>
      <p className="text-ink-2">{t(`stopReason.${cause.code}.advice`, causeValues(cause))}</p>
      <ul className="mt-2 space-y-1">
        {placesOf(at, task, cause).map(({ key, name, href }) => (
          <li key={key}>
            <Link
              href={href}
              prefetch={false}
              className="inline-flex items-center gap-1 font-semibold text-accent-ink text-sm hover:underline max-sm:min-h-10"
            >
              {t(`task.place.${key}`, { name })}
              <ChevronRightIcon size={13} aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

function placesOf(at: TaskRef, task: TaskDetail, cause: StopCause) {
  const { serviceName, taskDefinition, containerInstanceId } = task
  const isFinding = serviceName !== null && needsAttention(cause)
  return [
    ...(cause.code === 'outOfMemory' ? [{ key: 'memory', name: cause.container ?? '', href: '#memory' }] : []),
    ...(taskDefinition
      ? [
          {
            key: 'revision',
            name: `${taskDefinition.family}:${taskDefinition.revision}`,
            href: routes.revision({ ...at, ...taskDefinition }),
          },
        ]
      : []),
    ...(taskDefinition && taskDefinition.revision > 1 && needsAttention(cause)
      ? [
          {
            key: 'compare',
            name: `:${taskDefinition.revision}`,
            href: routes.comparison({
              ...at,
              family: taskDefinition.family,
              from: null,
              to: String(taskDefinition.revision),
            }),
          },
        ]
      : []),
    ...(isFinding
      ? [
          {
            key: 'attention',
            name: serviceName,
            href: `${routes.attention(at)}?find=${encodeURIComponent(serviceName)}`,
          },
        ]
      : []),
    ...(containerInstanceId
      ? [
          {
            key: 'containerInstance',
            name: containerInstanceId.slice(0, 8),
            href: routes.containerInstance({ ...at, containerInstance: containerInstanceId }),
          },
        ]
      : []),
  ]
}
