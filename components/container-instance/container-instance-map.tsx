'use client'
import Link from 'next/link'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { Fold } from '@/components/ui/fold'
import { NotTold } from '@/components/ui/not-told'
import { useQueryText } from '@/components/ui/use-query-text'
import { isExternal, nameOfInstance } from '@/lib/ecs/container-instance'
import { useMessages } from '@/lib/messages/use-messages'
import { type ClusterRef, routes } from '@/lib/routes'
import type { ContainerInstanceRow } from '@/lib/views/container-instance'
import type { AskedPlacement, InstanceVerdict } from '@/lib/views/placement'
import { InstanceBar } from './instance-bar'
import {
  amountOf,
  type InstanceLayout,
  type InstanceScale,
  instanceScale,
  layOutInstance,
  type Measure,
  ownersBySize,
  type Paint,
  paintsFor,
} from './instance-layout'
import { MapKey } from './map-key'
import { MapPatterns } from './map-pattern'
import { shortWords, takesTasks } from './verdict-words'
import { Zone } from './zone'

const FIRST_COUNT = 20
const GRID =
  'grid grid-cols-[150px_minmax(0,1fr)_52px_76px] items-center gap-x-3 max-sm:grid-cols-[minmax(0,1fr)_52px_76px] max-sm:gap-x-2'
const BAR_CELL = 'min-w-0 max-sm:col-span-3 max-sm:row-start-2'

type Props = {
  at: ClusterRef
  containerInstances: readonly ContainerInstanceRow[]
  asked: AskedPlacement | null
  measure: Measure
}

/** Where memory is: one frame per container instance, all to one scale, a block per task, what is free, what would fit. */
export function ContainerInstanceMap({ at, containerInstances, asked, measure }: Props) {
  const t = useMessages()
  const [chosen, choose] = useQueryText('owner')
  const needs = { memory: asked?.need.memoryMiB ?? null, cpu: asked?.need.cpuUnits ?? null }
  const scale = instanceScale(containerInstances, { measure, need: needs[measure] })
  if (!scale) return <NotTold />
  const owners = ownersBySize(containerInstances)
  const shared = { at, asked, measure, scale, needs, paints: paintsFor(owners), chosen }
  const rows = inOrder(containerInstances, asked)
  const draw = (some: readonly ContainerInstanceRow[]) =>
    some.map((instance) => <InstanceRow key={instance.id} instance={instance} {...shared} />)
  const rest = rows.slice(FIRST_COUNT)
  return (
    <>
      <MapPatterns />
      <div className="relative">
        <Axis scale={scale} isAsked={asked !== null} />
        {draw(rows.slice(0, FIRST_COUNT))}
      </div>
      {rest.length > 0 && <Fold summary={t('containerInstance.more', { count: rest.length })}>{draw(rest)}</Fold>}
      <MapKey
        owners={owners}
        paints={shared.paints}
        chosen={chosen}
        onChoose={choose}
        shows={shownParts(containerInstances, shared)}
      />
    </>
  )
}

// A big cluster shows first where the task would fit, or nearly.
function inOrder(rows: readonly ContainerInstanceRow[], asked: AskedPlacement | null) {
  if (!asked || rows.length <= FIRST_COUNT) return rows
  const places = new Map(asked.instances.map((verdict) => [verdict.id, rankOf(verdict)]))
  return rows.toSorted((one, other) => (places.get(other.id) ?? 0) - (places.get(one.id) ?? 0))
}

function rankOf(verdict: InstanceVerdict): number {
  const margin = Math.tanh((verdict.memoryMarginMiB ?? 0) / 100_000)
  if (verdict.state === 'fits') return 3 + margin
  return (takesTasks(verdict) ? 1 : 0) + margin
}

function Axis({ scale, isAsked }: { scale: InstanceScale; isAsked: boolean }) {
  const t = useMessages()
  return (
    <>
      <div className={`${GRID} h-6 text-ink-3 text-xs`}>
        <span>{t('containerInstance.instance')}</span>
        <div className="relative h-4 text-2xs leading-4 max-sm:hidden" aria-hidden="true">
          {scale.ticks.map((tick, place) => (
            <span
              key={tick}
              className={`absolute ${place ? '-translate-x-1/2' : ''} ${scale.percentOf(tick) > 98 ? '-translate-x-full' : ''}`}
              style={{ left: `${scale.percentOf(tick)}%` }}
            >
              {tick}
            </span>
          ))}
        </div>
        <span className="text-right">{t('containerInstance.free')}</span>
        <span className="text-right">{isAsked ? t('placement.forTask') : ''}</span>
      </div>
      <div className="absolute inset-x-0 top-6 bottom-0 grid grid-cols-[150px_minmax(0,1fr)_140px] gap-x-3 max-sm:hidden">
        <svg width="100%" height="100%" aria-hidden="true" className="col-start-2 overflow-visible">
          {scale.ticks.slice(1).map((tick) => (
            <line
              key={tick}
              x1={`${scale.percentOf(tick)}%`}
              x2={`${scale.percentOf(tick)}%`}
              y1="0"
              y2="100%"
              stroke="var(--line-faint)"
            />
          ))}
        </svg>
      </div>
    </>
  )
}

type RowProps = {
  at: ClusterRef
  instance: ContainerInstanceRow
  asked: AskedPlacement | null
  measure: Measure
  scale: InstanceScale
  needs: Readonly<Record<Measure, number | null>>
  paints: ReadonlyMap<string, Paint>
  chosen: string | null
}

