'use client'
import { CopyButton } from '@/components/ui/copy-button'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { awsCli } from '@/lib/ecs/aws-cli'
import { useMessages } from '@/lib/messages/use-messages'
import { useScopes } from '@/lib/queries/cluster'
import { routes } from '@/lib/routes'
import type { ScopeView } from '@/lib/views/view'

/** A region without clusters: where there are some, and the command that makes the first one here. */
export function NoClusters({ scope }: { scope: ScopeView }) {
  const t = useMessages()
  const command = awsCli(scope, 'create-cluster', { 'cluster-name': 'fargate-cluster' })
  return (
    <EmptyState
      title={t('cluster.noneIn', { region: scope.region })}
      text={t('cluster.noneInText', { account: scope.account })}
      actions={
        <>
          <OtherScopes not={scope} />
          <CopyButton text={command} label={t('cluster.copyCreate')} />
        </>
      }
    />
  )
}

function OtherScopes({ not }: { not: ScopeView }) {
  const t = useMessages()
  const answer = useScopes()
  const others = answer && 'data' in answer ? answer.data.scopes : []
  return others
    .filter(({ scope }) => scope.account !== not.account || scope.region !== not.region)
    .flatMap(({ scope, clusters }) =>
      clusters?.length
        ? [
            <LinkButton key={`${scope.account}/${scope.region}`} href={routes.overview(scope)}>
              {t('cluster.elsewhere', { account: scope.account, region: scope.region, count: clusters.length })}
            </LinkButton>,
          ]
        : [],
    )
}
