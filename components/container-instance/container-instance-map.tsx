'use client'
import Link from 'next/link'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { Fold } from '@/components/ui/fold'
import { NotTold } from '@/components/ui/not-told'
import { useMessages } from '@/lib/messages/use-messages'
import { type ClusterRef, routes } from '@/lib/routes'
import type { ContainerInstanceRow } from '@/lib/views/container-instance'
import { type InstanceLayout, instanceScale, layOutInstance, ownersBySize, type Stretch } from './instance-layout'
import { Zone } from './zone'

const FIRST_COUNT = 40
const COLOUR_COUNT = 6
const GRID = 'grid grid-cols-[126px_minmax(0,1fr)_56px] items-center gap-x-3 max-sm:grid-cols-[96px_minmax(0,1fr)_44px]'
const FALLING_HATCH = 'repeating-linear-gradient(45deg, var(--idle-tint) 0 3px, var(--idle-solid) 3px 4px)'

type Paint = { readonly colour: string; readonly code: string }
type Props = { at: ClusterRef; containerInstances: readonly ContainerInstanceRow[] }

/** Where memory is: one frame per container instance, all to one scale, a block per task, and what is free. */
export function ContainerInstanceMap({ at, containerInstances }: Props) {
  const t = useMessages()
  const scale = instanceScale(containerInstances)
  if (!scale) return <NotTold />
  const owners = ownersBySize(containerInstances)
  const paints = new Map(owners.map((owner, place) => [owner, paintOf(owner, place)]))
  const rows = (some: readonly ContainerInstanceRow[]) =>
    some.map((instance) => (
      <InstanceRow key={instance.id} at={at} instance={instance} domainMiB={scale.domainMiB} paints={paints} />
    ))
  const hasOthers = containerInstances.some((instance) => layOutInstance(instance, scale.domainMiB)?.others)
  const rest = containerInstances.slice(FIRST_COUNT)
  return (
    <>
      <div className={`${GRID} h-6 text-ink-3 text-xs`}>
        <span>{t('containerInstance.instance')}</span>
        <div className="relative h-4 text-2xs" aria-hidden="true">
          {scale.ticks.map((tick, place) => (
            <span
              key={tick}
              className={`absolute ${place ? '-translate-x-1/2 last:-translate-x-full' : ''} ${place % 4 ? 'max-sm:hidden' : ''}`}
              style={{ left: `${scale.percentOf(tick)}%` }}
            >
              {tick}
            </span>
          ))}
        </div>
        <span className="text-right">{t('containerInstance.free')}</span>
      </div>
      {rows(containerInstances.slice(0, FIRST_COUNT))}
      {rest.length > 0 && <Fold summary={t('containerInstance.more', { count: rest.length })}>{rows(rest)}</Fold>}
      <MapKey owners={owners} paints={paints} hasOthers={hasOthers} />
    </>
  )
}

function paintOf(owner: string, place: number): Paint {
  return { colour: `var(--cat-${(place % COLOUR_COUNT) + 1})`, code: owner.slice(0, 2).toUpperCase() }
}

type RowProps = {
  at: ClusterRef
  instance: ContainerInstanceRow
  domainMiB: number
  paints: ReadonlyMap<string, Paint>
}

function InstanceRow({ at, instance, domainMiB, paints }: RowProps) {
  const t = useMessages()
  const layout = layOutInstance(instance, domainMiB)
  const { memoryMiB, cpuUnits } = instance
  const words = memoryMiB && t('containerInstance.mapWords', { name: nameOfInstance(instance), ...memoryMiB })
  return (
    <div className={`${GRID} border-line-faint border-t py-[7px]`}>
      <InstanceName at={at} instance={instance} />
      <div className="min-w-0">
        {layout ? <MemoryBlocks at={at} layout={layout} instance={instance} paints={paints} /> : <NotTold />}
        {words && <p className="sr-only">{words}</p>}
        {layout && cpuUnits && <CpuLane widthPercent={layout.registeredPercent} cpu={cpuUnits} />}
      </div>
      <b className="text-right">{memoryMiB ? memoryMiB.free : <NotTold />}</b>
    </div>
  )
}

function InstanceName({ at, instance }: { at: ClusterRef; instance: ContainerInstanceRow }) {
  return (
    <div className="min-w-0">
      <a href={`#${instance.id}`} className="block truncate font-mono font-semibold hover:underline">
        {nameOfInstance(instance)}
      </a>
      <span className="block truncate text-ink-3 text-xs">
        {instance.instanceType} <Zone region={at.region} zone={instance.availabilityZone} />
      </span>
      {instance.condition !== 'steady' && (
        <span className="flex items-center gap-1 font-semibold text-2xs text-idle">
          <ConditionGlyph condition={instance.condition} size={10} />
          {instance.agentConnected ? instance.status : 'agentConnected false'}
        </span>
      )}
    </div>
  )
}

