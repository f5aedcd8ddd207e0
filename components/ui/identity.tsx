'use client'
import { useMessages } from '@/lib/messages/use-messages'
import { CopyButton } from './copy-button'
import { Mono } from './mono'

/** What a thing is called at AWS: its ARN, to read and to copy. */
export function Identity(props: { arn: string; id: string }) {
  const t = useMessages()
  return (
    <div className="space-y-2">
      <p className="text-ink-2 text-xs [overflow-wrap:anywhere]">
        <Mono>{props.arn}</Mono>
      </p>
      <p className="flex flex-wrap gap-2">
        <CopyButton text={props.arn} label={t('ui.copyArn')} />
        <CopyButton text={props.id} label={t('ui.copyId')} />
      </p>
    </div>
  )
}
