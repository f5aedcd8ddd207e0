'use client'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import type { Condition } from '@/lib/ecs/condition'
import type { TaskMemory } from '@/lib/memory/limits'
import type { Locale } from '@/lib/messages/locale'
import type { Translate } from '@/lib/messages/translate'
import { useLocale, useMessages } from '@/lib/messages/use-messages'
import type { ChangeView, ComparisonView } from '@/lib/views/comparison'

type Statement = { readonly condition: Condition; readonly title: string; readonly text: string }

/** The comparison in three sentences: what to look at first, the memory of the whole, and what is left. */
export function ComparisonSummary({ view }: { view: ComparisonView }) {
  const t = useMessages()
  const said = { t, locale: useLocale(), view }
  const statements = view.changes.changedCount === 0 ? [nothing(t, view)] : statementsOf(said)
  return (
    <ul className="grid border-line border-b sm:grid-flow-col sm:auto-cols-fr">
      {statements.map(({ condition, title, text }) => (
        <li
          key={title}
          className="flex gap-2.5 border-line px-6 py-3 max-sm:border-t max-sm:px-4 sm:border-l sm:first:border-l-0"
        >
          <span className="pt-0.5">
            <ConditionGlyph condition={condition} size={16} />
          </span>
          <div className="min-w-0 [overflow-wrap:anywhere]">
            <p className="font-semibold text-base">{title}</p>
            <p className="text-ink-2 text-sm">{text}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}

function nothing(t: Translate, { from, to }: ComparisonView): Statement {
  const names = { from: `${from.family}:${from.revision}`, to: `${to.family}:${to.revision}` }
  return { condition: 'steady', title: t('comparison.summary.same'), text: t('comparison.summary.sameText', names) }
}

type Told = { readonly container: string | null; readonly change: ChangeView }

type Said = { readonly t: Translate; readonly locale: Locale; readonly view: ComparisonView }

function statementsOf(said: Said): readonly Statement[] {
  const { t, view } = said
  const told = view.changes.groups.flatMap(({ container, changes }) => changes.map((change) => ({ container, change })))
  const risky = told.filter(({ change }) => change.effect !== null && change.effect.risk !== 'none')
  // The size of the task has a statement of its own.
  const isSize = ({ container, change }: Told) => container === null && change.field === 'memory'
  const others = risky.filter((each) => !isSize(each))
  const [first, ...more] = others.toSorted((a, b) => Number(isWatched(a)) - Number(isWatched(b)))
  return [...(first ? [firstOf(t, first)] : []), memoryOf(t, view.memory), restOf(said, more, first !== undefined)]
}

const isWatched = ({ change }: Told) => change.effect?.risk !== 'break'

function firstOf(t: Translate, told: Told): Statement {
  const { container, change } = told
  return {
    condition: isWatched(told) ? 'degraded' : 'failing',
    title: [container, change.field || t(`comparison.kind.${change.kind}`), change.item, valuesOf(change)]
      .filter(Boolean)
      .join(' '),
    text: change.effect ? t(change.effect.key, change.effect.values) : '',
  }
}

const longestTitled = 16

/** Both values where they are short enough for a title. */
function valuesOf({ from, to }: ChangeView): string | null {
  if (typeof from !== 'string' || typeof to !== 'string') return null
  return Math.max(from.length, to.length) > longestTitled ? null : `${from} → ${to}`
}

function memoryOf(t: Translate, { from, to }: ComparisonView['memory']): Statement {
  if (from.taskMiB === null || to.taskMiB === null) return reservedOf(t, from, to)
  const by = to.taskMiB - from.taskMiB
  const values = { before: from.taskMiB - from.totals.reservedMiB, after: to.taskMiB - to.totals.reservedMiB }
  const isSame = values.before === values.after
  if (by === 0) {
    const text = isSame ? `${to.taskMiB} MiB` : t('comparison.summary.unreserved', values)
    return { condition: 'note', title: t('comparison.summary.taskSame'), text }
  }
  const title = t(by < 0 ? 'comparison.summary.taskFell' : 'comparison.summary.taskRose', { by: Math.abs(by) })
  const text = t('comparison.summary.taskText', { ...values, from: from.taskMiB, to: to.taskMiB })
  return { condition: 'note', title, text }
}

function reservedOf(t: Translate, from: TaskMemory, to: TaskMemory): Statement {
  const by = to.totals.reservedMiB - from.totals.reservedMiB
  const name = by === 0 ? 'reservedSame' : by < 0 ? 'reservedFell' : 'reservedRose'
  const text = t('comparison.summary.reservedText', { from: from.totals.reservedMiB, to: to.totals.reservedMiB })
  return { condition: 'note', title: t(`comparison.summary.${name}`, { by: Math.abs(by) }), text }
}

function restOf(said: Said, more: readonly Told[], isAnyRisky: boolean): Statement {
  const { t } = said
  if (more.length > 0) {
    const names = more.map(({ container, change }) => [container, change.field, change.item].filter(Boolean).join(' '))
    const title = t('comparison.summary.more', { count: more.length })
    return {
      condition: 'degraded',
      title,
      text: names.slice(0, mostNamed).join(', ') + (names.length > mostNamed ? ' …' : ''),
    }
  }
  const title = t(isAnyRisky ? 'comparison.summary.calm' : 'comparison.summary.calmAll')
  return { condition: 'steady', title, text: unchangedText(said) }
}

const mostNamed = 4

const aspects = {
  image: /^image$/,
  port: /^portMappings/,
  role: /RoleArn$/,
  network: /^networkMode$/,
  health: /^healthCheck/,
  command: /^(?:command|entryPoint)$/,
} as const

function unchangedText({ t, locale, view }: Said): string {
  const fields = view.changes.groups.flatMap((group) => group.changes.map(({ field }) => field))
  const names = Object.entries(aspects)
    .filter(([, pattern]) => !fields.some((field) => pattern.test(field)))
    .map(([name]) => t(`comparison.summary.aspect.${name}`))
  if (names.length === 0) return ''
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
  return t('comparison.summary.unchanged', { names: list.charAt(0).toUpperCase() + list.slice(1) })
}
