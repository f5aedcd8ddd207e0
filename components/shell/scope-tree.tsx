'use client'
import Link from 'next/link'
import { useMessages } from '@/lib/messages/use-messages'
import { useScopes } from '@/lib/queries/cluster'
import { routes } from '@/lib/routes'

/** Every account and region, where none is open. */
export function ScopeTree() {
  const t = useMessages()
  const answer = useScopes()
  if (!answer || 'problem' in answer) return null
  return (
    <section aria-label={t('shell.allScopes')} className="min-h-0 flex-1 overflow-y-auto max-lg:hidden">
      <h2 className="px-2 pt-3.5 pb-1 font-semibold text-ink-3 text-xs">{t('shell.allScopes')}</h2>
      <ul>
        {answer.data.scopes.map(({ scope, clusters }) => (
          <li key={`${scope.account}/${scope.region}`}>
            <Link
              href={routes.overview(scope)}
              prefetch={false}
              className="flex h-7 min-w-0 items-center gap-1.5 rounded-ctl px-2 text-ink-2 hover:bg-hover"
            >
              <span className="truncate">
                {scope.account} <span className="text-ink-3">{scope.region}</span>
              </span>
              <span className="ml-auto text-ink-3 text-xs">{clusters?.length ?? '–'}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
