'use client'
import { FlaskConicalIcon } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useMessages } from '@/lib/messages/use-messages'
import { useReadDefinition } from '@/lib/queries/task-definition'
import { type RevisionRef, routes } from '@/lib/routes'

/** Takes a revision to the playground, as far as it is shown: what is masked here stays masked there. */
export function OpenInPlayground({ at }: { at: RevisionRef }) {
  const t = useMessages()
  const router = useRouter()
  const read = useReadDefinition()
  const [state, setState] = useState<'idle' | 'reading' | 'failed'>('idle')
  const open = async () => {
    setState('reading')
    try {
      const answer = await read(at)
      if (!('data' in answer)) return setState('failed')
      const { definition } = answer.data
      const { packFragment } = await import('@/lib/playground/link')
      const { noSettings } = await import('@/lib/playground/settings')
      const fragment = await packFragment({ text: `${JSON.stringify(definition, null, 2)}\n`, settings: noSettings })
      router.push(`${routes.playground()}#${fragment}`)
    } catch {
      setState('failed')
    }
  }
  return (
    <Button onClick={() => void open()} disabled={state === 'reading'}>
      <FlaskConicalIcon size={13} className="text-ink-3" aria-hidden="true" />
      <span aria-live="polite">{t(state === 'failed' ? 'playground.openFailed' : 'playground.open')}</span>
    </Button>
  )
}