function InstanceRow(props: RowProps) {
  const t = useMessages()
  const { at, instance, asked, measure, paints, chosen } = props
  const verdict = asked?.instances.find(({ id }) => id === instance.id) ?? null
  const layout = layOutOf(props)
  const amount = amountOf(instance, measure)
  const isClosest = asked !== null && asked.closestId === instance.id
  const words = amount ? t('placement.rowWords', { name: nameOfInstance(instance), measure, ...amount }) : ''
  const outcome = verdict ? ` ${shortWords(t, verdict, measure).words}` : ''
  return (
    <div
      className={`relative border-line-faint border-t py-[7px] ${GRID} ${isClosest ? 'bg-warn-tint shadow-[-10px_0_0_var(--warn-tint),10px_0_0_var(--warn-tint)]' : ''}`}
    >
      <InstanceName at={at} instance={instance} />
      <div className={`relative ${BAR_CELL}`}>
        {layout ? (
          <InstanceBar
            layout={layout}
            lane={laneOf(props, layout)}
            paints={paints}
            chosen={chosen}
            isUsable={verdict === null ? instance.status === 'ACTIVE' : takesTasks(verdict)}
            label={words + outcome}
          />
        ) : (
          <NotTold />
        )}
        {layout && <BlockLinks at={at} layout={layout} />}
      </div>
      <b className="text-right text-md">{amount ? amount.free : <NotTold />}</b>
      <Outcome verdict={verdict} measure={measure} isClosest={isClosest} />
    </div>
  )
}

function layOutOf({ instance, measure, scale, needs }: Pick<RowProps, 'instance' | 'measure' | 'scale' | 'needs'>) {
  return layOutInstance(instance, { measure, percentOf: scale.percentOf, need: needs[measure] })
}

// The other amount on the same width, so that what is full first is seen at once.
function laneOf({ instance, measure, needs }: RowProps, { registeredPercent }: InstanceLayout) {
  const other = measure === 'memory' ? 'cpu' : 'memory'
  const amount = amountOf(instance, other)
  if (!amount?.registered) return null
  const percentOf = (value: number) => (registeredPercent * value) / amount.registered
  return layOutInstance(instance, { measure: other, percentOf, need: needs[other] })
}

function Outcome(props: { verdict: InstanceVerdict | null; measure: Measure; isClosest: boolean }) {
  const t = useMessages()
  if (!props.verdict) return <span />
  const { text, look } = shortWords(t, props.verdict, props.measure)
  return (
    <span className={`text-right ${look}`}>
      {text}
      {props.isClosest && (
        <span className="block font-normal text-2xs text-warn leading-[13px]">{t('placement.closest')}</span>
      )}
    </span>
  )
}

function InstanceName({ at, instance }: { at: ClusterRef; instance: ContainerInstanceRow }) {
  const t = useMessages()
  return (
    <div className="min-w-0">
      <a
        href={`#${instance.id}`}
        title={nameOfInstance(instance)}
        className="block truncate font-mono font-semibold text-sm hover:underline"
      >
        {nameOfInstance(instance)}
      </a>
      <span className="block truncate text-ink-3 text-xs leading-[15px]">
        {isExternal(instance) ? t('placement.external') : (instance.instanceType ?? <NotTold />)}
        {instance.availabilityZone !== null && (
          <>
            {' · '}
            <Zone region={at.region} zone={instance.availabilityZone} />
          </>
        )}
      </span>
      {instance.condition !== 'steady' && (
        <span className="flex items-center gap-1 font-semibold text-2xs text-idle">
          <ConditionGlyph condition={instance.condition} size={10} />
          {instance.agentConnected === false ? 'agentConnected false' : instance.status}
        </span>
      )}
    </div>
  )
}

// The drawing is one picture; its links lie over it for the pointer. By keyboard the tasks are reached below, each once.
function BlockLinks({ at, layout }: { at: ClusterRef; layout: InstanceLayout }) {
  return (
    <div aria-hidden="true">
      {layout.tasks.map(({ taskId, owner, amount, startPercent, widthPercent }) => (
        <Link
          key={taskId}
          href={routes.task({ ...at, task: taskId })}
          prefetch={false}
          tabIndex={-1}
          title={`${owner} ${amount}`}
          className="absolute top-1 h-[30px] hover:bg-ink/10"
          style={{ left: `${startPercent}%`, width: `${widthPercent}%` }}
        />
      ))}
    </div>
  )
}

function shownParts(
  instances: readonly ContainerInstanceRow[],
  { asked, measure, scale, needs }: Pick<RowProps, 'asked' | 'measure' | 'scale' | 'needs'>,
) {
  const layouts = instances.map((instance) => layOutOf({ instance, measure, scale, needs }))
  const usable = new Set(asked?.instances.filter(takesTasks).map(({ id }) => id))
  const ghosts = layouts.filter((_, place) => usable.has(instances[place]?.id ?? ''))
  return {
    others: layouts.some((layout) => layout?.others),
    leaving: layouts.some((layout) => layout?.tasks.some(({ isLeaving }) => isLeaving)),
    unused: instances.some(({ id, status }) => (asked ? !usable.has(id) : status !== 'ACTIVE')),
    fits: ghosts.some((layout) => layout?.ghost?.fits),
    short: ghosts.some((layout) => layout?.ghost?.short),
    measure,
  }
}
