'use client'
import { useMessages } from '@/lib/messages/use-messages'

/** Says that a parameter was left out: AWS told, and there is nothing. What AWS did not tell is another thing. */
export function NotSet() {
  return <span className="text-ink-3">{useMessages()('ui.notSet')}</span>
}
