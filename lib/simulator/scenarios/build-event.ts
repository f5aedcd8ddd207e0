import { nameOf } from '@/lib/ecs/arn'
import type { Place } from '../lifecycle/place'
import type { ServiceRecord } from '../world'

/** Writes a service's events of the past: moment and message, newest first, as ECS lists them. */
export function addEvents(place: Place, { service }: ServiceRecord, events: readonly [number, string][]): void {
  service.events = events.map(([createdAt, message]) => ({ id: place.world.random.uuid(), createdAt, message }))
}

/** The ids of the service's first tasks of that revision in that state, for an event to name. */
export function taskIds(
  place: Place,
  { service }: ServiceRecord,
  of: { taskDefinition: string | undefined; lastStatus: string; count: number },
): string[] {
  return [...place.cluster.tasks.ofGroup(`service:${service.serviceName}`)]
    .filter(({ task }) => task.taskDefinitionArn === of.taskDefinition && task.lastStatus === of.lastStatus)
    .slice(0, of.count)
    .map(({ task }) => nameOf(task.taskArn ?? ''))
}
