import { apiRoutes, type ClusterRef, type TaskRef } from '@/lib/routes'
import type { TasksView, TaskView } from '@/lib/views/task'
import { useView } from './view'

export const useTasks = (at: ClusterRef) => useView<TasksView>(apiRoutes.tasks(at))
export const useTask = (at: TaskRef) => useView<TaskView>(apiRoutes.task(at))
