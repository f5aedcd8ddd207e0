'use client'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { LinkButton } from '@/components/ui/link-button'
import { NoticeList } from '@/components/ui/notice-list'
import { noticesAbout } from '@/components/ui/notices-about'
import { Verbatim } from '@/components/ui/verbatim'
import type { Finding, Sentence } from '@/lib/ecs/finding'
import { joinSentences } from '@/lib/format/sentence'
import { useMessages } from '@/lib/messages/use-messages'
import type { Notice } from '@/lib/problem'
import { routes, type ServiceRef } from '@/lib/routes'

type Props = {
  at: ServiceRef
  finding: Finding
  notices: readonly Notice[]
}

/** What is wrong with the service before anything else: the cause, its evidence, ECS's own words, and where to look. */
export function ServiceFinding({ at, finding, notices }: Props) {
  const t = useMessages()
  const words = ({ key, values }: Sentence) => t(key, values)
  const href = hrefOf(at, finding)
  const isFailing = finding.condition === 'failing'
  return (
    <section
      aria-label={t('service.finding')}
      className={`flex flex-wrap items-start gap-x-3 gap-y-2 border-line border-b px-6 py-3 max-sm:px-4 ${isFailing ? 'bg-fail-tint' : 'bg-warn-tint'}`}
    >
      <span className="pt-0.5">
        <ConditionGlyph condition={finding.condition} size={18} />
      </span>
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-semibold text-md [overflow-wrap:anywhere]">{words(finding.title)}</p>
        <p className="text-ink-2 [overflow-wrap:anywhere]">{joinSentences(finding.evidence.map(words))}</p>
        {finding.verbatim !== null && (
          <p className="pt-0.5 text-ink-2 text-sm">
            <span className="mr-2 text-ink-3">{t('attention.ecsSaid')}</span>
            <Verbatim text={finding.verbatim} />
          </p>
        )}
        <NoticeList notices={noticesAbout(notices, 'containerInstances')} />
      </div>
      {href && <LinkButton href={href}>{t(`finding.link.${finding.code}`)}</LinkButton>}
    </section>
  )
}

/** Where to look next; null when it is this page. */
function hrefOf(at: ServiceRef, { target }: Finding): string | null {
  if (target.kind === 'task') return routes.task({ ...at, task: target.task })
  if (target.kind === 'revision') return routes.revision({ ...at, ...target })
  if (target.kind !== 'containerInstances') return null
  return target.place ? routes.placement({ ...at, ...target.place }) : routes.containerInstances(at)
}
