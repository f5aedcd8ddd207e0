'use client'
import { GitCompareIcon } from 'lucide-react'
import { AwsConsoleLink } from '@/components/ui/aws-console-link'
import { Badge } from '@/components/ui/badge'
import { CopyButton } from '@/components/ui/copy-button'
import { LinkButton } from '@/components/ui/link-button'
import { Mono } from '@/components/ui/mono'
import { NotSet } from '@/components/ui/not-set'
import { PageHeader } from '@/components/ui/page-header'
import { RelativeTime } from '@/components/ui/relative-time'
import { Tag } from '@/components/ui/tag'
import { nameOf } from '@/lib/ecs/arn'
import { awsCli } from '@/lib/ecs/aws-cli'
import { useMessages } from '@/lib/messages/use-messages'
import { comparisonOf, type RevisionRef, routes } from '@/lib/routes'
import type { RevisionView, TaskDefinitionDetail } from '@/lib/views/task-definition'
import { OpenInPlayground } from './open-in-playground'
import { RevisionSwitcher } from './revision-switcher'
import { RevisionUsers } from './revision-users'
import { taskSizeText } from './task-size'

/** Which revision this is, where it may run, and what it asks for. */
export function RevisionHeader({ at, view }: { at: RevisionRef; view: RevisionView }) {
  const t = useMessages()
  const { scope, revision, revisions, before } = view
  const cli = awsCli(scope, 'describe-task-definition', {
    'task-definition': `${revision.family}:${revision.revision}`,
    include: 'TAGS',
  })
  return (
    <PageHeader
      title={
        <>
          {revision.family}
          <span className="font-normal text-ink-3">:{revision.revision}</span>
        </>
      }
      badges={<RevisionBadges revision={revision} />}
      actions={
        <>
          {revisions && <RevisionSwitcher at={at} revisions={revisions} />}
          {before && (
            <LinkButton href={routes.comparison(comparisonOf(at, before.revision, revision))}>
              <GitCompareIcon size={13} className="text-ink-3" aria-hidden="true" />
              {t('taskDefinition.compareWith', { revision: before.revision.revision })}
            </LinkButton>
          )}
          <OpenInPlayground at={at} />
          <CopyButton text={cli} label={t('ui.copyCli')} />
          <AwsConsoleLink arn={revision.arn} endpoint={scope.endpoint} />
        </>
      }
      facts={[
        { label: t('taskDefinition.taskSize'), value: taskSizeText(revision.cpu, revision.memoryMiB) ?? <NotSet /> },
        { label: t('taskDefinition.usedBy'), value: <RevisionUsers scope={at} usedBy={view.usedBy} /> },
        { label: t('taskDefinition.executionRole'), value: <Role arn={revision.executionRoleArn} /> },
        { label: t('taskDefinition.taskRole'), value: <Role arn={revision.taskRoleArn} /> },
        { label: t('taskDefinition.registered'), value: <RelativeTime at={revision.registeredAt} /> },
        { label: t('taskDefinition.registeredBy'), value: revision.registeredBy && nameOf(revision.registeredBy) },
      ]}
    />
  )
}

function RevisionBadges({ revision }: { revision: TaskDefinitionDetail }) {
  const platform = [revision.operatingSystemFamily, revision.cpuArchitecture].filter(Boolean).join(' / ')
  return (
    <>
      <Badge condition={revision.condition}>{revision.status}</Badge>
      {revision.requiresCompatibilities.map((name) => (
        <Tag key={name}>{name}</Tag>
      ))}
      {platform && <Tag>{platform}</Tag>}
      {revision.networkMode && <Tag>{revision.networkMode}</Tag>}
    </>
  )
}

function Role({ arn }: { arn: string | null }) {
  if (arn === null) return <NotSet />
  return (
    <span title={arn}>
      <Mono>{nameOf(arn)}</Mono>
    </span>
  )
}
