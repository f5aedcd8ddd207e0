'use client'
import { CheckIcon, CopyIcon } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useMessages } from '@/lib/messages/use-messages'
import { Button } from './button'

/** Copies a text and says so for two seconds. */
export function CopyButton(props: { text: string; label: string }) {
  const t = useMessages()
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [isCopied])
  const Icon = isCopied ? CheckIcon : CopyIcon
  return (
    <Button title={props.text} onClick={() => navigator.clipboard.writeText(props.text).then(() => setCopied(true))}>
      <Icon size={13} className="text-ink-3" aria-hidden="true" />
      <span aria-live="polite">{isCopied ? t('ui.copied') : props.label}</span>
    </Button>
  )
}
