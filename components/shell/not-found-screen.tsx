'use client'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { useMessages } from '@/lib/messages/use-messages'
import { routes } from '@/lib/routes'

/** An address that names no page. */
export function NotFoundScreen() {
  const t = useMessages()
  return (
    <EmptyState
      title={t('notFound.title')}
      text={t('notFound.text')}
      actions={<LinkButton href={routes.scopes()}>{t('shell.allScopes')}</LinkButton>}
    />
  )
}