export const nameOfInstance = (instance: ContainerInstanceRow) => instance.ec2InstanceId ?? instance.id

const across = ({ startPercent, widthPercent }: Stretch) => ({ left: `${startPercent}%`, width: `${widthPercent}%` })

type BlocksProps = Omit<RowProps, 'domainMiB'> & { layout: InstanceLayout }

function MemoryBlocks({ at, layout, instance, paints }: BlocksProps) {
  const t = useMessages()
  const isDraining = instance.status === 'DRAINING'
  return (
    <div className="relative h-[38px]">
      {layout.tasks.map((block) => (
        <Link
          key={block.taskId}
          href={routes.task({ ...at, task: block.taskId })}
          prefetch={false}
          aria-label={`${block.owner} ${block.memoryMiB} MiB`}
          title={`${block.owner} ${block.memoryMiB} MiB`}
          className="absolute inset-y-1 overflow-hidden border border-panel text-[11px] text-cat-ink leading-[13px] hover:opacity-80"
          style={{ ...across(block), background: paints.get(block.owner)?.colour }}
        >
          <BlockLabel block={block} code={paints.get(block.owner)?.code ?? ''} />
        </Link>
      ))}
      {layout.others && (
        <span
          className="absolute inset-y-1 border border-panel bg-idle-solid"
          style={across(layout.others)}
          title={t('containerInstance.others')}
        />
      )}
      {layout.free && (
        <span
          className="absolute inset-y-1 border border-line-strong"
          style={{ ...across(layout.free), background: isDraining ? FALLING_HATCH : undefined }}
        />
      )}
      <span
        className="absolute inset-y-0 w-1.5 -translate-x-full border-cap border-y-[2.5px] border-r-[2.5px]"
        style={{ left: `${layout.registeredPercent}%` }}
      />
    </div>
  )
}

function BlockLabel({ block, code }: { block: InstanceLayout['tasks'][number]; code: string }) {
  const isWide = block.widthPercent >= 10
  if (block.widthPercent < 2.4) return null
  return (
    <>
      <span className={`flex h-full items-center justify-center ${isWide ? 'sm:hidden' : 'max-sm:hidden'}`}>
        {code}
      </span>
      {isWide && (
        <span className="block truncate px-1.5 pt-0.5 max-sm:hidden">
          {block.owner}
          <br />
          {block.memoryMiB}
        </span>
      )}
    </>
  )
}

function CpuLane({ widthPercent, cpu }: { widthPercent: number; cpu: { registered: number; reserved: number } }) {
  const share = cpu.registered ? Math.min(100, (100 * cpu.reserved) / cpu.registered) : 0
  return (
    <div className="mt-0.5 h-[7px] border border-line-strong" style={{ width: `${widthPercent}%` }}>
      <div className="h-full bg-cpu" style={{ width: `${share}%` }} title={`CPU ${cpu.reserved} / ${cpu.registered}`} />
    </div>
  )
}

type KeyProps = { owners: readonly string[]; paints: ReadonlyMap<string, Paint>; hasOthers: boolean }

function MapKey({ owners, paints, hasOthers }: KeyProps) {
  const t = useMessages()
  return (
    <ul className="flex flex-wrap gap-x-3.5 gap-y-1 pt-2.5 text-ink-2 text-xs">
      {owners.slice(0, 2 * COLOUR_COUNT).map((owner) => (
        <li key={owner} className="flex items-center gap-1.5">
          <span className="px-1 text-2xs text-cat-ink" style={{ background: paints.get(owner)?.colour }}>
            {paints.get(owner)?.code}
          </span>
          {owner}
        </li>
      ))}
      <KeyEntry label={t('containerInstance.free')} className="w-4 border border-line-strong" />
      {hasOthers && <KeyEntry label={t('containerInstance.others')} className="w-4 bg-idle-solid" />}
      <KeyEntry label={t('containerInstance.cpuLane')} className="w-4 bg-cpu" />
      <KeyEntry label={t('containerInstance.registered')} className="w-1.5 border-cap border-y-2 border-r-2" />
    </ul>
  )
}

function KeyEntry(props: { label: string; className: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <span className={`inline-block h-3 ${props.className}`} />
      {props.label}
    </li>
  )
}
