'use client'
import type { ComparedRevision } from '@/lib/views/comparison'

/** Chooses one of a family's revisions; a revision that is not ACTIVE says so. */
export function RevisionSelect(props: {
  id: string
  value: number
  revisions: NonNullable<ComparedRevision['revisions']>
  onPick: (revision: number) => void
}) {
  return (
    <select
      id={props.id}
      value={props.value}
      onChange={(event) => props.onPick(Number(event.target.value))}
      className="h-7 rounded-ctl border border-line-strong bg-panel px-2 font-semibold text-sm max-sm:h-10"
    >
      {props.revisions.map(({ revision, status }) => (
        <option key={revision} value={revision}>
          {status === 'ACTIVE' ? `:${revision}` : `:${revision} ${status}`}
        </option>
      ))}
    </select>
  )
}
