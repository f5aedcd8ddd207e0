'use client'
import { type ReactNode, useState } from 'react'
import { useMessages } from '@/lib/messages/use-messages'
import { Mono } from './mono'

const longCharacters = { normal: 400, brief: 90 }
const clamps = { normal: 'line-clamp-3', brief: 'line-clamp-2' }

/**
 * Words of AWS as they are. Long ones show their beginning, and all of it on demand.
 * Shape: `children` are the same words, with links where they name something; `brief` where a sentence of ours says them.
 */
export function Verbatim(props: { text: string; children?: ReactNode; size?: 'normal' | 'brief' }) {
  const t = useMessages()
  const [isWhole, setWhole] = useState(false)
  const { size = 'normal' } = props
  const words = props.children ?? <Mono>{props.text}</Mono>
  if (props.text.length <= longCharacters[size]) return words
  return (
    <>
      <span className={isWhole ? '' : clamps[size]}>{words}</span>
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
