import 'server-only'
import type { ClusterRef } from '@/lib/routes'
import { type ContainerInstancesView, containerInstancesView } from '@/lib/views/container-instance'
import type { View } from '@/lib/views/view'
import { mapPart, partOrMissing, placeOf } from './place'
import { definitionsOf } from './task-definition'

/** The container instances of a cluster and the tasks on each. Errors: `notFound`; whatever keeps the instances from being read. */
export async function readContainerInstances(at: ClusterRef): Promise<View<ContainerInstancesView>> {
  const { snapshot, place } = await placeOf(at)
  const [containerInstances, tasks] = await Promise.all([
    snapshot.takeContainerInstances(at.cluster),
    partOrMissing('tasks', snapshot.takeTasks(at.cluster)),
  ])
  const placed = mapPart(tasks, (all) =>
    all.filter((task) => task.containerInstanceArn && task.lastStatus !== 'STOPPED'),
  )
  const { definitions } = await definitionsOf(snapshot, 'value' in placed ? placed.value : [])
  return containerInstancesView({ ...place(), clusterName: at.cluster, containerInstances, tasks: placed, definitions })
}
