'use client'
import { ArrowLeftRightIcon } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useId } from 'react'
import { buttonClass } from '@/components/ui/button'
import { useMessages } from '@/lib/messages/use-messages'
import { comparisonOf, routes, type ScopeRef } from '@/lib/routes'
import type { ComparedRevision } from '@/lib/views/comparison'
import { RevisionSelect } from './revision-select'

/** Chooses the two revisions of a comparison, each within its own family, and swaps them. */
export function RevisionPicker(props: { scope: ScopeRef; from: ComparedRevision; to: ComparedRevision }) {
  const t = useMessages()
  const router = useRouter()
  const { scope, from, to } = props
  const go = (one: ComparedRevision, other: ComparedRevision) =>
    router.push(routes.comparison(comparisonOf(scope, one, other)))
  return (
    <span className="inline-flex items-center gap-1.5">
      <Select label={t('comparison.from')} of={from} onPick={(revision) => go({ ...from, revision }, to)} />
      <button
        type="button"
        title={t('comparison.swap')}
        aria-label={t('comparison.swap')}
        className={buttonClass()}
        onClick={() => go(to, from)}
      >
        <ArrowLeftRightIcon size={13} aria-hidden="true" />
      </button>
      <Select label={t('comparison.to')} of={to} onPick={(revision) => go(from, { ...to, revision })} />
    </span>
  )
}

function Select(props: { label: string; of: ComparedRevision; onPick: (revision: number) => void }) {
  const id = useId()
  const { label, of, onPick } = props
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <RevisionSelect
        id={id}
        value={of.revision}
        revisions={of.revisions ?? [{ ...of, status: 'ACTIVE' }]}
        onPick={onPick}
      />
    </>
  )
}
