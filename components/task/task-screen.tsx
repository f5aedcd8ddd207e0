'use client'
import { Columns } from '@/components/ui/columns'
import { later } from '@/components/ui/later'
import { noticesAbout } from '@/components/ui/notices-about'
import { ScreenState } from '@/components/ui/screen-state'
import { Section } from '@/components/ui/section'
import { isStopped } from '@/lib/ecs/task'
import { useMessages } from '@/lib/messages/use-messages'
import type { Notice } from '@/lib/problem'
import { useTask } from '@/lib/queries/task'
import type { TaskRef } from '@/lib/routes'
import type { TaskView } from '@/lib/views/task'
import { LifecycleSection } from './lifecycle-section'
import { SameCauseSection } from './same-cause'
import { TaskHeader } from './task-header'

const ContainerPair = later(async () => (await import('@/components/container/container-pair')).ContainerPair, 'aged')
const MemoryVisualiser = later(
  async () => (await import('@/components/memory/memory-visualiser')).MemoryVisualiser,
  'used',
)
const TaskFinding = later(async () => (await import('./task-finding')).TaskFinding, 'used')
const TaskSettings = later(async () => (await import('./task-settings')).TaskSettings, 'used')

/** One task: why it stopped or waits, its life, its containers running and defined, its memory, its place in the network. */
export function TaskScreen({ at }: { at: TaskRef }) {
  return (
    <ScreenState name={at.task} answer={useTask(at)}>
      {({ data, notices, takenAt }) => (
        <>
          <TaskHeader at={at} view={data} />
          <TaskFinding at={at} view={data} />
          <Columns side={<TaskSide at={at} view={data} notices={notices} />}>
            <TaskMain view={data} notices={notices} takenAt={takenAt} />
          </Columns>
        </>
      )}
    </ScreenState>
  )
}

function TaskMain({ view, notices, takenAt }: { view: TaskView; notices: readonly Notice[]; takenAt: string }) {
  const t = useMessages()
  const { task, containers, memory } = view
  return (
    <>
      <LifecycleSection task={task} containers={containers} takenAt={takenAt} />
      <Section
        id="memory"
        title={t('task.memory')}
        sub={isStopped(task.lastStatus) && t('task.atStop')}
        notices={noticesAbout(notices, 'taskDefinition', 'containerInstance', 'containerInstances')}
      >
        {memory && <MemoryVisualiser memory={memory} showUsageNote exportTitle={task.id} />}
      </Section>
      <Section title={t('container.title')} count={containers.length} sub={t('container.sideBySideNote')}>
        <div>
          {containers.map((container) => (
            <ContainerPair key={container.name} container={container} />
          ))}
        </div>
      </Section>
    </>
  )
}

function TaskSide({ at, view, notices }: { at: TaskRef; view: TaskView; notices: readonly Notice[] }) {
  return (
    <>
      <SameCauseSection at={at} view={view} notices={noticesAbout(notices, 'tasks')} />
      <TaskSettings at={at} view={view} />
    </>
  )
}
