'use client'
import { noticesAbout } from '@/components/ui/notices-about'
import { PageHeader } from '@/components/ui/page-header'
import { ScreenState } from '@/components/ui/screen-state'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { useMessages } from '@/lib/messages/use-messages'
import type { Notice } from '@/lib/problem'
import { useScopes } from '@/lib/queries/cluster'
import { routes } from '@/lib/routes'
import type { ScopesView } from '@/lib/views/cluster'
import { ClusterTable } from './cluster-table'
import { NoClusters } from './no-clusters'

/** Every account and region with its clusters; one that fails says why and leaves the others alone. */
export function ScopesScreen() {
  const t = useMessages()
  return (
    <ScreenState answer={useScopes()}>
      {({ data, notices }) => (
        <>
          <PageHeader title={t('title.scopes')} />
          {data.scopes.map((each) => (
            <ScopeSection key={scopeKey(each)} {...each} notices={notices} />
          ))}
        </>
      )}
    </ScreenState>
  )
}

type ScopeClusters = ScopesView['scopes'][number]
const scopeKey = ({ scope }: ScopeClusters) => `${scope.account}/${scope.region}`

function ScopeSection({ scope, clusters, notices }: ScopeClusters & { notices: readonly Notice[] }) {
  const key = scopeKey({ scope, clusters })
  return (
    <Section
      title={<ScopeTitle scope={scope} />}
      count={clusters?.length}
      sub={scope.accountId && <span className="font-mono">{scope.accountId}</span>}
      notices={noticesAbout(notices, `scope:${key}`)}
    >
      {clusters?.length === 0 && <NoClusters scope={scope} />}
      {clusters && clusters.length > 0 && <ClusterTable at={scope} clusters={clusters} name={key} />}
    </Section>
  )
}

function ScopeTitle({ scope }: Pick<ScopeClusters, 'scope'>) {
  return (
    <TextLink href={routes.overview(scope)} quiet>
      {scope.account} <span className="font-normal text-ink-3">{scope.region}</span>
    </TextLink>
  )
}
