'use client'
import { ChevronRightIcon } from 'lucide-react'
import Link from 'next/link'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { Count } from '@/components/ui/count'
import { CountBar } from '@/components/ui/count-bar'
import { RelativeTime } from '@/components/ui/relative-time'
import { TextLink } from '@/components/ui/text-link'
import { Verbatim } from '@/components/ui/verbatim'
import type { Finding, Sentence } from '@/lib/ecs/finding'
import { joinSentences } from '@/lib/format/sentence'
import { useMessages } from '@/lib/messages/use-messages'
import { routes, type ScopeRef } from '@/lib/routes'
import { targetHref } from './target-href'

/** What names a finding in a list and in the URL's fragment. */
export const findingKey = ({ cluster, service, code, title }: Finding) =>
  [cluster, service ?? title.values.instance ?? '', code].join('.')

// Two lines beside their glyph; on a phone three, and the whole row leads on.
const areas =
  'sm:[grid-template-areas:"glyph_name_title_bar_age_link""glyph_cluster_evidence_bar_age_link""glyph_said_said_said_said_said"] [grid-template-areas:"glyph_name_age_link""glyph_title_title_link""glyph_evidence_evidence_link""glyph_bar_cluster_link""glyph_said_said_said"]'

/** One finding: how bad, where, why with its evidence, how many tasks, since when, and the one link. */
export function FindingRow(props: { at: ScopeRef; finding: Finding; isBrief?: boolean; isAmongScopes?: boolean }) {
  const t = useMessages()
  const { at, finding, isBrief = false } = props
  const { service, cluster, title, evidence, verbatim, suspect } = finding
  const place = service === null ? t('cluster.name') : cluster
  const words = ({ key, values }: Sentence) => t(key, values)
  const link = t(`finding.link.${finding.code}`)
  return (
    <li
      id={isBrief ? undefined : findingKey(finding)}
      className={`relative grid scroll-mt-14 grid-cols-[18px_auto_1fr_20px] items-center gap-x-3 border-line-faint border-t py-1.5 max-sm:py-2.5 sm:grid-cols-[18px_minmax(96px,140px)_minmax(0,1fr)_84px_56px_minmax(112px,auto)] ${areas}`}
    >
      <span
        className={`[grid-area:glyph] max-sm:self-start max-sm:pt-0.5 ${isBrief ? 'self-center' : 'self-start pt-2'}`}
      >
        <ConditionGlyph condition={finding.condition} size={18} />
      </span>
      <b className="self-start truncate leading-[18px] [grid-area:name]" title={service ?? cluster}>
        {service ?? cluster}
      </b>
      <span
        className={`self-start text-ink-3 text-sm leading-[17px] [grid-area:cluster] max-sm:self-center max-sm:text-right ${props.isAmongScopes ? '' : 'truncate'}`}
        title={props.isAmongScopes ? undefined : place}
      >
        {place}
        {props.isAmongScopes && (
          <>
            {' '}
            <span className="inline-block">
              {at.account} {at.region}
            </span>
          </>
        )}
      </span>
      <b className="leading-[18px] [grid-area:title] [overflow-wrap:anywhere] max-sm:font-normal max-sm:text-ink-2">
        {words(title)}
      </b>
      <span
        className={`self-start text-ink-2 text-sm leading-[17px] [grid-area:evidence] [overflow-wrap:anywhere] ${isBrief ? 'max-sm:hidden' : ''}`}
      >
        {joinSentences(evidence.map(words))}
        {!isBrief && suspect && (
          <span className="relative z-1 ml-2 whitespace-nowrap">
            <TextLink
              href={routes.comparison({ ...at, family: suspect.family, from: null, to: `${suspect.revision}` })}
            >
              {t('taskDefinition.whatChangedIn', { revision: suspect.revision })}
            </TextLink>
          </span>
        )}
      </span>
      <Tasks finding={finding} />
      <span className="text-right text-ink-2 text-sm [grid-area:age]">
        <RelativeTime at={finding.since} />
      </span>
      <Link
        href={targetHref(at, finding)}
        prefetch={false}
        aria-label={`${link}, ${service ?? cluster}`}
        className="inline-flex items-center justify-end gap-1 whitespace-nowrap font-semibold text-accent-ink text-sm [grid-area:link] hover:underline max-sm:after:absolute max-sm:after:inset-0"
      >
        <span className="max-sm:sr-only">{link}</span>
        <ChevronRightIcon size={13} aria-hidden="true" />
      </Link>
      {!isBrief && verbatim !== null && (
        <p className="pt-1 text-ink-2 text-sm [grid-area:said]">
          <span className="mr-2 text-ink-3">{t('attention.ecsSaid')}</span>
          <Verbatim text={verbatim} />
        </p>
      )}
    </li>
  )
}

function Tasks({ finding: { tasks } }: { finding: Finding }) {
  if (!tasks) return null
  return (
    <span className="[grid-area:bar] max-sm:flex max-sm:items-center max-sm:gap-3">
      <CountBar {...tasks} />
      <span className="block text-ink-2 text-xs leading-[15px]">
        <Count value={tasks.running} /> / <Count value={tasks.desired} />
      </span>
    </span>
  )
}
