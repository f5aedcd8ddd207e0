'use client'
import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { useMessages } from '@/lib/messages/use-messages'
import { routes } from '@/lib/routes'

/** An address that leads nowhere. */
export function NotFoundScreen() {
  const t = useMessages()
  const home = (
    <Link href={routes.scopes()} prefetch={false} className={buttonClass()}>
      {t('shell.allScopes')}
    </Link>
  )
  return <EmptyState title={t('notFound.title')} text={t('notFound.text')} actions={home} />
}
