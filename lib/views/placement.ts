import type { CapacityProvider, ContainerInstance, Service, Task, TaskDefinition } from '@aws-sdk/client-ecs'
import { nameOf } from '@/lib/ecs/arn'
import { type Advice, adviceFor } from '@/lib/placement/advice'
import type { PlacementInstance } from '@/lib/placement/instance'
import type { PlacementNeed } from '@/lib/placement/need'
import { type PlacementRequest, readRequest } from '@/lib/placement/request'
import { closest, countOn, largestGap, type MemoryStep, memoryStairs, type Room, roomOn } from '@/lib/placement/room'
import { judge, type Lack, type Port, type Verdict } from '@/lib/placement/verdict'
import { placedTasks } from './container-instance-row'
import { numberOf, objectOf, objectsOf, textOf, textsOf } from './field'
import { emptyInstances, isPlaced, placementInstance } from './placement-instance'
import { type PlacementLead, placementLead } from './placement-lead'
import { placementRequest } from './placement-request'
import { isOnFargate, placementTrouble, type SaidEvent, type WaitingTasks, waitingTasks } from './placement-waiting'
import { revisionName } from './revision-name'
import { serviceNameOf } from './task-row'
import {
  combine,
  type Missing,
  type Part,
  type Place,
  partValue,
  type RevisionName,
  type ScopeView,
  timeless,
  type View,
} from './view'

/** Where a task would find room on a cluster's container instances, and why it does not. */
export type PlacementView = {
  readonly scope: ScopeView
  readonly demo: boolean
  readonly clusterName: string
  /** What wants a place now and has none; null when neither services nor tasks could be read. */
  readonly waiting: readonly WaitingTasks[] | null
  /** Null: nothing is asked, or the revision could not be read. */
  readonly asked: AskedPlacement | null
}

/** One revision, asked for a place. Units: MiB, CPU units. */
export type AskedPlacement = {
  readonly taskDefinition: RevisionName
  /** The service whose launch type and constraints count; null: as RunTask on container instances. */
  readonly service: string | null
  /** How many tasks of it wait for a place; 0 when it was chosen by hand. */
  readonly waitingCount: number
  readonly says: SaidEvent | null
  readonly lead: PlacementLead
  /** AWS finds the machine: nothing can be said of any container instance. */
  readonly isFargate: boolean
  readonly need: PlacementNeed
  /** Which setting the memory comes from, and so which one would have to be lowered. */
  readonly memoryFrom: 'memory' | 'memoryReservation'
  readonly launchType: 'EC2' | 'EXTERNAL'
  readonly capacityProviders: readonly { readonly name: string; readonly isScaled: boolean | null }[]
  readonly constraints: readonly string[]
  /** What nobody but ECS can judge. */
  readonly unjudged: readonly Unjudged[]
  readonly instances: readonly InstanceVerdict[]
  /** The instance that lacks least; null where it lacks more than an amount, or nothing. */
  readonly closestId: string | null
  readonly largestGap: { readonly instanceId: string; readonly memoryMiB: number } | null
  readonly room: Room
  readonly stairs: Stairs
  readonly advice: readonly ShownAdvice[]
}

export type Unjudged =
  | { readonly code: 'expression' | 'untoldExpression'; readonly expression: string }
  | { readonly code: 'interface' | 'runTaskConstraints' }

export type Stairs = {
  readonly fromMiB: number
  readonly toMiB: number
  readonly stepMiB: number
  readonly steps: readonly MemoryStep[]
}

/** One container instance, asked for one more task. */
export type InstanceVerdict = {
  readonly id: string
  readonly state: Verdict['state']
  readonly lacks: readonly Lack[]
  /** What ECS did not tell of it that decides. */
  readonly untold: readonly string[]
  /** How many more fit; null: not told. */
  readonly count: number | null
  /** What stays free with the task on it; below zero: what is short. Null: not told. */
  readonly memoryMarginMiB: number | null
  readonly cpuMarginUnits: number | null
  readonly portTakers: readonly PortTaker[]
}

/** Who has a port that the task asks for; no task: the system keeps it. */
export type PortTaker = Port & { readonly task: TaskName | null }
export type TaskName = { readonly id: string; readonly owner: string }

/** An advice with the task that it is about. */
export type ShownAdvice = Advice & {
  /** The smallest task whose end would make room. */
  readonly task?: (TaskName & { readonly memoryMiB: number }) | null
  readonly takers?: readonly PortTaker[]
}

/** What a reader gives. `ask` is the revision that the URL names; without one the first that waits is asked. */
export type PlacementInput = Place & {
  readonly clusterName: string
  readonly containerInstances: Part<readonly ContainerInstance[]> | Missing
  readonly tasks: Part<readonly Task[]> | Missing
  readonly services: Part<readonly Service[]> | Missing
  readonly definition: Part<TaskDefinition> | Missing | null
  readonly capacityProviders: Part<readonly CapacityProvider[]> | Missing | null
  /** Of the tasks on the instances, by ARN. */
  readonly definitions: ReadonlyMap<string, TaskDefinition>
}

