'use client'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { useMessages } from '@/lib/messages/use-messages'

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const t = useMessages()
  return (
    <EmptyState
      title={t('error.title')}
      text={t('error.text')}
      actions={<Button onClick={reset}>{t('error.retry')}</Button>}
    />
  )
}
