'use client'
import { parseCpu } from '@/lib/memory/size'
import { useMessages } from '@/lib/messages/use-messages'
import type { ContainerDefinitionView } from '@/lib/views/container'

/** A share that is smaller has no room for its name. */
const fewestShare = 0.1

/**
 * How the containers of a task divide its CPU while all want it; what is idle is shared.
 * Source: API reference, ContainerDefinition, cpu; without a task size the agent adds the shares up.
 */
export function CpuShares(props: { cpu: string | null; containers: readonly ContainerDefinitionView[] }) {
  const t = useMessages()
  const shares = props.containers.flatMap(({ name, cpu }) => (cpu ? [{ name, cpu }] : []))
  const used = shares.reduce((sum, { cpu }) => sum + cpu, 0)
  const taskUnits = parseCpu(props.cpu)
  const all = Math.max(used, taskUnits ?? 0)
  if (shares.length === 0 || all === 0) return null
  const words = taskUnits === null ? t('taskDefinition.cpuSum') : t('taskDefinition.cpuOf', { all: taskUnits })
  const said = [...shares.map(({ name, cpu }) => `${name} ${cpu}`), `${used} ${words}`].join(', ')
  return (
    <div
      role="img"
      aria-label={`${t('taskDefinition.cpuShares')}: ${said}`}
      className="mt-4 grid items-center gap-x-[18px] border-line border-t pt-3 sm:grid-cols-[150px_1fr_186px] lg:grid-cols-[196px_1fr_218px]"
    >
      <span className="text-ink-2">{t('taskDefinition.cpuShares')}</span>
      <span className="flex h-4 gap-px">
        {shares.map(({ name, cpu }) => (
          <span
            key={name}
            title={`${name} ${cpu}`}
            style={{ width: `${(cpu / all) * 100}%` }}
            className="h-4 overflow-hidden text-ellipsis whitespace-nowrap bg-cpu px-1.5 text-cpu-on text-xs leading-4"
          >
            {cpu / all > fewestShare && `${name} ${cpu}`}
          </span>
        ))}
        {all > used && <span className="h-4 flex-1 border border-ink-4 border-dashed" />}
      </span>
      <span>
        <b>{used}</b> <span className="text-ink-3 text-sm">{words}</span>
      </span>
    </div>
  )
}
