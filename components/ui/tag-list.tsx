'use client'
import { useMessages } from '@/lib/messages/use-messages'
import type { TagView } from '@/lib/views/view'
import { ShownValue } from './shown-value'

/** Tags as key and value; a value may be empty. */
export function TagList(props: { tags: readonly TagView[] }) {
  const t = useMessages()
  if (!props.tags.length) return <p className="text-ink-3 text-sm">{t('ui.noTags')}</p>
  return (
    <dl className="grid grid-cols-[minmax(0,auto)_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
      {props.tags.map((tag) => (
        <div key={tag.key} className="contents">
          <dt className="text-ink-3 [overflow-wrap:anywhere]">{tag.key}</dt>
          <dd>
            {tag.value ? <ShownValue value={tag.value} /> : <span className="text-ink-3">{t('ui.emptyValue')}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
