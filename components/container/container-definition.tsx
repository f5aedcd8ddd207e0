'use client'
import { PropertyList } from '@/components/ui/property-list'
import { useMessages } from '@/lib/messages/use-messages'
import type { ContainerDefinitionView } from '@/lib/views/container'
import { containerProperties } from './container-properties'
import type { Property } from './property'

// What a container may use is told even where it was left out: leaving it out decides too.
const alwaysShown = ['image', 'cpu', 'memory', 'memoryReservation']

/** Every parameter of a container definition, grouped, under the names that its JSON gives them. */
export function ContainerDefinition(props: { definition: ContainerDefinitionView }) {
  const t = useMessages()
  const groups = Object.entries(containerProperties(props.definition)).filter(([, items]) => items.length > 0)
  return (
    <div className="gap-x-10 md:columns-2">
      {groups.map(([name, items]) => (
        <div key={name} className="break-inside-avoid pb-4">
          <h4 className="pb-1 font-semibold text-ink-2 text-sm">{t(`container.group.${name}`)}</h4>
          <Parameters items={items} />
        </div>
      ))}
    </div>
  )
}

function Parameters({ items }: { items: readonly Property[] }) {
  const t = useMessages()
  const isLeftOut = ({ label, isNotSet }: Property) => isNotSet === true && !alwaysShown.includes(label)
  const leftOut = items.filter(isLeftOut).map(({ label }) => label)
  const shown = items.filter((item) => !isLeftOut(item))
  return (
    <>
      {shown.length > 0 && <PropertyList items={shown} />}
      {leftOut.length > 0 && (
        <p className="pt-0.5 text-ink-3 text-xs">
          {t('ui.notSet')}: <span className="font-mono">{leftOut.join(', ')}</span>
        </p>
      )}
    </>
  )
}
