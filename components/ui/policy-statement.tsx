'use client'
import { useMessages } from '@/lib/messages/use-messages'
import { CopyButton } from './copy-button'
import { Mono } from './mono'

/** The statement that would allow an action, to copy. */
export function PolicyStatement(props: { action: string }) {
  const t = useMessages()
  const statement = JSON.stringify({ Effect: 'Allow', Action: [props.action], Resource: '*' }, null, 2)
  return (
    <div className="flex items-start gap-3 rounded-ctl bg-sunken p-3">
      <pre className="min-w-0 flex-1 overflow-x-auto text-sm">
        <Mono>{statement}</Mono>
      </pre>
      <CopyButton text={statement} label={t('ui.copyStatement')} />
    </div>
  )
}
