'use client'
import { ArrowRightIcon } from 'lucide-react'
import { useMessages } from '@/lib/messages/use-messages'
import type { ChangeGroup, ChangeView } from '@/lib/views/comparison'
import { ChangeValue } from './change-value'
import { shortPair } from './value-pair'

/** What changed, by task and container, with both values and what it does. */
export function ChangeTable(props: { groups: readonly ChangeGroup[]; from: string; to: string }) {
  const t = useMessages()
  return (
    <table aria-label={t('comparison.changes')} className="w-full table-fixed border-collapse max-sm:block">
      <thead className="max-sm:sr-only">
        <tr className="border-line border-b text-left text-ink-3 text-sm [&>th]:h-7 [&>th]:pr-3 [&>th]:font-normal">
          <th scope="col" className="w-[22px]">
            <span className="sr-only">{t('comparison.kind.changed')}</span>
          </th>
          <th scope="col" className="w-[29%]">
            {t('comparison.field')}
          </th>
          <th scope="col" className="w-[20%]">
            {props.from}
          </th>
          <td className="w-7" />
          <th scope="col" className="w-[20%]">
            {props.to}
          </th>
          <th scope="col">{t('comparison.effect.title')}</th>
        </tr>
      </thead>
      {props.groups.map((group) => (
        <tbody key={`${group.kind} ${group.container ?? ''}`} className="max-sm:block">
          <tr className="border-line border-b max-sm:block">
            <th scope="rowgroup" colSpan={6} className="pt-2.5 pb-1 text-left font-semibold text-base max-sm:block">
              {group.container ?? t('comparison.task')}
              {group.kind !== 'kept' && (
                <span className="ml-2 font-normal text-ink-3 text-sm">{t(`comparison.kind.${group.kind}`)}</span>
              )}
            </th>
          </tr>
          {group.changes.map((change) => (
            <ChangeRow key={`${change.kind} ${change.field} ${change.item ?? ''}`} change={change} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function ChangeRow({ change }: { change: ChangeView }) {
  const t = useMessages()
  const [from, to] = shortPair(change.from, change.to)
  return (
    <tr className="border-line-faint border-b align-top max-sm:grid max-sm:grid-cols-[22px_minmax(0,1fr)_22px_minmax(0,1fr)] max-sm:py-1 [&>td]:py-[5px] [&>td]:pr-3 max-sm:[&>td]:py-0.5 max-sm:[&>td]:pr-1">
      <td>
        <ChangeMark kind={change.kind} />
      </td>
      <td className="max-sm:col-span-3">
        <span className="font-mono text-ink-2 text-sm [overflow-wrap:anywhere]">
          {change.field || t('comparison.container')} {change.item}
        </span>
      </td>
      <td className="max-sm:col-start-2">
        <ChangeValue value={from} whole={change.from} isOld />
      </td>
      <td className="text-ink-4">
        <ArrowRightIcon size={13} className="mt-[3px]" />
      </td>
      <td>
        <ChangeValue value={to} whole={change.to} />
      </td>
      <td className="text-sm max-sm:col-span-3 max-sm:col-start-2">
        <ChangeEffect change={change} />
      </td>
    </tr>
  )
}

function ChangeEffect({ change: { effect, isHidden } }: { change: ChangeView }) {
  const t = useMessages()
  if (!effect) return isHidden && <span className="text-ink-3">{t('comparison.hidden')}</span>
  const look = { break: 'font-semibold text-fail', watch: 'text-ink-2', none: 'text-ink-3' }[effect.risk]
  return (
    <span className={look}>
      {t(effect.key, effect.values)}
      {isHidden && <span className="text-ink-3"> {t('comparison.hidden')}</span>}
    </span>
  )
}

const marks = {
  added: { sign: '+', look: 'bg-ok-tint text-ok' },
  removed: { sign: '−', look: 'bg-fail-tint text-fail' },
  changed: { sign: '~', look: 'bg-accent-bg text-accent-ink' },
} as const

function ChangeMark({ kind }: { kind: ChangeView['kind'] }) {
  const t = useMessages()
  const { sign, look } = marks[kind]
  return (
    <span
      role="img"
      aria-label={t(`comparison.kind.${kind}`)}
      className={`mt-px inline-grid size-4 place-items-center rounded-[3px] font-mono font-semibold text-sm leading-4 ${look}`}
    >
      {sign}
    </span>
  )
}
