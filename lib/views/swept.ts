import type { Cluster, ContainerInstance, Service, Task, TaskDefinition } from '@aws-sdk/client-ecs'
import { objectsOf } from './field'
import { gathered } from './gathered'
import { isAtFault, rememberedRow, type TaskEvidence } from './service-facts'
import { type Missing, type Part, partValue } from './view'

/**
 * What a look at a whole scope brought, as far as it came. Maps are by cluster name; a cluster that is not in a map was
 * not asked for. Tasks are by service ARN, and only those of services at fault.
 */
export type Swept = {
  readonly clusters: Part<readonly Cluster[]>
  readonly services: ReadonlyMap<string, Part<readonly Service[]> | Missing>
  readonly containerInstances: ReadonlyMap<string, Part<readonly ContainerInstance[]> | Missing>
  readonly tasks: ReadonlyMap<string, Part<readonly Task[]> | Missing>
  readonly definitions: ReadonlyMap<string, TaskDefinition>
  /** What could not be read of the definitions. */
  readonly untoldDefinitions: Missing
}

/** How much of a scope is known: an overview never shows a part as the whole. */
export type Progress = {
  readonly clustersRead: number
  readonly clusters: number
  /** Services that were read; `services` is what ECS counts as active, null when it does not tell. */
  readonly servicesRead: number
  readonly services: number | null
  readonly isComplete: boolean
}

/** The services of a list that are at fault, worst first: of these the tasks are worth a call. */
export function servicesAtFault(services: readonly Service[]): readonly Service[] {
  const faulty = objectsOf(services).filter((service) => isAtFault(rememberedRow(service).condition))
  return faulty.toSorted((one, other) => Number(isFailing(other)) - Number(isFailing(one)))
}

/** The parts of a sweep for the time and the notices of a view: what failed the same way in several clusters is told once. */
export function sweptParts(swept: Swept): readonly (Part<unknown> | Missing)[] {
  const times = [...swept.services.values(), ...swept.tasks.values(), ...swept.containerInstances.values()]
  const told = times.map((part) => ('takenAt' in part ? { ...part, notices: [] } : { notices: [] }))
  return [
    swept.clusters,
    ...told,
    gathered(swept.services),
    gathered(swept.containerInstances),
    gathered(swept.tasks),
    swept.untoldDefinitions,
  ]
}

/** How much of a scope is read so far. */
export function progressOf({ clusters, services }: Swept, servicesRead: number): Progress {
  const all = objectsOf(clusters.value)
  const counts = all.map(({ activeServicesCount }) => activeServicesCount)
  const parts = all.map(({ clusterName }) => services.get(clusterName ?? ''))
  const clustersRead = parts.filter(isWhole).length
  return {
    clustersRead,
    clusters: all.length,
    servicesRead,
    services: counts.reduce<number | null>(
      (sum, count) => (sum === null || typeof count !== 'number' ? null : sum + count),
      0,
    ),
    isComplete: clustersRead === all.length,
  }
}

/** The services of one cluster as far as they are known; null when none could be read. */
export function servicesOf(swept: Swept, clusterName: string): readonly Service[] | null {
  const found = partValue<readonly Service[]>(swept.services.get(clusterName) ?? null)
  return found && objectsOf(found)
}

/** Whether a part is there as a whole: of what still loads no sum is true. */
export function isWhole(part: Part<unknown> | Missing | undefined): boolean {
  return part !== undefined && 'value' in part && !part.notices.some(({ code }) => code === 'loading')
}

/** What is known of the tasks of a service. */
export function evidenceOf(swept: Swept, service: Service): TaskEvidence {
  const tasks = partValue<readonly Task[]>(swept.tasks.get(service.serviceArn ?? '') ?? null)
  return { tasks: tasks ? objectsOf(tasks) : [], definitions: swept.definitions }
}

function isFailing(service: Service): boolean {
  return rememberedRow(service).condition === 'failing'
}
