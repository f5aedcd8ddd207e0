import type { Service, Task } from '@aws-sdk/client-ecs'
import { isFargateProvider } from '@/lib/ecs/capacity-provider'
import { isAtRest } from '@/lib/ecs/service-event-rest'
import type { EventFacts } from '@/lib/ecs/service-facts'
import { countOf, objectsOf, textOf } from './field'
import { launchView } from './launch'
import { revisionName } from './revision-name'
import { eventFacts } from './service-facts'
import { serviceNameOf } from './task-row'
import type { RevisionName } from './view'

/** Tasks of one revision that want a place and have none. */
export type WaitingTasks = {
  readonly taskDefinition: RevisionName
  readonly service: string | null
  readonly count: number
  readonly isFargate: boolean
  /** The newest event that says so, as ECS wrote it; standalone tasks have none. */
  readonly says: SaidEvent | null
}

export type SaidEvent = {
  readonly at: string | null
  readonly message: string
  readonly kind: string | null
  readonly values: Readonly<Record<string, string | number>>
}

const RECENT_EVENTS = 30
const FARGATE_KINDS = ['capacityUnavailable', 'vcpuLimit', 'taskLimit', 'cpuAboveLimit', 'memoryAboveLimit']

/**
 * What cannot be placed right now: tasks of container instances that stand on none, and services whose newest trouble is
 * that no task of theirs finds a place. Most of a revision first.
 * Source: developer guide, Amazon ECS service event messages; task lifecycle (PROVISIONING: a capacity provider waits).
 */
export function waitingTasks(services: readonly Service[], tasks: readonly Task[]): readonly WaitingTasks[] {
  const unplaced = objectsOf(tasks).filter(isUnplaced)
  const ofServices = objectsOf(services).flatMap((service) => waitingOf(service, unplaced, objectsOf(tasks)) ?? [])
  const told = new Set(ofServices.map(({ service }) => service))
  const standalone = unplaced.filter(({ group }) => !told.has(serviceNameOf(textOf(group))))
  return [...ofServices, ...byRevision(standalone)].toSorted((one, other) => other.count - one.count)
}

function waitingOf(service: Service, unplaced: readonly Task[], tasks: readonly Task[]): WaitingTasks | null {
  const name = textOf(service.serviceName)
  const taskDefinition = revisionName(service.taskDefinition)
  const own = ({ group }: Task) => name !== null && serviceNameOf(textOf(group)) === name
  const event = placementTrouble(service)
  const waiting = unplaced.filter(own).length
  if (!taskDefinition || (!event && waiting === 0)) return null
  const { desiredCount, runningCount } = service
  const placedPending = tasks.filter((task) => own(task) && isStarting(task) && task.containerInstanceArn).length
  const missing = Math.max(0, (countOf(desiredCount) ?? 0) - (countOf(runningCount) ?? 0) - placedPending)
  const count = Math.max(waiting, event ? missing : 0)
  return count > 0 ? { taskDefinition, service: name, count, isFargate: isOnFargate(service), says: event } : null
}

function byRevision(tasks: readonly Task[]): readonly WaitingTasks[] {
  const counts = new Map<string, WaitingTasks>()
  for (const task of tasks) {
    const taskDefinition = revisionName(task.taskDefinitionArn)
    if (!taskDefinition) continue
    const service = serviceNameOf(textOf(task.group))
    const key = `${taskDefinition.arn} ${service}`
    const count = (counts.get(key)?.count ?? 0) + 1
    counts.set(key, { taskDefinition, service, count, isFargate: false, says: null })
  }
  return [...counts.values()]
}

/** The newest event since the service last came to rest that says that a task finds no place. */
export function placementTrouble(service: Partial<Service>): SaidEvent | null {
  const events = objectsOf(service.events).slice(0, RECENT_EVENTS).map(eventFacts)
  const restIndex = events.findIndex(isAtRest)
  const since = restIndex < 0 ? events : events.slice(0, restIndex)
  const found = since.find(isAboutPlacement)
  return found ? { at: found.at, message: found.message, kind: found.kind, values: found.values } : null
}

function isAboutPlacement({ kind }: EventFacts): boolean {
  return kind !== null && (kind.startsWith('placement') || FARGATE_KINDS.includes(kind))
}

/** Whether a task of container instances has none yet. */
export function isUnplaced(task: Partial<Task>): boolean {
  const isFargate = textOf(task.launchType) === 'FARGATE' || isFargateProvider(textOf(task.capacityProviderName))
  return isStarting(task) && !task.containerInstanceArn && !isFargate
}

function isStarting({ lastStatus, desiredStatus }: Partial<Task>): boolean {
  const status = textOf(lastStatus)
  return (status === 'PROVISIONING' || status === 'PENDING') && textOf(desiredStatus) !== 'STOPPED'
}

/** Whether AWS finds the machines for a service's tasks. */
export function isOnFargate(service: Partial<Service>): boolean {
  const { launchType, capacityProviders } = launchView(service)
  return (
    launchType === 'FARGATE' ||
    (capacityProviders.length > 0 && capacityProviders.every(({ name }) => isFargateProvider(name)))
  )
}
