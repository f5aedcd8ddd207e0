'use client'
import { useIsFetching, useQueryClient } from '@tanstack/react-query'
import { useMessages } from '@/lib/messages/use-messages'
import { Button } from './button'

/** Looks again at everything on screen, also while looking by itself is paused. */
export function RetryButton() {
  const t = useMessages()
  const client = useQueryClient()
  const isFetching = useIsFetching({ type: 'active' }) > 0
  return (
    <Button disabled={isFetching} onClick={() => client.refetchQueries({ type: 'active' })}>
      {t('problem.tryAgain')}
    </Button>
  )
}
