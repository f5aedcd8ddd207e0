import type { ContainerInstance, PlacementStrategy } from '@aws-sdk/client-ecs'
import { needOf } from '@/lib/placement/need'
import { type ReadRequest, readRequest } from '@/lib/placement/request'
import { closest } from '@/lib/placement/room'
import { judge, type LackCode, type Verdict } from '@/lib/placement/verdict'
import type { Wire } from '../wire'
import { launchTypeOf } from './capacity-provider'
import type { Place } from './place'
import { placementInstance } from './placement-instance'
import type { TaskSpec } from './task'
import { isAlive } from './task-state'

export type UnplacedReason = 'MEMORY' | 'CPU' | 'PORTS' | 'GPU' | 'AGENT' | 'ATTRIBUTE' | 'NO_INSTANCES'

export type Placement = { containerInstanceArn: string } | Unplaced
export type Unplaced = { unplaced: { reason: UnplacedReason; closestContainerInstanceArn?: string } }

type Candidate = { instance: Wire<ContainerInstance>; verdict: Verdict }

// What the developer guide, Amazon ECS API failures messages, calls them.
const reasons: Record<LackCode, UnplacedReason> = {
  memory: 'MEMORY',
  cpu: 'CPU',
  port: 'PORTS',
  gpu: 'GPU',
  agent: 'AGENT',
  attribute: 'ATTRIBUTE',
  constraint: 'ATTRIBUTE',
  distinct: 'ATTRIBUTE',
  capacityProvider: 'ATTRIBUTE',
  launchType: 'ATTRIBUTE',
  status: 'AGENT',
}

/** What keeps an instance from being looked at, and what makes it the wrong one for good. */
const exclusions: readonly LackCode[] = ['status', 'launchType', 'capacityProvider']
const mismatches: readonly LackCode[] = ['launchType', 'capacityProvider', 'attribute', 'constraint']

/**
 * The container instance for one more EC2 or EXTERNAL task, or why none will do.
 * Source: Amazon ECS developer guide, How Amazon ECS places tasks on container instances.
 */
export function placeTask(place: Place, spec: TaskSpec): Placement {
  const request = requestFor(place, spec)
  const candidates = [...place.cluster.containerInstances.values()]
    .map((instance) => candidateFor(place, request, instance))
    .filter(({ verdict }) => !lacksAny(verdict, exclusions))
  const [chosen] = arrange(
    place,
    spec,
    candidates.filter(({ verdict }) => verdict.lacks.length === 0),
  )
  if (chosen) return { containerInstanceArn: chosen.instance.containerInstanceArn as string }
  const best = closest(candidates.map(({ verdict }) => verdict))
  const found = candidates.find(({ verdict }) => verdict === best)
  return found ? unplacedOn(found) : { unplaced: { reason: 'NO_INSTANCES' } }
}

/** Whether the task could be placed on this very instance: what DAEMON services and StartTask ask. */
export function placeTaskOn(place: Place, spec: TaskSpec, instance: Wire<ContainerInstance>): Placement {
  const candidate = candidateFor(place, requestFor(place, spec), instance)
  const lacks = candidate.verdict.lacks.filter(({ code }) => !exclusions.includes(code))
  if (lacks.length === 0) return { containerInstanceArn: instance.containerInstanceArn as string }
  return unplacedOn({ ...candidate, verdict: { ...candidate.verdict, lacks } })
}

/** Whether the instance is of the right kind and meets the constraints, whatever room it has. */
export function couldPlaceOn(place: Place, spec: TaskSpec, instance: Wire<ContainerInstance>): boolean {
  return !lacksAny(candidateFor(place, requestFor(place, spec), instance).verdict, mismatches)
}

function unplacedOn({ instance, verdict }: Candidate): Unplaced {
  const reason = reasons[verdict.lacks[0]?.code ?? 'memory']
  return { unplaced: { reason, closestContainerInstanceArn: instance.containerInstanceArn as string } }
}

function lacksAny({ lacks }: Verdict, codes: readonly LackCode[]): boolean {
  return lacks.some(({ code }) => codes.includes(code))
}

function requestFor({ region }: Place, spec: TaskSpec): ReadRequest {
  const { taskDefinition, capacityProviderName: provider } = spec
  const launchType = spec.launchType ?? (provider ? launchTypeOf(region, provider) : 'EC2')
  return readRequest({
    need: needOf(taskDefinition, spec.overrides),
    launchType: launchType === 'EXTERNAL' ? 'EXTERNAL' : 'EC2',
    capacityProviders: provider ? [provider] : [],
    constraints: [...(spec.placementConstraints ?? []), ...(taskDefinition.placementConstraints ?? [])],
    requiredAttributes: taskDefinition.requiresAttributes ?? [],
    group: spec.group,
  })
}

function candidateFor(place: Place, request: ReadRequest, instance: Wire<ContainerInstance>): Candidate {
  return { instance, verdict: judge(request, placementInstance(place.cluster, instance)) }
}

// Source: Amazon ECS developer guide, Use strategies to define task placement (spread over zones is the default for
// services; instances break the tie).
const defaultStrategy: Wire<PlacementStrategy>[] = [
  { type: 'spread', field: 'attribute:ecs.availability-zone' },
  { type: 'spread', field: 'instanceId' },
]

/** Best first: each strategy orders what the strategies before it left equal. */
function arrange(place: Place, spec: TaskSpec, fitting: Candidate[]): Candidate[] {
  const strategies = spec.placementStrategy?.length ? spec.placementStrategy : defaultStrategy
  const scores = strategies.map((strategy) => scorer(place, spec, strategy))
  const scored = fitting.map((candidate) => ({ candidate, score: scores.map((score) => score(candidate)) }))
  return scored.sort((one, other) => compareScores(one.score, other.score)).map(({ candidate }) => candidate)
}

function compareScores(one: number[], other: number[]): number {
  const index = one.findIndex((score, position) => score !== other[position])
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0)
}

function scorer(place: Place, spec: TaskSpec, { type, field }: Wire<PlacementStrategy>): (of: Candidate) => number {
  if (type === 'random') return () => place.world.random.next()
  if (type === 'binpack') {
    const amount = field?.toUpperCase() === 'CPU' ? 'cpuUnits' : 'memoryMiB'
    return ({ verdict }) => verdict.instance.free[amount] ?? 0
  }
  const counts = new Map<string, number>()
  for (const instance of place.cluster.containerInstances.values()) {
    const value = spreadValue(instance, field)
    counts.set(value, (counts.get(value) ?? 0) + countOfGroup(place, spec.group, instance))
  }
  return ({ instance }) => counts.get(spreadValue(instance, field)) ?? 0
}

function spreadValue(instance: Wire<ContainerInstance>, field: string | undefined): string {
  if (!field?.startsWith('attribute:')) return instance.containerInstanceArn ?? ''
  const wanted = field.slice('attribute:'.length)
  return instance.attributes?.find(({ name }) => name === wanted)?.value ?? ''
}

function countOfGroup(place: Place, group: string, instance: Wire<ContainerInstance>): number {
  let count = 0
  const tasks = place.cluster.tasks.onInstance(instance.containerInstanceArn ?? '')
  for (const { task } of tasks) if (task.group === group && isAlive(task)) count += 1
  return count
}
