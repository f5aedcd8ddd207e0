'use client'
import { filterTasks, taskFilter, taskFilters } from '@/components/task/task-filter'
import { TaskTable } from '@/components/task/task-table'
import { noticesAbout } from '@/components/ui/notices-about'
import { Section } from '@/components/ui/section'
import { Segment } from '@/components/ui/segment'
import { useQueryText } from '@/components/ui/use-query-text'
import { useMessages } from '@/lib/messages/use-messages'
import type { Notice } from '@/lib/problem'
import type { ServiceRef } from '@/lib/routes'
import type { ServiceView } from '@/lib/views/service'

/** The tasks of a service: all, changing or stopped, as `?tasks=` says. */
export function ServiceTasks(props: { at: ServiceRef; view: ServiceView; notices: readonly Notice[] }) {
  const t = useMessages()
  const [text, setText] = useQueryText('tasks')
  const { tasks } = props.view
  const current = props.view.service.taskDefinition
  const filter = taskFilter(text)
  const options = taskFilters.map((value) => ({
    value,
    label: t(`task.filter.${value}`, { count: tasks ? filterTasks(tasks, value).length : 0 }),
  }))
  const change = (value: string) => setText(value === 'all' ? null : value)
  return (
    <Section
      id="tasks"
      title={t('service.tasks')}
      notices={noticesAbout(props.notices, 'tasks')}
      actions={tasks && <Segment label={t('task.filter.label')} options={options} value={filter} onChange={change} />}
    >
      {tasks && (
        <TaskTable
          at={props.at}
          tasks={filterTasks(tasks, filter)}
          name="task"
          label={t('service.tasks')}
          stopped={filter === 'stopped'}
          {...(current && { currentRevision: current.arn })}
          withLaunch={props.view.service.launch.capacityProviders.length > 1}
          emptyText={t(emptyKey(filter, props.view), { service: props.at.service })}
        />
      )}
    </Section>
  )
}

function emptyKey(filter: string, { service }: ServiceView): string {
  if (filter === 'all' && service.desiredCount === 0) return 'service.wantsNone'
  return `task.empty.${filter}`
}
