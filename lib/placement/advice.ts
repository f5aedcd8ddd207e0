import { reservedPorts } from '@/lib/ecs/reserved-port'
import type { PlacementInstance } from './instance'
import type { PlacementRequest } from './request'
import { readRequest } from './request'
import { countByMemory, largestGap, withMemory } from './room'
import { isUntold, judge, type Lack, type LackCode, type Port, type Verdict } from './verdict'

/**
 * One thing that would make room, worked out from the numbers alone.
 * Units: memory in MiB, CPU in CPU units. `instances` are ids.
 */
export type Advice =
  | {
      readonly code: 'lowerMemory'
      readonly toMiB: number
      readonly byMiB: number
      readonly count: number
      readonly instances: readonly string[]
    }
  | {
      readonly code: 'lowerCpu'
      readonly toUnits: number
      readonly byUnits: number
      readonly instances: readonly string[]
    }
  | { readonly code: 'freeMemory'; readonly instance: string; readonly shortMiB: number }
  | { readonly code: 'freePort'; readonly ports: readonly Port[]; readonly instances: readonly string[] }
  | { readonly code: 'activate'; readonly status: string | null; readonly instances: readonly string[] }
  | { readonly code: 'reconnect'; readonly instances: readonly string[] }
  | { readonly code: 'attribute'; readonly names: readonly string[]; readonly instances: readonly string[] }
  | { readonly code: 'constraint'; readonly expressions: readonly string[]; readonly instances: readonly string[] }
  | { readonly code: 'distinct'; readonly instances: readonly string[] }
  | { readonly code: 'otherProvider'; readonly names: readonly string[]; readonly instances: readonly string[] }
  | {
      readonly code: 'addInstance'
      readonly memoryMiB: number
      readonly cpuUnits: number
      readonly gpuCount: number
      /** A kind of instance that the cluster has and that would take the task when it is empty. */
      readonly like: { readonly instanceType: string; readonly count: number } | null
    }

/** What an instance has when it is empty; null: not told. */
export type Registered = { readonly instanceType: string | null; readonly instance: PlacementInstance }

/**
 * What would help a task that has no place: one advice for each thing that is all that some instance lacks, and at last
 * another instance, where it would help. None when the task fits. `wanted` is how many tasks want a place.
 */
export function adviceFor(
  request: PlacementRequest,
  verdicts: readonly Verdict[],
  { wanted, empty }: { wanted: number; empty: readonly Registered[] },
): readonly Advice[] {
  if (verdicts.some(({ state }) => state === 'fits')) return []
  const single = singleLacks(verdicts)
  const instances = verdicts.map(({ instance }) => instance)
  return [
    ...lowerMemory(request, instances, single, wanted),
    ...lowerCpu(single),
    ...freeMemory(verdicts),
    ...freePort(single),
    ...activate(single),
    ...idsOf(single, 'agent').map((ids): Advice => ({ code: 'reconnect', instances: ids })),
    ...attribute(single),
    ...constraint(single),
    ...idsOf(single, 'distinct').map((ids): Advice => ({ code: 'distinct', instances: ids })),
    ...otherProvider(single),
    ...addInstance(request, empty),
  ]
}

type SingleLack = { readonly instance: PlacementInstance; readonly lack: Lack }

/** Instances that lack one thing and no more, as far as ECS told. */
function singleLacks(verdicts: readonly Verdict[]): readonly SingleLack[] {
  return verdicts.flatMap(({ instance, lacks, doubts }) => {
    const [lack, ...others] = lacks
    return lack && others.length === 0 && !doubts.some(isUntold) ? [{ instance, lack }] : []
  })
}

type LackOf<Code extends LackCode> = Extract<Lack, { code: Code }>

function withLack<Code extends LackCode>(single: readonly SingleLack[], code: Code) {
  return single.flatMap(({ instance, lack }) => (lack.code === code ? [{ instance, lack: lack as LackOf<Code> }] : []))
}

/** The ids of the instances with that lack, as one list; no list without any. */
function idsOf(single: readonly SingleLack[], code: LackCode): readonly (readonly string[])[] {
  const ids = withLack(single, code).map(({ instance }) => instance.id)
  return ids.length > 0 ? [ids] : []
}

// As many as want a place, at the largest amount that leaves room for them, in round numbers where that costs little.
function lowerMemory(
  request: PlacementRequest,
  instances: readonly PlacementInstance[],
  single: readonly SingleLack[],
  wanted: number,
): readonly Advice[] {
  const { memoryMiB } = request.need
  const lacking = withLack(single, 'memory').filter(({ lack }) => lack.free > 0)
  if (lacking.length === 0) return []
  const countFor = countByMemory(request, instances)
  const sizes = lacking.flatMap(({ lack }) => piecesOf(lack.free, wanted)).toSorted((one, other) => other - one)
  const largest = sizes.find((size) => countFor(size) >= wanted) ?? sizes[0]
  if (!largest || largest < MINIMUM_MIB) return []
  const toMiB = roundDown(largest)
  const read = readRequest(withMemory(request, toMiB))
  const ids = instances.filter((instance) => judge(read, instance).state === 'fits').map(({ id }) => id)
  return [{ code: 'lowerMemory', toMiB, byMiB: memoryMiB - toMiB, count: countFor(toMiB), instances: ids }]
}

