'use client'
import type { Translate } from '@/lib/messages/translate'
import { useMessages } from '@/lib/messages/use-messages'
import type { ChangeBrief, ChangesBrief } from '@/lib/views/change-brief'
import { shortPair } from './value-pair'

/** What changed in a revision, in a line: the first changes, and how many more. */
export function ChangeBriefText({ brief }: { brief: ChangesBrief }) {
  const t = useMessages()
  return <>{briefText(t, brief)}</>
}

function briefText(t: Translate, { top, changedCount }: ChangesBrief): string {
  if (top.length === 0) return t('comparison.brief.none')
  const told = top.reduce((sum, { count }) => sum + count, 0)
  // A container that came or went is one change here, however much it is made of.
  const isWhole = top.some(({ field }) => field === '')
  const more = isWhole ? 0 : changedCount - told
  return [...top.map((change) => changeText(t, change)), more > 0 && t('comparison.brief.more', { count: more })]
    .filter(Boolean)
    .join(t('comparison.brief.separator'))
}

function changeText(t: Translate, change: ChangeBrief): string {
  const { container, field, item, kind, count } = change
  const name = [container, field, item].filter(Boolean).join(' ')
  if (count > 1) return t('comparison.brief.many', { name, count })
  if (field === '' || item !== null || kind === 'removed') return t(`comparison.brief.${kind}`, { name })
  const [from, to] = shortPair(change.from, change.to)
  if (typeof to !== 'string' || to.length > longestValue) return t(`comparison.brief.${kind}`, { name })
  if (field === 'image' || typeof from !== 'string')
    return t('comparison.brief.set', { name, to: to.replace(/^…\/?/, '') })
  return t('comparison.brief.values', { name, from, to })
}

const longestValue = 40
