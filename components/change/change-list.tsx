'use client'
import Link from 'next/link'
import { targetHref } from '@/components/attention/target-href'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { TextLink } from '@/components/ui/text-link'
import { useGlide } from '@/components/ui/use-glide'
import { useNow } from '@/components/ui/use-now'
import { Verbatim } from '@/components/ui/verbatim'
import { parseRevision } from '@/lib/ecs/arn'
import type { Change } from '@/lib/ecs/change'
import { clockText } from '@/lib/format/time'
import { useLocale, useMessages } from '@/lib/messages/use-messages'
import { comparisonOf, routes, type ScopeRef } from '@/lib/routes'

/** Changes one below the other, newest first. Brief ones leave ECS's own words to the whole list. */
export function ChangeList(props: { at: ScopeRef; changes: readonly Change[]; isBrief?: boolean }) {
  const list = useGlide<HTMLOListElement>()
  return (
    <ol ref={list}>
      {props.changes.map((change) => (
        <ChangeRow key={changeKey(change)} at={props.at} change={change} isBrief={props.isBrief} />
      ))}
    </ol>
  )
}

export const changeKey = ({ at, kind, cluster, service, sentence, verbatim }: Change) =>
  [at, kind, cluster, service, sentence?.key ?? verbatim, sentence?.values.instance].join(' ')

/** One change; among several scopes it says in which. */
export function ChangeRow(props: { at: ScopeRef; change: Change; isBrief?: boolean; isAmongScopes?: boolean }) {
  const t = useMessages()
  const { at, change, isBrief = false } = props
  const { sentence, verbatim, count } = change
  return (
    <li
      className={`grid items-baseline gap-2 border-line-faint border-t py-1.5 ${isBrief ? 'grid-cols-[40px_12px_minmax(0,1fr)]' : 'grid-cols-[84px_12px_minmax(0,1fr)]'}`}
    >
      <ChangeTime at={change.at} isBrief={isBrief} />
      <span className="self-start pt-0.5">
        <ConditionGlyph condition={change.condition} size={12} />
      </span>
      <div className="min-w-0">
        <Link
          href={targetHref(at, change)}
          prefetch={false}
          className="block font-semibold text-ink text-sm leading-[18px] [overflow-wrap:anywhere] hover:underline"
        >
          {change.service ?? change.cluster}
          {!isBrief && change.service !== null && <span className="font-normal text-ink-3"> {change.cluster}</span>}
          {props.isAmongScopes && (
            <>
              {' '}
              <span className="inline-block font-normal text-ink-3">
                {at.account} {at.region}
              </span>
            </>
          )}
        </Link>
        <span
          className="block text-ink-2 text-sm leading-[17px] [overflow-wrap:anywhere]"
          title={isBrief ? (verbatim ?? undefined) : undefined}
        >
          {sentence ? t(sentence.key, sentence.values) : verbatim && <Verbatim text={verbatim} />}
          {count > 1 && <span className="text-ink-3"> {t('change.times', { count })}</span>}
          {!isBrief && <WhatChanged at={at} change={change} />}
        </span>
        {!isBrief && sentence && verbatim && (
          <span className="block text-ink-3 text-sm">
            <Verbatim text={verbatim} />
          </span>
        )}
      </div>
    </li>
  )
}

/** From one revision to another: what changed between them. */
function WhatChanged({ at, change: { sentence } }: { at: ScopeRef; change: Change }) {
  const t = useMessages()
  const [from, to] = [sentence?.values.from, sentence?.values.revision].map((name) => parseRevision(String(name)))
  if (!from || !to) return null
  return (
    <>
      {' '}
      <TextLink href={routes.comparison(comparisonOf(at, from, to))}>{t('taskDefinition.whatChanged')}</TextLink>
    </>
  )
}

// The first HTML knows neither the reader's zone nor what is today there.
function ChangeTime({ at, isBrief }: { at: string; isBrief: boolean }) {
  const locale = useLocale()
  const nowMs = useNow()
  const whole = clockText(at, locale, nowMs === null ? 'UTC' : undefined)
  const isToday =
    nowMs !== null && clockText(new Date(nowMs).toISOString(), locale, undefined).slice(0, 10) === whole.slice(0, 10)
  const [date = '', time = ''] = whole.split(' ')
  const short = isToday || nowMs === null ? time.slice(0, 5) : date.slice(5)
  return (
    <time dateTime={at} title={whole} className="whitespace-nowrap text-ink-3 text-xs">
      {isBrief ? short : `${date.slice(5)} ${time.slice(0, 5)}`}
    </time>
  )
}
