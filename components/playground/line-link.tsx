'use client'
import type { TextPlace } from '@/lib/definition-rules/json-text'
import { useMessages } from '@/lib/messages/use-messages'

/** Takes the reader to the line of the text. */
export function LineLink(props: { place: TextPlace; onPlace: (place: TextPlace) => void; path?: string }) {
  const t = useMessages()
  const { place, path } = props
  return (
    <button
      type="button"
      onClick={() => props.onPlace(place)}
      className="text-left text-accent-ink text-xs [overflow-wrap:anywhere] hover:underline max-sm:min-h-10"
    >
      <span className="whitespace-nowrap">{t('playground.line', { line: place.line, column: place.column })}</span>
      {path && <span className="ml-2 font-mono text-ink-3">{path}</span>}
    </button>
  )
}
