import 'server-only'
import type { Cluster, Service } from '@aws-sdk/client-ecs'
import { nameOf } from '@/lib/ecs/arn'
import type { Notice } from '@/lib/problem'
import type { AccountSnapshot } from '@/lib/snapshot/account'
import type { ReadOptions } from '@/lib/snapshot/cell'
import { type Swept, servicesAtFault } from '@/lib/views/swept'
import type { Missing, Part } from '@/lib/views/view'
import { partOrMissing } from './place'
import { definitionsOf } from './task-definition'

/** Of how many services at fault the tasks are read: more than a person looks at, few enough for ECS. */
const mostSuspects = 24
/** What a sweep may be behind before that is news. */
const lateSeconds = 90

/** A look at everything in a scope that its overview needs, as far as it comes within a second or two. */
export async function sweep(snapshot: AccountSnapshot): Promise<Swept> {
  const clusters = await snapshot.takeClusters()
  const patience = patienceFor(clusters.value.length)
  // The more clusters there are, the older each may be: the calls for all of them stay about as many.
  const maxAgeMs = Math.max(2_000, clusters.value.length * 500)
  const options = { ...patience, maxAgeMs, priority: 'sweep' } as const
  const [services, containerInstances] = await Promise.all([
    parts(clusters.value.map(nameOfCluster), (name) => partOrMissing('services', snapshot.takeServices(name, options))),
    parts(clusters.value.filter(hasInstances).map(nameOfCluster), (name) =>
      partOrMissing('containerInstances', snapshot.takeContainerInstances(name, options)),
    ),
  ])
  return { clusters, services, containerInstances, ...(await evidence(snapshot, services, patience)) }
}

// Nobody waits for a sweep: what has not come by then follows with the next look. A few clusters come at once.
function patienceFor(clusterCount: number): ReadOptions {
  const waitMs = Math.max(200, 1_000 - clusterCount * 20)
  return { waitMs, firstWaitMs: waitMs }
}

async function evidence(snapshot: AccountSnapshot, services: Swept['services'], patience: ReadOptions) {
  const suspects = [...services].flatMap(([cluster, part]) =>
    'value' in part ? servicesAtFault(part.value).map((service) => ({ cluster, service })) : [],
  )
  const watched = new Map(suspects.slice(0, mostSuspects).map((each) => [each.service.serviceArn ?? '', each]))
  const options: ReadOptions = { ...patience, priority: 'changed', maxAgeMs: 3_000 }
  const tasks = await parts([...watched.keys()], (arn) => {
    const { cluster = '', service } = watched.get(arn) ?? {}
    return partOrMissing('tasks', snapshot.takeTasksOfService(cluster, service?.serviceName ?? '', options))
  })
  const { definitions, notices } = await definitionsOf(snapshot, revisionsOf([...watched.values()], tasks), patience)
  return { tasks, definitions, untoldDefinitions: { notices } }
}

// The revision of the service as well: where no task can be placed, none names it.
function revisionsOf(watched: readonly { service: Service }[], tasks: Swept['tasks']) {
  const ofTasks = [...tasks.values()].flatMap((part) => ('value' in part ? part.value : []))
  return [...ofTasks, ...watched.map(({ service }) => ({ taskDefinitionArn: service.taskDefinition }))]
}

/** A part for each name, without the news that it is on its way. */
export async function parts<Value>(
  names: readonly string[],
  take: (name: string) => Promise<Part<Value> | Missing>,
): Promise<ReadonlyMap<string, Part<Value> | Missing>> {
  return new Map(await Promise.all(names.map(async (name) => [name, calm(await take(name))] as const)))
}

// That the next sweep is on its way is no news; that ECS refuses it, or is very late, is.
function calm<Value>(part: Part<Value> | Missing): Part<Value> | Missing {
  return { ...part, notices: part.notices.filter((notice) => !isUnderWay(notice)) }
}

function isUnderWay({ code, values }: Notice): boolean {
  return code === 'stale' && values?.reason === 'loading' && Number(values.ageSeconds) < lateSeconds
}

/** Whether ECS may count container instances in a cluster. */
export function hasInstances({ registeredContainerInstancesCount }: Cluster): boolean {
  return registeredContainerInstancesCount !== 0
}

/** What a cluster is asked for by. */
export function nameOfCluster({ clusterName, clusterArn }: Cluster): string {
  return clusterName ?? nameOf(clusterArn ?? '')
}
