'use client'
import { taskFilter, taskFilters, tasksOf } from '@/components/task/task-filter'
import { TaskTable } from '@/components/task/task-table'
import { CopyButton } from '@/components/ui/copy-button'
import { noticesAbout } from '@/components/ui/notices-about'
import { PageHeader } from '@/components/ui/page-header'
import { ScreenState } from '@/components/ui/screen-state'
import { Section } from '@/components/ui/section'
import { Segment } from '@/components/ui/segment'
import { useQueryText } from '@/components/ui/use-query-text'
import { awsCli } from '@/lib/ecs/aws-cli'
import { useMessages } from '@/lib/messages/use-messages'
import type { Notice } from '@/lib/problem'
import { useTasks } from '@/lib/queries/task'
import type { ClusterRef } from '@/lib/routes'
import type { TasksView } from '@/lib/views/task'
import { ClusterTabs } from './cluster-tabs'

type Props = { at: ClusterRef; view: TasksView; notices: readonly Notice[] }

/** The tasks of a cluster: running, changing or stopped, as `?tasks=` says. */
export function ClusterTasksScreen({ at }: { at: ClusterRef }) {
  const t = useMessages()
  const [text] = useQueryText('tasks')
  const desired = taskFilter(text) === 'stopped' ? 'STOPPED' : 'RUNNING'
  const options = { cluster: at.cluster, 'desired-status': desired }
  return (
    <ScreenState name={at.cluster} answer={useTasks(at)}>
      {({ data, notices }) => (
        <>
          <PageHeader
            title={data.clusterName}
            actions={
              <>
                <ClusterTabs at={at} current="tasks" />
                <CopyButton text={awsCli(data.scope, 'list-tasks', options)} label={t('ui.copyCli')} />
              </>
            }
          />
          <TasksSection at={at} view={data} notices={notices} />
        </>
      )}
    </ScreenState>
  )
}

function TasksSection({ at, view, notices }: Props) {
  const t = useMessages()
  const [text, setText] = useQueryText('tasks')
  const filter = taskFilter(text)
  const tasks = tasksOf(view, filter)
  const options = taskFilters.map((value) => ({
    value,
    label: t(`task.filter.${value}`, { count: tasksOf(view, value)?.length ?? '–' }),
  }))
  const change = (value: string) => setText(value === 'all' ? null : value)
  return (
    <Section
      title={t('task.title')}
      notices={noticesAbout(notices, 'tasks', 'taskDefinition')}
      actions={<Segment label={t('task.filter.label')} options={options} value={filter} onChange={change} />}
    >
      {tasks && (
        <TaskTable
          at={at}
          tasks={tasks}
          name="task"
          label={t('task.title')}
          stopped={filter === 'stopped'}
          emptyText={t(`task.empty.${filter}`)}
          withService
          withLaunch
        />
      )}
    </Section>
  )
}
