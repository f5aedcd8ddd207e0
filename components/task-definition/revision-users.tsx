'use client'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { NotTold } from '@/components/ui/not-told'
import { TextLink } from '@/components/ui/text-link'
import { useMessages } from '@/lib/messages/use-messages'
import { routes, type ScopeRef } from '@/lib/routes'
import type { RevisionUse } from '@/lib/views/revision-use'

const mostNamed = 3

/** The services that a revision runs in, and how each fares. */
export function RevisionUsers({ scope, usedBy }: { scope: ScopeRef; usedBy: RevisionUse }) {
  const t = useMessages()
  const { services, isComplete } = usedBy
  if (services.length === 0)
    return isComplete ? <span className="font-normal text-ink-3">{t('taskDefinition.noService')}</span> : <NotTold />
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      {services.slice(0, mostNamed).map(({ cluster, service, condition, runningCount, desiredCount }) => (
        <span key={`${cluster} ${service}`} className="flex items-center gap-1.5">
          <ConditionGlyph condition={condition} size={13} />
          <TextLink href={routes.service({ ...scope, cluster, service })}>
            {cluster} / {service}
          </TextLink>
          <span className="font-normal text-ink-3 text-sm">
            {runningCount ?? '–'} / {desiredCount ?? '–'}
          </span>
        </span>
      ))}
      {services.length > mostNamed && (
        <span className="font-normal text-ink-3 text-sm">
          {t('comparison.brief.more', { count: services.length - mostNamed })}
        </span>
      )}
    </span>
  )
}
