'use client'
import { Fragment } from 'react'
import type { TextPlace } from '@/lib/definition-rules/json-text'
import { useMessages } from '@/lib/messages/use-messages'

// A path is broken before a dot or a bracket rather than within a name.
const breakable = (path: string) =>
  path.split(/(?=[.[])/).map((step, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the path
    <Fragment key={index}>
      <wbr />
      {step}
    </Fragment>
  ))

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
      {path && <span className="ml-2 inline-block font-mono text-ink-3">{breakable(path)}</span>}
    </button>
  )
}
