'use client'
import { CopyButton } from '@/components/ui/copy-button'
import { EmptyState } from '@/components/ui/empty-state'
import { awsCli } from '@/lib/ecs/aws-cli'
import { useMessages } from '@/lib/messages/use-messages'
import type { ScopeView } from '@/lib/views/view'

/** A region without clusters, and the command that makes the first one. */
export function NoClusters({ scope }: { scope: ScopeView }) {
  const t = useMessages()
  const command = awsCli(scope, 'create-cluster', { 'cluster-name': 'fargate-cluster' })
  return (
    <EmptyState
      title={t('cluster.noneIn', { region: scope.region })}
      text={t('cluster.noneInText', { account: scope.account })}
      actions={<CopyButton text={command} label={t('cluster.copyCreate')} />}
    />
  )
}
