'use client'
import { MemoryMini } from '@/components/memory/memory-mini'
import { RelativeTime } from '@/components/ui/relative-time'
import { TextLink } from '@/components/ui/text-link'
import { nameOf } from '@/lib/ecs/arn'
import { useMessages } from '@/lib/messages/use-messages'
import { type RevisionRef, routes } from '@/lib/routes'
import type { RevisionRow } from '@/lib/views/task-definition'
import { ChangeBriefText } from './change-brief-text'
import { RevisionLink } from './revision-link'

const mostListed = 6

/** The newest revisions of a family with what changed in each, and the way to all of them. */
export function RevisionList(props: { at: RevisionRef; revisions: readonly RevisionRow[] }) {
  const t = useMessages()
  const { at, revisions } = props
  return (
    <>
      <ul>
        {revisions.slice(0, mostListed).map((each) => (
          <li
            key={each.arn}
            aria-current={each.revision === at.revision ? 'page' : undefined}
            className="group flex gap-3 border-line-faint border-t py-1.5 first:border-0"
          >
            <span className="w-9 flex-none font-semibold group-aria-[current=page]:text-accent-ink">
              <RevisionLink scope={at} revision={each} short />
            </span>
            <RevisionFacts row={each} />
          </li>
        ))}
      </ul>
      <p className="pt-1">
        <TextLink href={routes.family(at)}>{t('taskDefinition.allRevisions', { count: revisions.length })}</TextLink>
      </p>
    </>
  )
}

function RevisionFacts({ row: { status, detail } }: { row: RevisionRow }) {
  if (!detail) return <span className="text-ink-3 text-sm">{status}</span>
  const { changes, images, registeredAt, registeredBy, memory } = detail
  return (
    <span className="min-w-0 flex-1">
      <span className="block text-ink-2 [overflow-wrap:anywhere]">
        {changes ? <ChangeBriefText brief={changes} /> : images.map(nameOf).join(', ')}
      </span>
      <span className="flex flex-wrap items-center justify-between gap-x-3 text-ink-3 text-xs">
        <span>
          <RelativeTime at={registeredAt} />
          {registeredBy !== null && ` · ${nameOf(registeredBy)}`}
          {status !== 'ACTIVE' && ` · ${status}`}
        </span>
        <MemoryMini {...memory} />
      </span>
    </span>
  )
}