// Source: API reference, ContainerDefinition: Docker takes no less than 6 MiB for a container.
const MINIMUM_MIB = 6
const MOST_PIECES = 64

function piecesOf(freeMiB: number, wanted: number): readonly number[] {
  return Array.from({ length: Math.min(wanted, MOST_PIECES) }, (_, place) => Math.floor(freeMiB / (place + 1)))
}

function roundDown(memoryMiB: number): number {
  const step = memoryMiB >= 2_048 ? 256 : memoryMiB >= 512 ? 64 : memoryMiB >= 64 ? 16 : 1
  return Math.floor(memoryMiB / step) * step
}

function lowerCpu(single: readonly SingleLack[]): readonly Advice[] {
  const lacking = withLack(single, 'cpu').filter(({ lack }) => lack.free > 0)
  const toUnits = Math.max(0, ...lacking.map(({ lack }) => lack.free))
  const least = lacking.filter(({ lack }) => lack.free === toUnits)
  const [first] = least
  if (!first) return []
  return [{ code: 'lowerCpu', toUnits, byUnits: first.lack.short, instances: least.map(({ instance }) => instance.id) }]
}

function freeMemory(verdicts: readonly Verdict[]): readonly Advice[] {
  const gap = largestGap(verdicts)
  const lack = verdicts.find(({ instance }) => instance === gap?.instance)?.lacks.find(({ code }) => code === 'memory')
  if (!gap || lack?.code !== 'memory') return []
  return [{ code: 'freeMemory', instance: gap.instance.id, shortMiB: lack.short }]
}

function freePort(single: readonly SingleLack[]): readonly Advice[] {
  const lacking = withLack(single, 'port')
  const ports = new Map(
    lacking.flatMap(({ lack }) => lack.ports).map((each) => [`${each.port}/${each.protocol}`, each]),
  )
  if (ports.size === 0) return []
  return [{ code: 'freePort', ports: [...ports.values()], instances: lacking.map(({ instance }) => instance.id) }]
}

function activate(single: readonly SingleLack[]): readonly Advice[] {
  const lacking = withLack(single, 'status')
  return [...new Set(lacking.map(({ lack }) => lack.status))].map((status) => ({
    code: 'activate',
    status,
    instances: lacking.filter(({ lack }) => lack.status === status).map(({ instance }) => instance.id),
  }))
}

function attribute(single: readonly SingleLack[]): readonly Advice[] {
  const lacking = withLack(single, 'attribute')
  const names = [...new Set(lacking.flatMap(({ lack }) => lack.names))]
  return names.length > 0 ? [{ code: 'attribute', names, instances: lacking.map(({ instance }) => instance.id) }] : []
}

function constraint(single: readonly SingleLack[]): readonly Advice[] {
  const lacking = withLack(single, 'constraint')
  const expressions = [...new Set(lacking.flatMap(({ lack }) => lack.expressions))]
  return expressions.length > 0
    ? [{ code: 'constraint', expressions, instances: lacking.map(({ instance }) => instance.id) }]
    : []
}

function otherProvider(single: readonly SingleLack[]): readonly Advice[] {
  const lacking = withLack(single, 'capacityProvider')
  if (lacking.length === 0) return []
  const names = [...new Set(lacking.flatMap(({ lack }) => lack.name ?? []))]
  return [{ code: 'otherProvider', names, instances: lacking.map(({ instance }) => instance.id) }]
}

function addInstance(request: PlacementRequest, empty: readonly Registered[]): readonly Advice[] {
  const { memoryMiB, cpuUnits, gpuCount, tcpPorts } = request.need
  // Another instance would keep that port just so.
  if (tcpPorts.some((port) => reservedPorts.includes(port))) return []
  const read = readRequest(request)
  const fitting = empty
    .filter(({ instanceType, instance }) => instanceType !== null && judge(read, instance).state === 'fits')
    .toSorted((one, other) => (one.instance.free.memoryMiB ?? 0) - (other.instance.free.memoryMiB ?? 0))
  const [smallest] = fitting
  const count = smallest ? countByMemory(request, [smallest.instance])(memoryMiB) : 0
  const like = smallest?.instanceType ? { instanceType: smallest.instanceType, count } : null
  return [{ code: 'addInstance', memoryMiB, cpuUnits, gpuCount, like }]
}
