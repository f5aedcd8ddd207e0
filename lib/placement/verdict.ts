import { isExternal } from '@/lib/ecs/container-instance'
import { satisfies } from './expression'
import type { PlacementInstance } from './instance'
import type { ReadRequest } from './request'

export type Port = { readonly port: number; readonly protocol: 'tcp' | 'udp' }

/**
 * Something that an instance lacks for the task; at most one of each code.
 * Units: cpu in CPU units, memory in MiB.
 */
export type Lack =
  | { readonly code: 'status'; readonly status: string | null }
  | { readonly code: 'launchType'; readonly isExternal: boolean }
  | { readonly code: 'capacityProvider'; readonly name: string | null }
  | { readonly code: 'agent' }
  | { readonly code: 'attribute'; readonly names: readonly string[] }
  | { readonly code: 'constraint'; readonly expressions: readonly string[] }
  | { readonly code: 'distinct'; readonly group: string | null }
  | AmountLack<'cpu'>
  | AmountLack<'memory'>
  | AmountLack<'gpu'>
  | { readonly code: 'port'; readonly ports: readonly Port[] }

type AmountLack<Code> = {
  readonly code: Code
  readonly needed: number
  readonly free: number
  readonly short: number
}

export type LackCode = Lack['code']
export type AmountName = 'cpu' | 'memory' | 'gpu'

/** Something that cannot be judged from what ECS tells. */
export type Doubt =
  | { readonly code: 'expression'; readonly expression: string }
  | { readonly code: 'untoldExpression'; readonly expression: string }
  | { readonly code: 'interface' }
  | { readonly code: 'untold'; readonly what: 'cpu' | 'memory' | 'port' | 'agent' | 'group' }

export type Verdict = {
  readonly instance: PlacementInstance
  /** `untold`: nothing is known to be in the way, and something that decides was not told. */
  readonly state: 'fits' | 'lacks' | 'untold'
  /** In this order: what keeps the instance out, then agent and attributes, then resources. */
  readonly lacks: readonly Lack[]
  readonly doubts: readonly Doubt[]
}

/**
 * Whether an instance takes one more task, and what it lacks if not. A constraint that is not understood restricts
 * nothing and is named among the doubts.
 * Source: Amazon ECS developer guide, How Amazon ECS places tasks on container instances: instances that meet CPU,
 * GPU, memory and port requirements, then constraints; container instance draining; external instances.
 */
export function judge(request: ReadRequest, instance: PlacementInstance): Verdict {
  const found = [...exclusions(request, instance), ...conditions(request, instance), ...resources(request, instance)]
  const lacks = found.filter(isLack)
  const doubts = found.filter(isDoubt)
  const state = lacks.length > 0 ? 'lacks' : doubts.some(isUntold) ? 'untold' : 'fits'
  return { instance, state, lacks, doubts }
}

/** Whether a doubt leaves open if the instance takes the task. */
export function isUntold({ code }: Doubt): boolean {
  return code === 'untold' || code === 'untoldExpression'
}

const DOUBTS: readonly string[] = ['expression', 'untoldExpression', 'interface', 'untold'] satisfies Doubt['code'][]

function isDoubt(found: Lack | Doubt): found is Doubt {
  return DOUBTS.includes(found.code)
}

function isLack(found: Lack | Doubt): found is Lack {
  return !isDoubt(found)
}

/** What makes an instance none of those that ECS looks at for the task. */
function* exclusions(request: ReadRequest, instance: PlacementInstance): Iterable<Lack> {
  const { status, capacityProviderName: name } = instance
  const { capacityProviders, launchType } = request
  if (status !== 'ACTIVE') yield { code: 'status', status }
  if (isExternal(instance) !== (launchType === 'EXTERNAL'))
    yield { code: 'launchType', isExternal: isExternal(instance) }
  if (capacityProviders.length > 0 && (name === null || !capacityProviders.includes(name)))
    yield { code: 'capacityProvider', name }
}

function* conditions(request: ReadRequest, instance: PlacementInstance): Iterable<Lack | Doubt> {
  if (instance.agentConnected === null) yield { code: 'untold', what: 'agent' }
  else if (!instance.agentConnected) yield { code: 'agent' }
  const names = missingAttributes(request, instance)
  if (names.length > 0) yield { code: 'attribute', names }
  yield* constraints(request, instance)
  const { group } = request
  if (!request.isDistinct) return
  if (instance.groups === null || group === null) yield { code: 'untold', what: 'group' }
  else if (instance.groups.includes(group)) yield { code: 'distinct', group }
}

function missingAttributes({ requiredAttributes }: ReadRequest, { attributes }: PlacementInstance): readonly string[] {
  return requiredAttributes.flatMap(({ name, value }) => {
    const has = attributes.some((each) => each.name === name && (!value || each.value === value))
    return has || !name ? [] : [value ? `${name}=${value}` : name]
  })
}

function* constraints({ memberOf }: ReadRequest, instance: PlacementInstance): Iterable<Lack | Doubt> {
  const broken: string[] = []
  for (const { text, expression } of memberOf) {
    const answer = expression && satisfies(instance, expression)
    if (expression === null) yield { code: 'expression', expression: text }
    else if (answer === null) yield { code: 'untoldExpression', expression: text }
    else if (!answer) broken.push(text)
  }
  if (broken.length > 0) yield { code: 'constraint', expressions: broken }
}

function* resources({ need }: ReadRequest, { free }: PlacementInstance): Iterable<Lack | Doubt> {
  yield* amount('cpu', need.cpuUnits, free.cpuUnits)
  yield* amount('memory', need.memoryMiB, free.memoryMiB)
  yield* ports(need, free)
  yield* amount('gpu', need.gpuCount, free.gpuCount)
  if (need.hasInterface) yield { code: 'interface' }
}

function* amount(code: AmountName, needed: number, free: number | null): Iterable<Lack | Doubt> {
  if (needed <= 0) return
  if (free === null) yield { code: 'untold', what: code === 'gpu' ? 'cpu' : code }
  else if (free < needed) yield { code, needed, free, short: needed - free }
}

function* ports(need: ReadRequest['need'], free: PlacementInstance['free']): Iterable<Lack | Doubt> {
  const { tcpPorts, udpPorts } = need
  const isTold =
    (tcpPorts.length === 0 || free.takenTcpPorts !== null) && (udpPorts.length === 0 || free.takenUdpPorts !== null)
  if (!isTold) yield { code: 'untold', what: 'port' }
  const taken: Port[] = [
    ...tcpPorts
      .filter((port) => free.takenTcpPorts?.includes(port))
      .map((port) => ({ port, protocol: 'tcp' as const })),
    ...udpPorts
      .filter((port) => free.takenUdpPorts?.includes(port))
      .map((port) => ({ port, protocol: 'udp' as const })),
  ]
  if (taken.length > 0) yield { code: 'port', ports: taken }
}
