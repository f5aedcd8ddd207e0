'use client'
import { useState } from 'react'
import { useMessages } from '@/lib/messages/use-messages'
import { Mono } from './mono'

const LONG_CHARACTERS = 200

/** Words of AWS as they are. Long ones show their beginning, and all of it on demand. */
export function Verbatim(props: { text: string }) {
  const t = useMessages()
  const [isWhole, setWhole] = useState(false)
  if (props.text.length <= LONG_CHARACTERS) return <Mono>{props.text}</Mono>
  return (
    <>
      <span className={isWhole ? '' : 'line-clamp-3'}>
        <Mono>{props.text}</Mono>
      </span>
      <button
        type="button"
        aria-expanded={isWhole}
        onClick={() => setWhole(!isWhole)}
        className="text-accent-ink hover:underline"
      >
        {t(isWhole ? 'ui.showLess' : 'ui.showAll')}
      </button>
    </>
  )
}