/** What waits for a place in a cluster, and where one revision would find it. */
export function placementView(input: PlacementInput): View<PlacementView> {
  const { scope, demo, clusterName } = input
  const waiting = waitingIn(input)
  const definition = partValue(input.definition)
  const asked = definition && partValue(input.containerInstances) ? askedPlacement(input, definition, waiting) : null
  const parts = [input.containerInstances, input.tasks, input.services, input.capacityProviders]
  return combine({ scope, demo, clusterName, waiting, asked }, [...parts, timeless(input.definition)])
}

/** What waits for a place in a cluster, as far as its services and tasks were read. */
export function waitingIn({ services, tasks }: Pick<PlacementInput, 'services' | 'tasks'>) {
  const [known, placed] = [partValue(services), partValue(tasks)]
  return known || placed ? waitingTasks(known ?? [], placed ?? []) : null
}

function askedPlacement(
  input: PlacementInput,
  definition: TaskDefinition,
  waiting: readonly WaitingTasks[] | null,
): AskedPlacement | null {
  const taskDefinition = revisionName(definition.taskDefinitionArn)
  if (!taskDefinition) return null
  const service = serviceWith(objectsOf(partValue(input.services) ?? []), taskDefinition)
  const request = placementRequest(definition, service)
  const tasks = tasksByInstance(input.tasks)
  const described = objectsOf(partValue(input.containerInstances) ?? [])
  const instances = described.map((each) =>
    placementInstance(each, tasks && (tasks.get(each.containerInstanceArn ?? '') ?? [])),
  )
  const read = readRequest(request)
  const verdicts = instances.map((instance) => judge(read, instance))
  const own = waiting?.filter((each) => each.taskDefinition.arn === taskDefinition.arn) ?? []
  const waitingCount = own.reduce((sum, { count }) => sum + count, 0)
  const gap = largestGap(verdicts)
  const shown = verdicts.map((verdict, place) =>
    instanceVerdict(
      verdict,
      countOn(read, verdict.instance),
      request,
      tasks?.get(described[place]?.containerInstanceArn ?? '') ?? [],
    ),
  )
  const advice = adviceFor(request, verdicts, { wanted: Math.max(1, waitingCount), empty: emptyInstances(described) })
  const asked: Omit<AskedPlacement, 'lead'> = {
    taskDefinition,
    service: textOf(service?.serviceName),
    waitingCount,
    says: own[0]?.says ?? (service ? placementTrouble(service) : null),
    isFargate: service ? isOnFargate(service) : isFargateOnly(definition),
    need: request.need,
    memoryFrom: memorySetting(definition),
    launchType: request.launchType,
    capacityProviders: providersOf(request, input.capacityProviders),
    constraints: request.constraints.map(({ type, expression }) =>
      type === 'memberOf' ? (expression ?? '') : (type ?? ''),
    ),
    unjudged: unjudgedIn(verdicts, service === null),
    instances: shown,
    closestId: nearMiss(verdicts),
    largestGap: gap && { instanceId: gap.instance.id, memoryMiB: gap.memoryMiB },
    room: roomOn(read, instances),
    stairs: memoryStairs(request, instances),
    advice: advice.map((each) => shownAdvice(each, shown, input, described)),
  }
  return { ...asked, lead: placementLead(asked, freeTogether(instances)) }
}

/** What is free on all instances together; null when one of them did not tell. Units: MiB. */
function freeTogether(instances: readonly PlacementInstance[]): number | null {
  return instances.reduce<number | null>(
    (sum, { free }) => (sum === null || free.memoryMiB === null ? null : sum + free.memoryMiB),
    0,
  )
}

/** The instance that lacks least, where it lacks nothing but an amount. */
function nearMiss(verdicts: readonly Verdict[]): string | null {
  const best = closest(verdicts)
  const isNear = best && best.lacks.length > 0 && best.lacks.every((lack) => 'short' in lack)
  return isNear ? best.instance.id : null
}

// Constraints and launch type come with the service; one that uses this very revision before one of its family.
function serviceWith(services: readonly Service[], { arn, family }: RevisionName): Service | null {
  const uses = (service: Service) =>
    service.taskDefinition === arn ||
    objectsOf(service.deployments).some(({ taskDefinition }) => taskDefinition === arn)
  const ofFamily = ({ taskDefinition }: Service) => revisionName(taskDefinition)?.family === family
  return services.find(uses) ?? services.find(ofFamily) ?? null
}

