'use client'
import { mebibytes, parameter } from '@/components/container/property'
import { PropertyList } from '@/components/ui/property-list'
import { Section } from '@/components/ui/section'
import { useMessages } from '@/lib/messages/use-messages'
import type { TaskDetail } from '@/lib/views/task'
import { TaskAttachments } from './task-attachments'
import { TaskOverrides } from './task-overrides'

/** What a task was started with: its own parameters, what was overridden, what was attached. */
export function TaskSettings({ task }: { task: TaskDetail }) {
  const t = useMessages()
  return (
    <>
      <Section title={t('task.properties')}>
        <TaskProperties task={task} />
      </Section>
      <Section title={t('task.overrides')}>
        <TaskOverrides overrides={task.overrides} />
      </Section>
      <Section title={t('task.attachments')} count={task.attachments.length}>
        <TaskAttachments attachments={task.attachments} />
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
