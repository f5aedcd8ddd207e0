import type { IncomingMessage, ServerResponse } from 'node:http'
import { sum } from '@/lib/value/sum'
import type { Fault } from '../faults'
import { boolean, double, integerFrom, oneOf, type Shape, string, structure, validate } from '../request/validate'
import { WireError } from '../request/wire-error'
import type { Simulation } from '../simulation'
import { type WorldName, worldNames } from '../worlds'
import { readBody } from './read-body'

const prefix = '/_ecscope/'
const maxRequestBytes = 64 * 1024

const share: Shape = { kind: 'double', low: 0, high: 1 }
const faultShape = structure<
  Record<
    'kind' | 'action' | 'accountId' | 'region' | 'count' | 'rate' | 'milliseconds' | 'status' | 'resource',
    unknown
  >
>({
  kind: oneOf('deny', 'throttle', 'expired', 'hang', 'reset', 'truncate', 'latency', 'html', 'lose'),
  action: string,
  accountId: string,
  region: string,
  count: integerFrom(1, 1_000_000),
  rate: share,
  milliseconds: integerFrom(0, 600_000),
  status: integerFrom(200, 599),
  resource: string,
})
type ClockChange = { advanceSeconds?: number; speed?: number; stop?: boolean; setAt?: string }
const clockShape = structure<ClockChange>({
  advanceSeconds: { kind: 'double', low: 0 },
  speed: { kind: 'double', low: 0, high: 100_000 },
  stop: boolean,
  setAt: string,
})
const resetShape = structure<{ world: string; seed: number }>({ world: oneOf(...worldNames), seed: double })

export function isControlPath(url: string): boolean {
  return url.startsWith(prefix) || url === prefix.slice(0, -1)
}

/** The door for tests, benches and people on this machine: JSON in, JSON out; AWS clients and browsers stay outside. */
export async function controlDoor(simulation: Simulation, request: IncomingMessage, response: ServerResponse) {
  const body = await readBody(request, maxRequestBytes)
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  try {
    const refusal = refusalOf(request)
    if (refusal) return send(response, 403, { error: refusal })
    const route = routes[`${request.method} ${url.pathname.slice(prefix.length)}`]
    if (!route) return send(response, 404, { error: `Known: ${Object.keys(routes).map(routeName).join(', ')}.` })
    if (body === null) return send(response, 413, { error: `At most ${maxRequestBytes} bytes.` })
    send(response, 200, route(simulation, body === '' ? {} : JSON.parse(body), url))
  } catch (error) {
    if (error instanceof WireError || error instanceof SyntaxError) return send(response, 400, { error: error.message })
    throw error
  }
}

type Route = (simulation: Simulation, body: unknown, url: URL) => object

const routes: Readonly<Record<string, Route>> = {
  'GET state': state,
  'GET calls': ({ calls }) => calls.summary(),
  'GET faults': ({ faults }) => ({ faults: faults.list() }),
  'POST faults': ({ faults }, body) => {
    for (const one of Array.isArray(body) ? body : [body]) faults.add(checkedFault(one))
    return { faults: faults.list() }
  },
  'DELETE faults': ({ faults }, _body, url) => {
    faults.remove(url.searchParams.get('id') ?? undefined)
    return { faults: faults.list() }
  },
  'POST clock': (simulation, body) => {
    moveClock(simulation, validate(body, clockShape) as ClockChange)
    return clockState(simulation)
  },
  'POST reset': (simulation, body) => {
    simulation.reset(validate(body, resetShape) as { world?: WorldName; seed?: number })
    return state(simulation)
  },
}

function routeName(route: string): string {
  return route.replace(' ', ` ${prefix}`)
}

function checkedFault(body: unknown): Fault {
  const fault = validate(body, faultShape) as Partial<Fault>
  if (!fault.kind) throw new WireError('Control', "A fault needs a 'kind'.")
  if (fault.kind === 'latency' && fault.milliseconds === undefined) {
    throw new WireError('Control', "A fault of kind 'latency' needs 'milliseconds'.")
  }
  return fault as Fault
}

function moveClock({ world }: Simulation, change: ClockChange): void {
  const { clock } = world
  if (change.setAt !== undefined) {
    const atMs = Date.parse(change.setAt)
    if (Number.isNaN(atMs)) throw new WireError('Control', "'setAt' must be an ISO time.")
    clock.set(atMs)
  }
  if (change.advanceSeconds !== undefined) clock.advance(change.advanceSeconds)
  if (change.speed !== undefined) clock.setSpeed(change.speed)
  if (change.stop) clock.setSpeed(0)
}

function clockState({ world }: Simulation) {
  return { now: new Date(world.clock.nowMs()).toISOString(), speed: world.clock.speed }
}

function state(simulation: Simulation) {
  simulation.world.clock.runDue()
  return {
    world: simulation.worldName,
    seed: simulation.seed,
    clock: clockState(simulation),
    throttling: Number.isFinite(simulation.throttle.factor) ? { factor: simulation.throttle.factor } : 'off',
    faults: simulation.faults.list(),
    regions: [...simulation.world.regions()].map((region) => {
      const clusters = [...region.clusters.values()]
      return {
        accountId: region.accountId,
        region: region.region,
        clusters: clusters.length,
        services: sum(clusters.map((cluster) => cluster.services.size)),
        tasks: sum(clusters.map((cluster) => cluster.tasks.size)),
        containerInstances: sum(clusters.map((cluster) => cluster.containerInstances.size)),
        taskDefinitionFamilies: region.taskDefinitions.size,
      }
    }),
  }
}

/** Why a request may not use this door; null when it may. A page in somebody's browser must not reach it. */
function refusalOf({ headers, socket }: IncomingMessage): string | null {
  if (headers.authorization?.startsWith('AWS4-') || Object.keys(headers).some((name) => name.startsWith('x-amz-'))) {
    return 'This door is not for AWS clients.'
  }
  const own = ['127.0.0.1', 'localhost', '[::1]'].map((host) => `${host}:${socket.localPort}`)
  if (!own.includes(headers.host ?? '')) return 'Foreign Host.'
  if (headers.origin !== undefined && !own.includes(headers.origin.replace(/^http:\/\//, ''))) return 'Foreign Origin.'
  if (!['same-origin', 'none', undefined].includes(headers['sec-fetch-site'] as string | undefined)) {
    return 'Foreign Sec-Fetch-Site.'
  }
  return null
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(`${JSON.stringify(body, null, 2)}\n`)
}
