'use client'
import { mebibytes, parameter } from '@/components/container/property'
import { Identity } from '@/components/ui/identity'
import { PropertyList } from '@/components/ui/property-list'
import { Section } from '@/components/ui/section'
import { TagList } from '@/components/ui/tag-list'
import { useMessages } from '@/lib/messages/use-messages'
import type { TaskRef } from '@/lib/routes'
import type { TaskDetail, TaskView } from '@/lib/views/task'
import { ExecSection } from './exec-section'
import { TaskAttachments } from './task-attachments'
import { TaskNetwork } from './task-network'
import { TaskOverrides } from './task-overrides'

/** What a task was started with and where it stands: its network, its own parameters, its tags and names. */
export function TaskSettings({ at, view }: { at: TaskRef; view: TaskView }) {
  const t = useMessages()
  const { task } = view
  return (
    <>
      <ExecSection at={at} view={view} />
      <Section title={t('task.network')}>
        <TaskNetwork network={task.network} connectivity={task.connectivity} />
      </Section>
      <Section title={t('task.properties')}>
        <TaskProperties task={task} />
      </Section>
      <Section title={t('task.overrides')}>
        <TaskOverrides overrides={task.overrides} />
      </Section>
      <Section title={t('task.attachments')} count={task.attachments.length}>
        <TaskAttachments attachments={task.attachments} />
      </Section>
      <Section title={t('ui.tags')} count={task.tags.length}>
        <TagList tags={task.tags} />
      </Section>
      <Section title={t('ui.identity')}>
        <Identity arn={task.arn} id={task.id} />
      </Section>
    </>
  )
}

function TaskProperties({ task }: { task: TaskDetail }) {
  const storage = task.ephemeralStorageGiB === null ? null : `${task.ephemeralStorageGiB} GiB`
  return (
    <PropertyList
      items={[
        parameter('group', task.group),
        parameter('startedBy', task.startedBy),
        parameter('launchType', task.launchType),
        parameter('capacityProviderName', task.capacityProviderName),
        { label: 'platformFamily', value: task.platformFamily, mono: true },
        { label: 'platformVersion', value: task.platformVersion, mono: true },
        parameter('cpu', task.cpu),
        parameter('memory', mebibytes(task.memoryMiB)),
        parameter('ephemeralStorage', storage),
        { label: 'desiredStatus', value: task.desiredStatus, mono: true },
        { label: 'healthStatus', value: task.healthStatus, mono: true },
        parameter('enableExecuteCommand', task.enableExecuteCommand),
        { label: 'version', value: task.version, mono: true },
      ]}
    />
  )
}