function memorySetting(definition: TaskDefinition): AskedPlacement['memoryFrom'] {
  const hasReservation = objectsOf(definition.containerDefinitions).some((each) => numberOf(each.memoryReservation))
  return textOf(definition.memory) === null && hasReservation ? 'memoryReservation' : 'memory'
}

function isFargateOnly(definition: TaskDefinition): boolean {
  const launchTypes = textsOf(definition.requiresCompatibilities)
  return launchTypes.length > 0 && launchTypes.every((each) => each === 'FARGATE')
}

function providersOf({ capacityProviders }: PlacementRequest, part: PlacementInput['capacityProviders']) {
  const known = objectsOf(partValue(part) ?? [])
  return capacityProviders.map((name) => {
    const found = known.find((each) => each.name === name)
    const status = textOf(objectOf(objectOf(found?.autoScalingGroupProvider).managedScaling).status)
    return { name, isScaled: status === null ? null : status === 'ENABLED' }
  })
}

/** The tasks of a cluster by the ARN of their instance; null when they could not be read. */
function tasksByInstance(part: PlacementInput['tasks']): ReadonlyMap<string, readonly Task[]> | null {
  const tasks = partValue(part)
  if (!tasks) return null
  const byInstance = new Map<string, Task[]>()
  for (const task of objectsOf(tasks).filter(isPlaced)) {
    const arn = task.containerInstanceArn ?? ''
    const others = byInstance.get(arn)
    if (others) others.push(task)
    else byInstance.set(arn, [task])
  }
  return byInstance
}

function instanceVerdict(
  { instance, state, lacks, doubts }: Verdict,
  count: number | null,
  { need }: PlacementRequest,
  tasks: readonly Task[],
): InstanceVerdict {
  const { memoryMiB, cpuUnits } = instance.free
  return {
    id: instance.id,
    state,
    lacks,
    untold: doubts.flatMap((doubt) => (doubt.code === 'untold' ? [doubt.what] : [])),
    count,
    memoryMarginMiB: memoryMiB === null ? null : memoryMiB - need.memoryMiB,
    cpuMarginUnits: cpuUnits === null ? null : cpuUnits - need.cpuUnits,
    portTakers: lacks.flatMap((lack) => (lack.code === 'port' ? lack.ports.map((port) => takerOf(port, tasks)) : [])),
  }
}

function takerOf(port: Port, tasks: readonly Task[]): PortTaker {
  const taker = tasks.find(({ containers }) =>
    objectsOf(containers).some(({ networkBindings }) =>
      objectsOf(networkBindings).some(
        ({ hostPort, protocol }) => numberOf(hostPort) === port.port && (textOf(protocol) ?? 'tcp') === port.protocol,
      ),
    ),
  )
  return { ...port, task: taker ? taskName(taker) : null }
}

function taskName(task: Task): TaskName {
  const id = nameOf(textOf(task.taskArn) ?? '')
  return { id, owner: serviceNameOf(textOf(task.group)) ?? revisionName(task.taskDefinitionArn)?.family ?? id }
}

function shownAdvice(
  advice: Advice,
  verdicts: readonly InstanceVerdict[],
  { tasks, definitions }: PlacementInput,
  described: readonly ContainerInstance[],
): ShownAdvice {
  if (advice.code === 'freePort') {
    const takers = verdicts.filter(({ id }) => advice.instances.includes(id)).flatMap(({ portTakers }) => portTakers)
    // What the system keeps, it keeps on every instance.
    const isFirst = ({ port, protocol, task }: PortTaker, place: number) =>
      task !== null ||
      takers.findIndex((each) => each.task === null && each.port === port && each.protocol === protocol) === place
    return { ...advice, takers: takers.filter(isFirst) }
  }
  if (advice.code !== 'freeMemory') return advice
  const arn = described.find(
    (each) => nameOf(each.containerInstanceArn ?? '') === advice.instance,
  )?.containerInstanceArn
  const placed = placedTasks(objectsOf(partValue(tasks) ?? []).filter(isPlaced), definitions).get(arn ?? '') ?? []
  // Biggest first: the last one that is big enough is the smallest such.
  const found = placed.findLast(({ memoryMiB }) => memoryMiB !== null && memoryMiB >= advice.shortMiB)
  const owner = found && (found.serviceName ?? found.family ?? found.id)
  return { ...advice, task: found && owner ? { id: found.id, owner, memoryMiB: found.memoryMiB ?? 0 } : null }
}

function unjudgedIn(verdicts: readonly Verdict[], isStandalone: boolean): readonly Unjudged[] {
  const found = new Map<string, Unjudged>()
  for (const { doubts } of verdicts)
    for (const doubt of doubts) {
      if (doubt.code === 'untold') continue
      found.set(JSON.stringify(doubt), doubt)
    }
  return [...found.values(), ...(isStandalone ? [{ code: 'runTaskConstraints' } as const] : [])]
}
