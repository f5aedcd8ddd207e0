'use client'
import { useState } from 'react'
import { later } from '@/components/ui/later'
import { Section } from '@/components/ui/section'
import { Segment } from '@/components/ui/segment'
import { durationText } from '@/lib/format/time'
import { useMessages } from '@/lib/messages/use-messages'
import type { ContainerView } from '@/lib/views/container'
import type { TaskDetail } from '@/lib/views/task'
import { Lifecycle } from './lifecycle'
import { lifecycleLayout } from './lifecycle-layout'

const TaskTimes = later(async () => (await import('./task-times')).TaskTimes, 'used')

const views = ['drawing', 'table'] as const
type ViewName = (typeof views)[number]

/** The life of a task, as a drawing or as the table of its timestamps. */
export function LifecycleSection(props: { task: TaskDetail; containers: readonly ContainerView[]; takenAt: string }) {
  const t = useMessages()
  const [view, setView] = useState<ViewName>('drawing')
  return (
    <Section
      title={t('task.lifecycle.title')}
      sub={view === 'drawing' && <FoldedNote {...props} />}
      actions={
        <Segment<ViewName>
          label={t('task.lifecycle.view.label')}
          value={view}
          onChange={setView}
          options={views.map((value) => ({ value, label: t(`task.lifecycle.view.${value}`) }))}
        />
      }
    >
      {view === 'table' ? <TaskTimes times={props.task.times} /> : <Lifecycle {...props} />}
    </Section>
  )
}

function FoldedNote({ task, takenAt }: { task: TaskDetail; takenAt: string }) {
  const t = useMessages()
  const lifecycle = lifecycleLayout(task, Date.parse(takenAt))
  const untold = lifecycle?.phases.flatMap((phase) => phase.untold) ?? []
  const names = untold.map((name) => t(`task.lifecycle.mark.${name}`)).join(', ')
  return (
    <>
      {lifecycle?.foldedSeconds != null &&
        t('task.lifecycle.folded', { duration: durationText(t, lifecycle.foldedSeconds) })}
      {names && <span className="ml-2">{t('task.lifecycle.untold', { names })}</span>}
    </>
  )
}
