import 'server-only'
import type { Task } from '@aws-sdk/client-ecs'
import { nameOf } from '@/lib/ecs/arn'
import type { ClusterRef, TaskRef } from '@/lib/routes'
import type { AccountSnapshot } from '@/lib/snapshot/account'
import type { ReadOptions } from '@/lib/snapshot/cell'
import type { AskedPlacement } from '@/lib/views/placement'
import { isUnplaced } from '@/lib/views/placement-waiting'
import { revisionName } from '@/lib/views/revision-name'
import { neighbourhood } from '@/lib/views/same-cause'
import { type TasksView, type TaskView, tasksView, taskView } from '@/lib/views/task'
import type { Missing, Part, View } from '@/lib/views/view'
import { mapPart, partOrMissing, placeOf } from './place'
import { readPlacement } from './placement'
import { definitionsOf } from './task-definition'

/** The tasks of a cluster that run and those that ECS still remembers. Errors: `notFound`; whatever keeps the tasks from being listed. */
export async function readTasks(at: ClusterRef): Promise<View<TasksView>> {
  const { snapshot, place } = await placeOf(at)
  const tasks = await snapshot.takeTasks(at.cluster)
  const { definitions, notices } = await definitionsOf(snapshot, tasks.value)
  const isStopped = (task: Task) => task.desiredStatus === 'STOPPED' && task.lastStatus === 'STOPPED'
  return tasksView({
    ...place(),
    clusterName: at.cluster,
    running: mapPart({ ...tasks, notices: [...tasks.notices, ...notices] }, (all) =>
      all.filter((task) => !isStopped(task)),
    ),
    stopped: mapPart({ ...tasks, notices: [] }, (all) => all.filter(isStopped)),
    definitions,
  })
}

/** One task, with its definition, its container instance and its neighbours as far as these may be read. Errors: `notFound`. */
export async function readTask(at: TaskRef): Promise<View<TaskView>> {
  const { snapshot, place } = await placeOf(at)
  const task = await snapshot.takeTask(at.cluster, at.task)
  const [definition, containerInstance, neighbours, placement] = await Promise.all([
    partOrMissing('taskDefinition', snapshot.takeTaskDefinition(task.value.taskDefinitionArn ?? '')),
    containerInstanceOf(snapshot, at.cluster, task.value),
    neighboursOf(snapshot, at.cluster, task.value),
    placementOf(at, task.value),
  ])
  return taskView({
    ...place(),
    clusterName: at.cluster,
    task,
    definition: mapPart(definition, (value) => value.taskDefinition),
    containerInstance,
    placement,
    ...neighbours,
  })
}

// Nobody waits long for what stands beside the task.
const neighbourPatience: ReadOptions = { maxAgeMs: 5_000, waitMs: 500, firstWaitMs: 2_000 }

async function neighboursOf(snapshot: AccountSnapshot, cluster: string, task: Task) {
  const where = neighbourhood(task)
  if (!where) return {}
  const neighbours = await partOrMissing(
    'tasks',
    'service' in where
      ? snapshot.takeTasksOfService(cluster, where.service, neighbourPatience)
      : snapshot.takeTasksOfFamily(cluster, where.family, neighbourPatience),
  )
  const stopped = 'value' in neighbours ? neighbours.value.filter((each) => neighbourhood(each) !== null) : []
  const { definitions, notices } = await definitionsOf(snapshot, stopped, neighbourPatience)
  // their revisions are no part of this task's own
  const untold = notices.map((notice) => ({ ...notice, section: 'tasks' }))
  return { neighbours: { ...neighbours, notices: [...neighbours.notices, ...untold] }, definitions }
}

/** Why the revision of a task that waits for a place finds none. */
async function placementOf(at: ClusterRef, task: Task): Promise<AskedPlacement | null> {
  const named = revisionName(task.taskDefinitionArn)
  if (!named || !isUnplaced(task)) return null
  const { account, region, cluster } = at
  const place = `${named.family}:${named.revision}`
  return (await readPlacement({ account, region, cluster, place }, neighbourPatience)).data.asked
}

async function containerInstanceOf(snapshot: AccountSnapshot, cluster: string, task: Task) {
  const arn = task.containerInstanceArn
  if (!arn) return null
  const all = await partOrMissing('containerInstance', snapshot.takeContainerInstances(cluster))
  const found =
    'value' in all ? all.value.find((each) => nameOf(each.containerInstanceArn ?? '') === nameOf(arn)) : undefined
  const missing: Missing = { notices: all.notices }
  return found && 'value' in all ? ({ ...all, value: found } satisfies Part<typeof found>) : missing
}
