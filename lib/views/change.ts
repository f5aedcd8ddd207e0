import type { Service, ServiceEvent } from '@aws-sdk/client-ecs'
import { nameOf } from '@/lib/ecs/arn'
import { type Change, type ChangedInstance, type ChangedService, changes } from '@/lib/ecs/change'
import { nameOfInstance } from '@/lib/ecs/container-instance'
import { instanceFacts, servicesRead } from './attention'
import { objectsOf, textOf, timeOf } from './field'
import { deploymentFacts, eventFacts, rememberedRow, stopsOf } from './service-facts'
import { evidenceOf, type Progress, progressOf, type Swept, servicesOf, sweptParts } from './swept'
import { combine, type Place, partValue, type ScopeView, type View } from './view'

export type { Change } from '@/lib/ecs/change'

/** What happened in a scope, newest first, as far as ECS still tells of it. */
export type ChangesView = {
  readonly scope: ScopeView
  readonly demo: boolean
  readonly changes: readonly Change[]
  readonly progress: Progress
}

const mostChanges = 200
/** Events are read newest first, whosever they are: of thousands of services the old ones are never looked at. */
const mostEvents = 400
const mostOfOne = 20

/** The newest changes of a scope, at most 200; what could not be read is among the notices. */
export function changesView(input: Place & { readonly swept: Swept; readonly now: string }): View<ChangesView> {
  const { scope, demo, swept, now } = input
  const progress = progressOf(swept, servicesRead(swept))
  return combine({ scope, demo, changes: changesOf(swept, mostChanges), progress }, sweptParts(swept), now)
}

/** The newest changes; of those that are routine none, where that is asked for. */
export function changesOf(
  swept: Swept,
  most: number,
  options?: { readonly withoutRoutine: boolean },
): readonly Change[] {
  const all = changes(changedServices(swept), changedInstances(swept))
  const wanted = options?.withoutRoutine ? all.filter(({ isRoutine }) => !isRoutine) : all
  return wanted.slice(0, most)
}

type Named = { readonly cluster: string; readonly service: Service }

function changedServices(swept: Swept): ChangedService[] {
  const services = [...swept.services.keys()].flatMap((cluster) =>
    (servicesOf(swept, cluster) ?? []).map((service): Named => ({ cluster, service })),
  )
  const newest = newestEvents(services)
  return services.map(({ cluster, service }) => {
    const row = rememberedRow(service)
    return {
      cluster,
      service: row.name,
      createdAt: row.createdAt,
      createdBy: textOf(service.createdBy),
      deployments: row.deployments.map(deploymentFacts),
      events: objectsOf(service.events)
        .filter((event) => newest.has(event))
        .map(eventFacts),
      stops: stopsOf(evidenceOf(swept, service)),
    }
  })
}

function newestEvents(services: readonly Named[]): ReadonlySet<ServiceEvent> {
  const all = services.flatMap(({ service }) => objectsOf(service.events).slice(0, mostOfOne))
  const timed = all.map((event) => ({ event, atMs: Date.parse(timeOf(event.createdAt) ?? '') || 0 }))
  const newest = timed.toSorted((one, other) => other.atMs - one.atMs)
  return new Set(newest.slice(0, mostEvents).map(({ event }) => event))
}

function changedInstances(swept: Swept): ChangedInstance[] {
  return [...swept.containerInstances].flatMap(([cluster, part]) =>
    objectsOf(partValue(part) ?? []).map((instance) => {
      const facts = instanceFacts(instance)
      return { cluster: nameOf(cluster), instance: nameOfInstance(facts), registeredAt: timeOf(instance.registeredAt) }
    }),
  )
}
