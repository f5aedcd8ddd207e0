'use client'
import { useMessages } from '@/lib/messages/use-messages'

/** The text that rows must contain, and how many do. */
export function TableFilter(props: {
  label: string
  text: string
  onChange(text: string): void
  shown: number
  all: number
}) {
  const t = useMessages()
  return (
    <div className="mb-2 flex items-center gap-3">
      <input
        type="search"
        value={props.text}
        onChange={(event) => props.onChange(event.target.value)}
        placeholder={t('ui.find')}
        aria-label={t('ui.findIn', { table: props.label })}
        className="h-7 w-60 rounded-ctl border border-line-strong bg-panel px-2.5 text-sm placeholder:text-ink-3 max-sm:h-10 max-sm:w-full"
      />
      <span role="status" className="whitespace-nowrap text-ink-3 text-sm">
        {props.text === '' ? '' : t('ui.shownOfAll', { shown: props.shown, all: props.all })}
      </span>
    </div>
  )
}
