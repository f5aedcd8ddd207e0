import 'server-only'
import { parseArn, parseRevision } from '@/lib/ecs/arn'
import { Problem } from '@/lib/problem'
import type { PlacementRef } from '@/lib/routes'
import type { AccountSnapshot } from '@/lib/snapshot/account'
import type { ReadOptions } from '@/lib/snapshot/cell'
import { objectsOf } from '@/lib/views/field'
import { type PlacementView, placementView, waitingIn } from '@/lib/views/placement'
import { isPlaced } from '@/lib/views/placement-instance'
import type { Missing, Part, View } from '@/lib/views/view'
import { toldProblem } from '../told-problem'
import { mapPart, partOrMissing, placeOf } from './place'
import { definitionsOf, takeRevision } from './task-definition'

/** `options` say how long to wait for what the cluster has; nothing else takes long. Errors: `notFound`. */
export async function readPlacement(at: PlacementRef, options?: ReadOptions): Promise<View<PlacementView>> {
  const { snapshot, place } = await placeOf(at)
  const [containerInstances, tasks, services] = await Promise.all([
    partOrMissing('containerInstances', snapshot.takeContainerInstances(at.cluster, options)),
    partOrMissing('tasks', snapshot.takeTasks(at.cluster, options)),
    partOrMissing('services', snapshot.takeServices(at.cluster, options)),
  ])
  refuseUnknownCluster([containerInstances, tasks, services])
  const asked = at.place ?? firstWaiting(waitingIn({ services, tasks }))
  const [definition, { definitions }, capacityProviders] = await Promise.all([
    asked === null ? null : definitionOf(snapshot, asked),
    definitionsOf(snapshot, 'value' in tasks ? objectsOf(tasks.value).filter(isPlaced) : []),
    asked === null ? null : partOrMissing('capacityProviders', snapshot.takeCapacityProviders()),
  ])
  return placementView({
    ...place(),
    clusterName: at.cluster,
    containerInstances,
    tasks,
    services,
    definition,
    capacityProviders,
    definitions,
  })
}

// What fails leaves the rest standing; a cluster that is not there leaves nothing.
function refuseUnknownCluster(parts: readonly (Part<unknown> | Missing)[]): void {
  const notices = parts.flatMap((part) => ('value' in part ? [] : part.notices))
  const unknown = notices.find(({ code }) => code === 'notFound')
  if (!unknown) return
  const { section: _, ...problem } = unknown
  throw new Problem(problem)
}

function firstWaiting(waiting: ReturnType<typeof waitingIn>): string | null {
  const { taskDefinition } = waiting?.find(({ isFargate }) => !isFargate) ?? waiting?.[0] ?? {}
  return taskDefinition ? `${taskDefinition.family}:${taskDefinition.revision}` : null
}

/** The revision that is asked for; one that is not there leaves the rest of the page standing. */
async function definitionOf(snapshot: AccountSnapshot, text: string) {
  const { scope } = snapshot
  // An ARN may be one of another region, and what else has a slash names nothing.
  const isHere = !text.includes('/') || parseArn(text)?.region === scope.region
  const named = isHere ? parseRevision(text) : null
  const problem = new Problem({ code: 'notFound', section: 'taskDefinition', resource: text })
  if (!named) return { notices: [toldProblem(problem)] }
  const described = takeRevision(snapshot, { account: scope.alias, region: scope.region, ...named })
  return mapPart(await partOrMissing('taskDefinition', described), (value) => value.taskDefinition)
}
