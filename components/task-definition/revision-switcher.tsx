'use client'
import { useRouter } from 'next/navigation'
import { useId } from 'react'
import { useMessages } from '@/lib/messages/use-messages'
import { type RevisionRef, routes } from '@/lib/routes'
import type { RevisionView } from '@/lib/views/task-definition'

/** Goes from one revision of a family to another. */
export function RevisionSwitcher(props: { at: RevisionRef; revisions: NonNullable<RevisionView['revisions']> }) {
  const t = useMessages()
  const router = useRouter()
  const id = useId()
  const { at, revisions } = props
  const go = (revision: string) => router.push(routes.revision({ ...at, revision: Number(revision) }))
  return (
    <span className="inline-flex items-center gap-2">
      <label htmlFor={id} className="text-ink-3 text-sm">
        {t('taskDefinition.revision')}
      </label>
      <select
        id={id}
        value={at.revision}
        onChange={(event) => go(event.target.value)}
        className="h-7 rounded-ctl border border-line-strong bg-panel px-2 font-semibold text-sm max-sm:h-10"
      >
        {revisions.map(({ revision, status }) => (
          <option key={revision} value={revision}>
            {status === 'ACTIVE' ? `:${revision}` : `:${revision} ${status}`}
          </option>
        ))}
      </select>
    </span>
  )
}
