import { NotTold } from '@/components/ui/not-told'
import { TextLink } from '@/components/ui/text-link'
import { routes, type ScopeRef } from '@/lib/routes'
import type { RevisionName } from '@/lib/views/view'

/** A link to a revision: `storefront:88`, or `:88` where the family is plain. */
export function RevisionLink(props: { scope: ScopeRef; revision: RevisionName | null; short?: boolean }) {
  const { scope, revision, short } = props
  if (!revision) return <NotTold />
  const { family, revision: number } = revision
  return (
    <span className="whitespace-nowrap">
      <TextLink href={routes.revision({ ...scope, family, revision: number })} quiet={short}>
        {short ? `:${number}` : `${family}:${number}`}
      </TextLink>
    </span>
  )
}
