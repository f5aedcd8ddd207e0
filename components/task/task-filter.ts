import { isStopped } from '@/lib/ecs/task'
import type { TaskRow, TasksView } from '@/lib/views/task'

export const taskFilters = ['all', 'changing', 'stopped'] as const
export type TaskFilter = (typeof taskFilters)[number]

/** The filter that a URL asks for; anything else is all. */
export function taskFilter(text: string | null): TaskFilter {
  return taskFilters.find((filter) => filter === text) ?? 'all'
}

/** All is every task that ECS still counts; changing is on its way up or down; stopped is what remains for about an hour. */
export function filterTasks(tasks: readonly TaskRow[], filter: TaskFilter): TaskRow[] {
  if (filter === 'stopped') return newestFirst(tasks.filter((task) => isStopped(task.lastStatus)))
  const counted = tasks.filter((task) => !isStopped(task.lastStatus))
  return filter === 'all' ? counted : counted.filter(isChanging)
}

function newestFirst(stopped: readonly TaskRow[]): TaskRow[] {
  return stopped.toSorted((one, other) => (other.stoppedAt ?? '').localeCompare(one.stoppedAt ?? ''))
}

const isChanging = (task: TaskRow) => task.lastStatus !== 'RUNNING' || task.desiredStatus === 'STOPPED'

/** The tasks of a cluster that a filter shows; null when the list it needs could not be read. */
export function tasksOf(view: Pick<TasksView, 'running' | 'stopped'>, filter: TaskFilter): readonly TaskRow[] | null {
  if (filter === 'stopped') return view.stopped && newestFirst(view.stopped)
  return view.running && filterTasks(view.running, filter)
}
