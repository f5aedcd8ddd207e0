'use client'
import { TextLink } from '@/components/ui/text-link'
import { useMessages } from '@/lib/messages/use-messages'
import { type RevisionRef, routes } from '@/lib/routes'
import type { RevisionView } from '@/lib/views/task-definition'
import { RevisionLink } from './revision-link'
import { RevisionStatus } from './revision-status'

const NEWEST_COUNT = 8

/** The newest revisions of a family, and the way to all of them. */
export function RevisionList(props: { at: RevisionRef; revisions: NonNullable<RevisionView['revisions']> }) {
  const t = useMessages()
  const { at, revisions } = props
  return (
    <>
      <ul>
        {revisions.slice(0, NEWEST_COUNT).map((each) => (
          <li
            key={each.arn}
            aria-current={each.revision === at.revision ? 'page' : undefined}
            className="flex items-center gap-3 border-line-faint border-t py-1 first:border-0 aria-[current=page]:font-semibold"
          >
            <span className="w-10">
              <RevisionLink scope={at} revision={each} short />
            </span>
            <RevisionStatus status={each.status} />
          </li>
        ))}
      </ul>
      <p className="pt-1">
        <TextLink href={routes.family(at)}>{t('taskDefinition.allRevisions', { count: revisions.length })}</TextLink>
      </p>
    </>
  )
}
