import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { requestMessages } from '@/lib/messages/request-messages'
import { routes } from '@/lib/routes'

/** An address that names no page. */
export default async function NotFound() {
  const t = await requestMessages()
  return (
    <EmptyState
      heading="h1"
      title={t('notFound.title')}
      text={t('notFound.text')}
      actions={<LinkButton href={routes.scopes()}>{t('shell.allScopes')}</LinkButton>}
    />
  )
}
