'use client'
import { useEffect, useRef, useState } from 'react'
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
  const input = useDraft(props.text, props.onChange)
  return (
    <div className="mb-2 flex items-center">
      <input
        type="search"
        {...input}
        placeholder={t('ui.find')}
        aria-label={t('ui.findIn', { table: props.label })}
        className="h-7 w-60 rounded-ctl border border-line-strong bg-panel px-2.5 text-sm placeholder:text-ink-3 max-sm:h-10 max-sm:w-full"
      />
      <span role="status" className="whitespace-nowrap text-ink-3 text-sm not-empty:ml-3">
        {props.text === '' ? '' : t('ui.shownOfAll', { shown: props.shown, all: props.all })}
      </span>
    </div>
  )
}

/**
 * What is being typed, ahead of the URL that it is written to: the URL comes back a moment later, and put into the field
 * it would undo what was typed meanwhile. A word that an input method still composes is not written yet.
 */
function useDraft(text: string, onChange: (text: string) => void) {
  const field = useRef<HTMLInputElement>(null)
  const isComposing = useRef(false)
  const [draft, setDraft] = useState(text)
  useEffect(() => {
    if (document.activeElement !== field.current) setDraft(text)
  }, [text])
  const write = (next: string) => {
    setDraft(next)
    if (!isComposing.current) onChange(next)
  }
  return {
    ref: field,
    value: draft,
    onChange: (event: { target: HTMLInputElement }) => write(event.target.value),
    onCompositionStart: () => {
      isComposing.current = true
    },
    onCompositionEnd: (event: { currentTarget: HTMLInputElement }) => {
      isComposing.current = false
      write(event.currentTarget.value)
    },
    onBlur: () => setDraft(text),
  }
}
