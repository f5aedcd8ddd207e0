'use client'
import { useMessages } from '@/lib/messages/use-messages'
import { useReadAgain } from '@/lib/queries/refresh'
import { Button } from './button'

/** Looks again at everything on screen, also while looking by itself is paused. */
export function RetryButton() {
  const t = useMessages()
  const { readAgain, isReading } = useReadAgain()
  return (
    <Button disabled={isReading} onClick={readAgain}>
      {t('problem.tryAgain')}
    </Button>
  )
}
