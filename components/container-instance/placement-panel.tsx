'use client'
import { CheckIcon } from 'lucide-react'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { Fold } from '@/components/ui/fold'
import { Mono } from '@/components/ui/mono'
import { NotTold } from '@/components/ui/not-told'
import { useMessages } from '@/lib/messages/use-messages'
import type { Lack } from '@/lib/placement/verdict'
import type { AskedPlacement, InstanceVerdict } from '@/lib/views/placement'
import { shortName } from './instance-name'
import { lackWords, signed } from './verdict-words'

type Props = { asked: AskedPlacement; nameOf: (id: string) => string }

const FIRST_COUNT = 12
const STATE: readonly Lack['code'][] = ['status', 'agent', 'launchType', 'capacityProvider']
const ATTRIBUTE: readonly Lack['code'][] = ['attribute', 'constraint', 'distinct']

/** What each container instance has for one more task of the revision: what stays free, or how much is short. */
export function PlacementPanel({ asked, nameOf }: Props) {
  const t = useMessages()
  const [first, rest] = inParts(asked)
  return (
    <>
      <VerdictTable asked={asked} verdicts={first} nameOf={nameOf} />
      {rest.length > 0 && (
        <Fold summary={t('containerInstance.more', { count: rest.length })}>
          <VerdictTable asked={asked} verdicts={rest} nameOf={nameOf} />
        </Fold>
      )}
      <Reasons asked={asked} />
      <Unjudged asked={asked} />
    </>
  )
}

/** Of many instances those first that need least to take the task. */
function inParts({ instances }: AskedPlacement) {
  if (instances.length <= FIRST_COUNT) return [instances, []] as const
  const sorted = instances.toSorted(
    (one, other) => one.lacks.length - other.lacks.length || (other.memoryMarginMiB ?? 0) - (one.memoryMarginMiB ?? 0),
  )
  return [sorted.slice(0, FIRST_COUNT), sorted.slice(FIRST_COUNT)] as const
}

type TableProps = Props & { verdicts: readonly InstanceVerdict[] }

function VerdictTable({ asked, verdicts, nameOf }: TableProps) {
  const t = useMessages()
  const hasGpu = asked.need.gpuCount > 0
  const heads = ['port', ...(hasGpu ? (['gpu'] as const) : []), 'attribute', 'state'] as const
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{t('placement.verdictCaption')}</caption>
      <thead className="text-ink-3 text-xs">
        <tr className="h-7">
          <th className="text-left font-normal">{t('containerInstance.instance')}</th>
          <th className="pr-2 text-right font-normal">{t('placement.column.memory')}</th>
          <th className="pr-2 text-right font-normal">{t('placement.column.cpu')}</th>
          {heads.map((head) => (
            <th key={head} className="whitespace-nowrap px-1 text-center font-normal">
              {t(`placement.column.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {verdicts.map((verdict) => (
          <tr
            key={verdict.id}
            className={`h-7 border-line-faint border-t ${asked.closestId === verdict.id ? 'bg-warn-tint' : ''}`}
          >
            <th scope="row" className="w-full whitespace-nowrap pr-2 text-left font-normal">
              <a href={`#${verdict.id}`} title={nameOf(verdict.id)} className="hover:underline">
                <Mono>{shortName(nameOf(verdict.id))}</Mono>
              </a>
            </th>
            <Margin amount={verdict.memoryMarginMiB} />
            <Margin amount={verdict.cpuMarginUnits} />
            <Mark verdict={verdict} codes={['port']} untold="port" />
            {hasGpu && <Mark verdict={verdict} codes={['gpu']} />}
            <Mark verdict={verdict} codes={ATTRIBUTE} untold="group" />
            <Mark verdict={verdict} codes={STATE} untold="agent" />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Margin({ amount }: { amount: number | null }) {
  if (amount === null)
    return (
      <td className="pr-2 text-right">
        <NotTold />
      </td>
    )
  return (
    <td className={`whitespace-nowrap pr-2 text-right ${amount < 0 ? 'font-semibold text-fail' : 'text-ok'}`}>
      {signed(amount)}
    </td>
  )
}

function Mark(props: { verdict: InstanceVerdict; codes: readonly Lack['code'][]; untold?: string }) {
  const t = useMessages()
  const lacks = props.verdict.lacks.filter(({ code }) => props.codes.includes(code))
  const words = lacks.map((lack) => lackWords(t, lack)).join(' ')
  const isUntold = props.untold !== undefined && props.verdict.untold.includes(props.untold)
  return (
    <td className="px-1">
      <span className="flex justify-center" title={words || undefined}>
        {lacks.length > 0 && <ConditionGlyph condition="failing" label={words} />}
        {lacks.length === 0 && isUntold && <ConditionGlyph condition="unknown" label={t('placement.said.untold')} />}
        {lacks.length === 0 && !isUntold && (
          <CheckIcon size={13} className="text-ok" role="img" aria-label={t('placement.met')} />
        )}
      </span>
    </td>
  )
}

// What no number tells: each reason once, with how many instances it keeps out.
function Reasons({ asked }: { asked: AskedPlacement }) {
  const t = useMessages()
  const counts = new Map<string, number>()
  for (const { lacks } of asked.instances)
    for (const lack of lacks)
      if (!('short' in lack)) counts.set(lackWords(t, lack), (counts.get(lackWords(t, lack)) ?? 0) + 1)
  if (counts.size === 0) return null
  return (
    <ul className="pt-2 text-ink-2 text-sm">
      {[...counts].map(([words, count]) => (
        <li key={words} className="flex gap-2 py-0.5">
          <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{words}</span>
          <span className="whitespace-nowrap text-ink-3">{t('placement.onInstances', { count })}</span>
        </li>
      ))}
    </ul>
  )
}

function Unjudged({ asked }: { asked: AskedPlacement }) {
  const t = useMessages()
  if (asked.unjudged.length === 0) return null
  return (
    <div className="pt-2 text-sm">
      <p className="flex items-center gap-1.5 text-ink-3">
        <ConditionGlyph condition="unknown" size={11} />
        {t('placement.cannotJudge')}
      </p>
      <ul className="pl-4 text-ink-2">
        {asked.unjudged.map((each) => {
          const expression = 'expression' in each ? each.expression : null
          return (
            <li key={`${each.code} ${expression}`} className="[overflow-wrap:anywhere]">
              {expression !== null && <Mono>{expression} </Mono>}
              {t(`placement.unjudged.${each.code}`)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
