'use client'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { Fold } from '@/components/ui/fold'
import { Mono } from '@/components/ui/mono'
import { NotSet } from '@/components/ui/not-set'
import { NotTold } from '@/components/ui/not-told'
import { RelativeTime } from '@/components/ui/relative-time'
import { Tag } from '@/components/ui/tag'
import { useMessages } from '@/lib/messages/use-messages'
import type { ContainerView, RunningContainer } from '@/lib/views/container'
import { type ComparedParameter, compareContainer, type Side } from './container-comparison'
import { ContainerDefinition } from './container-definition'
import { ShownWords } from './shown-words'

/** A container running and defined, side by side, then the rest of its definition. */
export function ContainerPair(props: { container: ContainerView }) {
  const t = useMessages()
  const { name, condition, running, defined } = props.container
  return (
    <article className="border-line border-t py-3 first:border-0" id={`container-${name}`}>
      <header className="flex flex-wrap items-center gap-2">
        <ConditionGlyph condition={condition} />
        <h3 className="font-semibold text-base">{name}</h3>
        {defined?.essential && <Tag>essential</Tag>}
        {!defined && <Tag>{t('container.notDefined')}</Tag>}
        {!running && <Tag>{t('container.notCreated')}</Tag>}
      </header>
      <ComparisonTable name={name} rows={compareContainer(running, defined)} />
      {running && running.managedAgents.length > 0 && <ManagedAgents agents={running.managedAgents} />}
      {defined && (
        <Fold summary={t('container.wholeDefinition')}>
          <ContainerDefinition definition={defined} />
        </Fold>
      )}
    </article>
  )
}

function ComparisonTable(props: { name: string; rows: readonly ComparedParameter[] }) {
  const t = useMessages()
  const head = 'border-line border-b pb-1 text-left font-normal text-ink-3 text-xs'
  return (
    <table className="my-1 w-full table-fixed text-sm">
      <caption className="sr-only">{t('container.sideBySide', { name: props.name })}</caption>
      <thead>
        <tr>
          <th scope="col" className={`w-36 max-sm:w-[124px] ${head}`}>
            {t('container.parameter')}
          </th>
          <th scope="col" className={head}>
            {t('container.running')}
          </th>
          <th scope="col" className={head}>
            {t('container.defined')}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.name} className="border-line-faint border-b align-top">
            <th scope="row" className="py-1 pr-2 text-left font-normal text-ink-3 max-sm:text-xs">
              <Mono>{row.name}</Mono>
            </th>
            <td className="py-1 pr-3">
              <SideCell side={row.running} />
            </td>
            <td className="py-1">
              <SideCell side={row.defined} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function SideCell({ side }: { side: Side }) {
  const t = useMessages()
  if (side === undefined) return null
  if (side === 'notSet') return <NotSet />
  if (side === 'notTold') return <NotTold />
  if (side === 'none') return <span className="text-ink-3">{t('ui.none')}</span>
  if ('words' in side) return <ShownWords words={side.words} />
  return side.map((line) => (
    <span key={line} className="block">
      <Mono>{line}</Mono>
    </span>
  ))
}

function ManagedAgents(props: { agents: RunningContainer['managedAgents'] }) {
  const t = useMessages()
  return (
    <p className="py-1 text-ink-2 text-sm">
      <span className="text-ink-3">{t('container.managedAgents')} </span>
      {props.agents.map((agent) => (
        <span key={agent.name} className="mr-3">
          <Mono>{agent.name}</Mono> {agent.lastStatus ?? <NotTold />} <RelativeTime at={agent.lastStartedAt} />
        </span>
      ))}
    </p>
  )
}
