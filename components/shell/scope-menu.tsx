'use client'
import { MenuLink } from '@/components/ui/menu-link'
import { useMessages } from '@/lib/messages/use-messages'
import { useScopes } from '@/lib/queries/cluster'
import { routes } from '@/lib/routes'
import { usePlace } from './use-place'

/** Every account and region that this server reads; asked for only while the menu is open. */
export function ScopeMenu() {
  const t = useMessages()
  const { scope: here } = usePlace()
  const answer = useScopes()
  const scopes = answer && 'data' in answer ? answer.data.scopes : []
  return (
    <>
      <MenuLink href={routes.scopes()} isCurrent={here === null}>
        {t('shell.allScopes')}
      </MenuLink>
      <div className="my-1 border-line border-t" role="presentation" />
      {!answer && <p className="px-2.5 py-1.5 text-ink-3 text-sm">{t('ui.loading')}</p>}
      {scopes.map(({ scope, clusters }) => (
        <MenuLink
          key={`${scope.account}/${scope.region}`}
          href={routes.overview(scope)}
          isCurrent={here?.account === scope.account && here.region === scope.region}
        >
          <b>{scope.account}</b>
          <span>{scope.region}</span>
          {scope.accountId !== null && <span className="font-mono text-ink-3 text-sm">{scope.accountId}</span>}
          {clusters && <span className="ml-auto text-ink-3 text-sm">{clusters.length}</span>}
        </MenuLink>
      ))}
    </>
  )
}
