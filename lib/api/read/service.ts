import 'server-only'
import type { ServiceRef } from '@/lib/routes'
import type { AccountSnapshot } from '@/lib/snapshot/account'
import { type ServiceView, serviceView } from '@/lib/views/service'
import { mayLackRoom } from '@/lib/views/service-facts'
import type { View } from '@/lib/views/view'
import { mapPart, partOrMissing, placeOf } from './place'
import { definitionsOf } from './task-definition'

/** One service with its deployments, events and tasks. Errors: `notFound`; whatever keeps the service itself from being read. */
export async function readService(at: ServiceRef): Promise<View<ServiceView>> {
  const { snapshot, place } = await placeOf(at)
  const [service, tasks, history] = await Promise.all([
    snapshot.takeService(at.cluster, at.service),
    partOrMissing('tasks', snapshot.takeTasksOfService(at.cluster, at.service)),
    partOrMissing('history', snapshot.takeServiceDeployments(at.cluster, at.service)),
  ])
  const [definition, { definitions, notices }, containerInstances] = await Promise.all([
    definitionOf(snapshot, service.value.taskDefinition),
    definitionsOf(snapshot, 'value' in tasks ? tasks.value : []),
    mayLackRoom(service.value)
      ? partOrMissing('containerInstances', snapshot.takeContainerInstances(at.cluster))
      : null,
  ])
  return serviceView({
    ...place(),
    clusterName: at.cluster,
    service,
    tasks: { ...tasks, notices: [...tasks.notices, ...notices] },
    definition,
    definitions,
    containerInstances,
    history: mapPart(history, (value) => value.history),
    ...('value' in history ? { serviceRevisions: history.value.revisions } : {}),
  })
}

// A service whose controller keeps the definition in task sets has none of its own.
async function definitionOf(snapshot: AccountSnapshot, arn: string | undefined) {
  if (!arn) return null
  return mapPart(
    await partOrMissing('taskDefinition', snapshot.takeTaskDefinition(arn)),
    (value) => value.taskDefinition,
  )
}
