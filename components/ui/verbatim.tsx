'use client'
import { type ReactNode, useState } from 'react'
import { useMessages } from '@/lib/messages/use-messages'
import { Mono } from './mono'

const LONG_CHARACTERS = 400

/**
 * Words of AWS as they are. Long ones show their beginning, and all of it on demand.
 * Shape: `children` are the same words, with links where they name something.
 */
export function Verbatim(props: { text: string; children?: ReactNode }) {
  const t = useMessages()
  const [isWhole, setWhole] = useState(false)
  const words = props.children ?? <Mono>{props.text}</Mono>
  if (props.text.length <= LONG_CHARACTERS) return words
  return (
    <>
      <span className={isWhole ? '' : 'line-clamp-3'}>{words}</span>
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
