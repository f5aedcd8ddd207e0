'use client'
import { Button } from '@/components/ui/button'
import { Mono } from '@/components/ui/mono'
import { ProblemWords } from '@/components/ui/problem-words'
import { useMessages } from '@/lib/messages/use-messages'

/** A screen that failed while it was drawn; what it failed of stays in the server's log, under the digest. */
export function ErrorScreen(props: { digest: string | undefined; retry: () => void }) {
  const t = useMessages()
  return (
    <>
      <ProblemWords
        condition="failing"
        what={t('problem.internal.what')}
        why={t('problem.internal.why')}
        next={t('problem.internal.next')}
      />
      <p className="flex items-center gap-3 px-6 pb-6 pl-[54px] max-sm:px-4">
        <Button onClick={props.retry}>{t('shell.retry')}</Button>
        {props.digest && (
          <span className="text-ink-3 text-sm">
            <Mono>{props.digest}</Mono>
          </span>
        )}
      </p>
    </>
  )
}
