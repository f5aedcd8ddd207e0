'use client'
import { PropertyList } from '@/components/ui/property-list'
import { useMessages } from '@/lib/messages/use-messages'
import type { ContainerDefinitionView } from '@/lib/views/container'
import { containerProperties } from './container-properties'

/** Every parameter of a container definition, grouped, under the names that its JSON gives them. */
export function ContainerDefinition(props: { definition: ContainerDefinitionView }) {
  const t = useMessages()
  const groups = Object.entries(containerProperties(props.definition)).filter(([, items]) => items.length > 0)
  return (
    <div className="gap-x-10 md:columns-2">
      {groups.map(([name, items]) => (
        <div key={name} className="break-inside-avoid pb-4">
          <h4 className="pb-1 font-semibold text-ink-2 text-sm">{t(`container.group.${name}`)}</h4>
          <PropertyList items={items} />
        </div>
      ))}
    </div>
  )
}
