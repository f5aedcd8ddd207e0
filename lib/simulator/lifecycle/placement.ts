import type { ContainerInstance, PlacementStrategy, Resource } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'
import type { TaskRecord } from '../world'
import { matchesExpression } from './attribute-expression'
import { launchTypeOf } from './capacity-provider'
import { remainingResources } from './counts'
import type { Place } from './place'
import { type Reservation, reservationOf } from './reservation'
import type { TaskSpec } from './task'
import { isAlive } from './task-state'

export type UnplacedReason = 'MEMORY' | 'CPU' | 'PORTS' | 'GPU' | 'AGENT' | 'ATTRIBUTE' | 'NO_INSTANCES'

export type Placement = { containerInstanceArn: string } | Unplaced
export type Unplaced = { unplaced: { reason: UnplacedReason; closestContainerInstanceArn?: string } }

type Candidate = { instance: Wire<ContainerInstance>; remaining: Wire<Resource>[]; lacks: Lack[] }
type Lack = { reason: UnplacedReason; shortfall: number }

/**
 * The container instance for one more EC2 or EXTERNAL task, or why none will do.
 * Source: Amazon ECS developer guide, How Amazon ECS places tasks on container instances. Which instance AWS calls the
 * closest is not documented; here it is the one that lacks fewest things, then least of them.
 */
export function placeTask(place: Place, spec: TaskSpec): Placement {
  const candidates = candidatesFor(place, spec)
  const fitting = candidates.filter(({ lacks }) => lacks.length === 0)
  const [chosen] = arrange(place, spec, fitting)
  if (chosen) return { containerInstanceArn: chosen.instance.containerInstanceArn as string }
  const [first, ...others] = candidates
  if (!first) return { unplaced: { reason: 'NO_INSTANCES' } }
  const closest = others.reduce((best, candidate) => (isCloser(candidate, best) ? candidate : best), first)
  const reason = closest.lacks[0]?.reason ?? 'MEMORY'
  return { unplaced: { reason, closestContainerInstanceArn: closest.instance.containerInstanceArn as string } }
}

/** Whether the task could be placed on this very instance: what DAEMON services and StartTask ask. */
export function placeTaskOn(place: Place, spec: TaskSpec, instance: Wire<ContainerInstance>): Placement {
  const containerInstanceArn = instance.containerInstanceArn as string
  const [lack] = candidateFor(place, spec, needsOf(spec), instance).lacks
  if (!lack) return { containerInstanceArn }
  return { unplaced: { reason: lack.reason, closestContainerInstanceArn: containerInstanceArn } }
}

/** Whether the instance is of the right kind and meets the constraints, whatever room it has. */
export function couldPlaceOn(place: Place, spec: TaskSpec, instance: Wire<ContainerInstance>): boolean {
  const placementConstraints = spec.placementConstraints?.filter(({ type }) => type !== 'distinctInstance')
  return offers(place, spec, instance) && satisfiesConstraints(place, { ...spec, placementConstraints }, instance)
}

export function isExternal(instance: Wire<ContainerInstance>): boolean {
  return instance.ec2InstanceId?.startsWith('mi-') ?? false
}

function candidatesFor(place: Place, spec: TaskSpec): Candidate[] {
  const needs = needsOf(spec)
  return [...place.cluster.containerInstances.values()]
    .filter((instance) => instance.status === 'ACTIVE' && offers(place, spec, instance))
    .map((instance) => candidateFor(place, spec, needs, instance))
}

function offers(place: Place, spec: TaskSpec, instance: Wire<ContainerInstance>): boolean {
  const provider = spec.capacityProviderName
  if (provider && instance.capacityProviderName !== provider) return false
  const launchType = spec.launchType ?? (provider ? launchTypeOf(place.region, provider) : 'EC2')
  return isExternal(instance) === (launchType === 'EXTERNAL')
}

function needsOf({ taskDefinition, overrides }: TaskSpec): Reservation {
  return reservationOf(taskDefinition, overrides)
}

function candidateFor(place: Place, spec: TaskSpec, needs: Reservation, instance: Wire<ContainerInstance>): Candidate {
  const remaining = remainingResources(place.cluster, instance)
  const lacks: Lack[] = []
  if (!instance.agentConnected) lacks.push({ reason: 'AGENT', shortfall: 1 })
  if (!satisfiesConstraints(place, spec, instance)) lacks.push({ reason: 'ATTRIBUTE', shortfall: 1 })
  lacks.push(...lackingResources(remaining, needs))
  return { instance, remaining, lacks }
}

function lackingResources(remaining: Wire<Resource>[], needed: Reservation): Lack[] {
  const taken = (name: string) => new Set(remaining.find((resource) => resource.name === name)?.stringSetValue ?? [])
  const clashes = (name: string, ports: number[]) => ports.filter((port) => taken(name).has(String(port))).length
  const lacks: Lack[] = [
    { reason: 'CPU', shortfall: needed.cpu - amountOf(remaining, 'CPU') },
    { reason: 'MEMORY', shortfall: needed.memoryMiB - amountOf(remaining, 'MEMORY') },
    { reason: 'PORTS', shortfall: clashes('PORTS', needed.tcpPorts) + clashes('PORTS_UDP', needed.udpPorts) },
    { reason: 'GPU', shortfall: needed.gpuCount - taken('GPU').size },
  ]
  return lacks.filter(({ shortfall }) => shortfall > 0)
}

function isCloser(one: Candidate, other: Candidate): boolean {
  if (one.lacks.length !== other.lacks.length) return one.lacks.length < other.lacks.length
  const [first, second] = [one.lacks[0], other.lacks[0]]
  return first !== undefined && first.reason === second?.reason && first.shortfall < second.shortfall
}

// An expression that we do not understand restricts nothing; operations may refuse it before.
function satisfiesConstraints(place: Place, spec: TaskSpec, instance: Wire<ContainerInstance>): boolean {
  const constraints = [...(spec.placementConstraints ?? []), ...(spec.taskDefinition.placementConstraints ?? [])]
  if (constraints.length === 0) return true
  const attributes = attributesOf(instance)
  return constraints.every(({ type, expression }) => {
    if (type === 'distinctInstance') return countOfGroup(place, spec.group, instance) === 0
    return type !== 'memberOf' || matchesExpression(expression ?? '', attributes) !== false
  })
}

function attributesOf(instance: Wire<ContainerInstance>): Map<string, string> {
  return new Map((instance.attributes ?? []).map(({ name, value }) => [name ?? '', value ?? '']))
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
  if (type === 'binpack')
    return ({ remaining }) => amountOf(remaining, field?.toUpperCase() === 'CPU' ? 'CPU' : 'MEMORY')
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
  for (const { task } of tasksOn(place, instance)) if (task.group === group && isAlive(task)) count += 1
  return count
}

function tasksOn(place: Place, instance: Wire<ContainerInstance>): ReadonlySet<TaskRecord> {
  return place.cluster.tasks.onInstance(instance.containerInstanceArn ?? '')
}

function amountOf(resources: Wire<Resource>[], name: 'CPU' | 'MEMORY'): number {
  return resources.find((resource) => resource.name === name)?.integerValue ?? 0
}
