'use client'
import { RevisionLink } from '@/components/task-definition/revision-link'
import { AwsConsoleLink } from '@/components/ui/aws-console-link'
import { ConditionBadge } from '@/components/ui/badge'
import { CopyButton } from '@/components/ui/copy-button'
import { Mono } from '@/components/ui/mono'
import { NotTold } from '@/components/ui/not-told'
import { PageHeader } from '@/components/ui/page-header'
import { RelativeTime } from '@/components/ui/relative-time'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { awsCli } from '@/lib/ecs/aws-cli'
import { livedSeconds } from '@/lib/ecs/task'
import { durationText } from '@/lib/format/time'
import { useMessages } from '@/lib/messages/use-messages'
import { routes, type TaskRef } from '@/lib/routes'
import type { TaskDetail, TaskView } from '@/lib/views/task'
import type { ScopeView } from '@/lib/views/view'

/** Which task this is, how it fares, and the ways from here: its service, revision and container instance. */
export function TaskHeader({ at, view: { scope, task } }: { at: TaskRef; view: TaskView }) {
  const t = useMessages()
  const lived = livedSeconds(task)
  const age = lived === null ? <RelativeTime at={task.startedAt ?? task.createdAt} /> : durationText(t, lived)
  return (
    <PageHeader
      title={<span className="font-mono text-lg [overflow-wrap:anywhere]">{task.id}</span>}
      badges={<TaskBadges task={task} />}
      actions={
        <>
          <CopyButton text={cliOf(scope, at, task)} label={t('ui.copyCli')} />
          <AwsConsoleLink arn={task.arn} endpoint={scope.endpoint} />
        </>
      }
      facts={[
        { label: task.serviceName === null ? 'group' : t('task.service'), value: <TaskOwner at={at} task={task} /> },
        { label: t('task.definition'), value: <RevisionLink scope={at} revision={task.taskDefinition} /> },
        { label: t('task.launch'), value: launchOf(task) },
        { label: t('task.zone'), value: task.availabilityZone },
        { label: t(lived === null ? 'task.age' : 'task.lived'), value: age },
        ...(task.containerInstanceId === null ? [] : [instanceFact(t('task.containerInstance'), at, task)]),
        ...(task.stopCode === null ? [] : [{ label: 'stopCode', value: <Mono>{task.stopCode}</Mono> }]),
      ]}
    />
  )
}

function TaskBadges({ task }: { task: TaskDetail }) {
  return (
    <>
      <ConditionBadge condition={task.condition} />
      <Tag>{task.lastStatus}</Tag>
    </>
  )
}

function TaskOwner({ at, task }: { at: TaskRef; task: TaskDetail }) {
  if (task.serviceName === null) return task.group === null ? <NotTold /> : <Mono>{task.group}</Mono>
  const href = routes.service({ ...at, service: task.serviceName })
  return <TextLink href={href}>{`${at.cluster} / ${task.serviceName}`}</TextLink>
}

function launchOf({ capacityProviderName, launchType, platformVersion }: TaskDetail): string | null {
  return [capacityProviderName ?? launchType, platformVersion].filter(Boolean).join(' ') || null
}

function instanceFact(label: string, at: TaskRef, task: TaskDetail) {
  const href = routes.containerInstance({ ...at, containerInstance: task.containerInstanceId ?? '' })
  const value = (
    <TextLink href={href}>
      <Mono>{String(task.containerInstanceId)}</Mono>
    </TextLink>
  )
  return { label, value }
}

function cliOf(scope: ScopeView, at: TaskRef, task: TaskDetail): string {
  return awsCli(scope, 'describe-tasks', { cluster: at.cluster, tasks: task.id, include: 'TAGS' })
}
