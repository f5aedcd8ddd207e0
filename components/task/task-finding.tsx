'use client'
import { isStopped } from '@/lib/ecs/task'
import type { TaskRef } from '@/lib/routes'
import type { TaskView } from '@/lib/views/task'
import { StopCause } from './stop-cause'
import { TaskWaits } from './task-waits'

/** What matters most about a task: why it stopped, or why it has no place yet. */
export function TaskFinding({ at, view }: { at: TaskRef; view: TaskView }) {
  if (isStopped(view.task.lastStatus)) return <StopCause at={at} view={view} />
  return view.waits && <TaskWaits at={at} task={view.task} waits={view.waits} />
}
