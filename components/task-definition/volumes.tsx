'use client'
import { options } from '@/components/container/property'
import { PropertyList } from '@/components/ui/property-list'
import { Tag } from '@/components/ui/tag'
import { useMessages } from '@/lib/messages/use-messages'
import type { TaskDefinitionDetail } from '@/lib/views/task-definition'

/** The volumes that containers of a task may mount. */
export function Volumes({ volumes }: { volumes: TaskDefinitionDetail['volumes'] }) {
  const t = useMessages()
  if (!volumes.length) return <p className="text-ink-3 text-sm">{t('taskDefinition.noVolumes')}</p>
  return volumes.map((volume) => (
    <div key={volume.name} className="pb-2">
      <h3 className="flex items-center gap-2 font-semibold text-sm">
        {volume.name} <Tag>{volume.kind}</Tag>
      </h3>
      <PropertyList items={options(volume.settings)} />
    </div>
  ))
}
