import { tickStep } from '@/lib/memory/scale'
import { isVolatile } from './expression'
import { type PlacementInstance, withTasks } from './instance'
import { type PlacementRequest, type ReadRequest, readRequest } from './request'
import { judge, type Verdict } from './verdict'

/** How many more tasks one instance takes at most, also where nothing bounds them. */
export const MOST_ON_ONE = 1_000

/** How many more tasks would fit: a sum over the instances that can be judged. */
export type Room = {
  readonly count: number
  /** Instances of which ECS did not tell what decides; nothing of theirs is in the sum. */
  readonly untoldCount: number
}

/** How many more tasks fit on one instance, each with what the ones before it left. Null: not told. */
export function countOn(request: ReadRequest, instance: PlacementInstance): number | null {
  const { state } = judge(request, instance)
  if (state === 'untold') return null
  if (state === 'lacks') return 0
  return countByConstraints(request, instance, countByResources(request, instance))
}

/** How many more tasks fit on all of these instances. */
export function roomOn(request: ReadRequest, instances: readonly PlacementInstance[]): Room {
  const counts = instances.map((instance) => countOn(request, instance))
  return {
    count: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    untoldCount: counts.filter((count) => count === null).length,
  }
}

// A port that is asked for by number can be had once.
function countByResources({ need }: ReadRequest, { free }: PlacementInstance): number {
  const fits = (left: number | null, each: number) =>
    each > 0 && left !== null ? Math.floor(left / each) : MOST_ON_ONE
  return Math.max(
    0,
    Math.min(
      MOST_ON_ONE,
      fits(free.cpuUnits, need.cpuUnits),
      fits(free.memoryMiB, need.memoryMiB),
      fits(free.gpuCount, need.gpuCount),
      need.tcpPorts.length + need.udpPorts.length > 0 ? 1 : MOST_ON_ONE,
    ),
  )
}

const noNeed = { cpuUnits: 0, memoryMiB: 0, tcpPorts: [], udpPorts: [], gpuCount: 0, hasInterface: false } as const

/** The most that constraints leave of `most`: some change their answer with each task that comes. */
function countByConstraints(request: ReadRequest, instance: PlacementInstance, most: number): number {
  if (request.isDistinct) return Math.min(1, most)
  const changing = request.memberOf.filter(({ expression }) => expression && isVolatile(expression))
  if (changing.length === 0) return most
  const bare = { ...request, need: noNeed, requiredAttributes: [], memberOf: changing }
  for (let count = 1; count < most; count += 1) {
    const later = withTasks(instance, { count, group: request.group, need: noNeed })
    if (judge(bare, later).state !== 'fits') return count
  }
  return most
}

/** How many more tasks would fit if each asked for another amount of memory. */
export type MemoryStep = { readonly memoryMiB: number; readonly count: number }

/** The request with another amount of memory. */
export function withMemory<Request extends PlacementRequest>(request: Request, memoryMiB: number): Request {
  return { ...request, need: { ...request.need, memoryMiB } }
}

/** Answers how many more would fit for any amount of memory; everything else is judged once. Units: MiB. */
export function countByMemory(
  request: PlacementRequest,
  instances: readonly PlacementInstance[],
): (memoryMiB: number) => number {
  const bare = readRequest(withMemory(request, 0))
  const rooms = instances.flatMap((instance) => {
    const most = countOn(bare, instance)
    const { memoryMiB } = instance.free
    return most && memoryMiB !== null ? [{ most, memoryMiB }] : []
  })
  return (memoryMiB) =>
    rooms.reduce(
      (sum, room) =>
        sum + Math.min(room.most, memoryMiB > 0 ? Math.max(0, Math.floor(room.memoryMiB / memoryMiB)) : room.most),
      0,
    )
}

const MOST_STEPS = 160

/**
 * The staircase of how many more would fit, by memory: each step begins where the count changes.
 * Shape: ascending, over whole ticks; with very many steps only those on a grid. Units: MiB.
 */
export function memoryStairs(request: PlacementRequest, instances: readonly PlacementInstance[]) {
  const countFor = countByMemory(request, instances)
  const domain = stairsDomain(request.need.memoryMiB)
  const exact = stepsOn(countFor, domain, 1)
  const grid = Math.ceil((domain.toMiB - domain.fromMiB) / MOST_STEPS)
  return { ...domain, steps: exact ?? stepsOn(countFor, domain, grid) ?? [] }
}

type Domain = { readonly fromMiB: number; readonly toMiB: number; readonly stepMiB: number }

/** Null when there are too many. */
function stepsOn(countFor: (memoryMiB: number) => number, domain: Domain, grid: number): readonly MemoryStep[] | null {
  const steps: MemoryStep[] = []
  let memoryMiB = domain.fromMiB
  while (memoryMiB <= domain.toMiB) {
    if (steps.length > MOST_STEPS) return null
    steps.push({ memoryMiB, count: countFor(memoryMiB) })
    memoryMiB = nextChange(countFor, memoryMiB, domain.toMiB, grid)
  }
  return steps
}

/** The first amount on the grid after `from` for which fewer fit; the counts never rise with memory. */
function nextChange(countFor: (memoryMiB: number) => number, from: number, to: number, grid: number): number {
  const count = countFor(from)
  let low = 0
  let high = Math.ceil((to - from) / grid) + 1
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (countFor(from + middle * grid) === count) low = middle
    else high = middle
  }
  return from + high * grid
}

function stairsDomain(memoryMiB: number): Domain {
  const wantedMiB = Math.max(64, memoryMiB * 1.12)
  const stepMiB = tickStep(wantedMiB)
  return { fromMiB: stepMiB, toMiB: Math.ceil(wantedMiB / stepMiB) * stepMiB, stepMiB }
}

/** The largest piece of memory that only its size keeps from being used. Units: MiB. */
export function largestGap(verdicts: readonly Verdict[]): { instance: PlacementInstance; memoryMiB: number } | null {
  let largest: { instance: PlacementInstance; memoryMiB: number } | null = null
  for (const { instance, lacks } of verdicts) {
    const { memoryMiB } = instance.free
    if (memoryMiB === null || lacks.some(({ code }) => code !== 'memory')) continue
    if (!largest || memoryMiB > largest.memoryMiB) largest = { instance, memoryMiB }
  }
  return largest
}

/**
 * The instance that lacks least: fewest things, then least of the first. Which one AWS calls the closest is not
 * documented. Null without instances; the first of several that lack alike.
 */
export function closest(verdicts: readonly Verdict[]): Verdict | null {
  return verdicts.reduce<Verdict | null>((best, each) => (best === null || isCloser(each, best) ? each : best), null)
}

function isCloser({ lacks: one }: Verdict, { lacks: other }: Verdict): boolean {
  if (one.length !== other.length) return one.length < other.length
  const [first, second] = [one[0], other[0]]
  return first !== undefined && first.code === second?.code && shortfall(first) < shortfall(second)
}

function shortfall(lack: Verdict['lacks'][number]): number {
  if ('short' in lack) return lack.short
  return lack.code === 'port' ? lack.ports.length : 1
}
