'use client'
import { useRouter } from 'next/navigation'
import { useId } from 'react'
import { useMessages } from '@/lib/messages/use-messages'
import { type RevisionRef, routes } from '@/lib/routes'
import type { RevisionView } from '@/lib/views/task-definition'
import { RevisionSelect } from './revision-select'

/** Goes from one revision of a family to another. */
export function RevisionSwitcher(props: { at: RevisionRef; revisions: NonNullable<RevisionView['revisions']> }) {
  const t = useMessages()
  const router = useRouter()
  const id = useId()
  const { at, revisions } = props
  return (
    <span className="inline-flex items-center gap-2 print:hidden">
      <label htmlFor={id} className="text-ink-3 text-sm">
        {t('taskDefinition.revision')}
      </label>
      <RevisionSelect
        id={id}
        value={at.revision}
        revisions={revisions}
        onPick={(revision) => router.push(routes.revision({ ...at, revision }))}
      />
    </span>
  )
}
