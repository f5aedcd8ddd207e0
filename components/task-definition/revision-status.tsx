import { ConditionGlyph } from '@/components/ui/condition-glyph'

/** ACTIVE or INACTIVE: a family or revision that may be used, or one that was deregistered. */
export function RevisionStatus({ status }: { status: 'ACTIVE' | 'INACTIVE' }) {
  return (
    <span className="flex items-center gap-[7px] whitespace-nowrap">
      <ConditionGlyph condition={status === 'ACTIVE' ? 'steady' : 'atRest'} />
      {status}
    </span>
  )
}
