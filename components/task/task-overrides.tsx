'use client'
import { MaskedNames } from '@/components/container/masked-names'
import { type Property, parameter, parameterLines } from '@/components/container/property'
import { ShownWords } from '@/components/container/shown-words'
import { NotSet } from '@/components/ui/not-set'
import { PropertyList } from '@/components/ui/property-list'
import { useMessages } from '@/lib/messages/use-messages'
import type { TaskDetail } from '@/lib/views/task'

type Overrides = TaskDetail['overrides']

/** What RunTask or the service changed in the definition for this one task; environment values stay on the server. */
export function TaskOverrides({ overrides }: { overrides: Overrides }) {
  const t = useMessages()
  const ofTask = taskProperties(overrides)
  const ofContainers = overrides.containers.map((each) => ({ name: each.name, items: containerProperties(each) }))
  const changed = ofContainers.filter(({ items }) => items.length > 0)
  if (!ofTask.length && !changed.length) return <p className="text-ink-3 text-sm">{t('task.noOverrides')}</p>
  return (
    <>
      <PropertyList items={ofTask} />
      {changed.map(({ name, items }) => (
        <div key={name} className="pt-2">
          <h3 className="font-semibold text-sm">{name}</h3>
          <PropertyList items={items} />
        </div>
      ))}
    </>
  )
}

function taskProperties({ cpu, memory, taskRoleArn, executionRoleArn, ephemeralStorageGiB }: Overrides): Property[] {
  const ephemeralStorage = ephemeralStorageGiB === null ? null : `${ephemeralStorageGiB} GiB`
  return Object.entries({ cpu, memory, ephemeralStorage, taskRoleArn, executionRoleArn }).flatMap(([name, value]) =>
    value === null ? [] : [parameter(name, value)],
  )
}

function containerProperties(container: Overrides['containers'][number]): Property[] {
  const { command, environment, environmentFiles, resourceRequirements, cpu, memory, memoryReservation } = container
  const sizes = Object.entries({ cpu, memory, memoryReservation }).flatMap(([name, value]) =>
    value === null ? [] : [parameter(name, value)],
  )
  const names = environment.map(({ name }) => name)
  const words = command && { label: 'command', value: command.length ? <ShownWords words={command} /> : <NotSet /> }
  return [
    ...sizes,
    ...(words ? [words] : []),
    ...(names.length ? [{ label: 'environment', value: <MaskedNames names={names} /> }] : []),
    ...typedLines('environmentFiles', environmentFiles),
    ...typedLines('resourceRequirements', resourceRequirements),
  ]
}

function typedLines(label: string, all: readonly { readonly type: string; readonly value: string }[]): Property[] {
  return all.length
    ? [
        parameterLines(
          label,
          all.map(({ type, value }) => `${type} ${value}`),
        ),
      ]
    : []
}
