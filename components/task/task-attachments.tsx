'use client'
import { Mono } from '@/components/ui/mono'
import { PropertyList } from '@/components/ui/property-list'
import { Tag } from '@/components/ui/tag'
import { useMessages } from '@/lib/messages/use-messages'
import type { TaskDetail } from '@/lib/views/task'

/** What ECS attached to a task, an elastic network interface for example, in ECS's own names. */
export function TaskAttachments(props: { attachments: TaskDetail['attachments'] }) {
  const t = useMessages()
  if (!props.attachments.length) return <p className="text-ink-3 text-sm">{t('task.noAttachments')}</p>
  return props.attachments.map((attachment) => (
    <div key={attachment.id} className="pb-2">
      <h3 className="flex items-center gap-2 font-semibold text-sm">
        {attachment.type} <Tag>{attachment.status}</Tag>
      </h3>
      <p className="text-ink-3 text-xs [overflow-wrap:anywhere]">
        <Mono>{attachment.id}</Mono>
      </p>
      <PropertyList items={attachment.details.map(({ name, value }) => ({ label: name, value, mono: true }))} />
    </div>
  ))
}
