import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from '../faults'
import { operations } from '../operations'
import {
  accessDenied,
  expiredToken,
  requestTooLarge,
  serialization,
  serverException,
  throttling,
  unknownOperation,
} from '../request/errors'
import { validate } from '../request/validate'
import { WireError } from '../request/wire-error'
import type { Simulation } from '../simulation'
import { type Caller, callerOf } from './credential'
import { lose } from './lose'
import { readBody } from './read-body'

const targetPrefix = 'AmazonEC2ContainerServiceV20141113.'
const contentType = 'application/x-amz-json-1.1'
/** (unverified) for ECS; far above its largest legal request, a task definition of 64 KiB. */
const maxRequestBytes = 1024 * 1024

type Asked = { action: string; caller: Caller; body: string }

/**
 * Answers one AWS JSON 1.1 request.
 * Errors are looked for in this order: protocol, signature, faults, throttling, request shape, operation.
 */
export async function frontDoor(simulation: Simulation, request: IncomingMessage, response: ServerResponse) {
  response.setHeader('x-amzn-requestid', randomUUID())
  try {
    const asked = await read(request)
    const scope = { action: asked.action, accountId: asked.caller.accountId, region: asked.caller.region }
    const faults = simulation.faults.hit(scope)
    const throttled = hasKind(faults, 'throttle') || !simulation.throttle.take(scope)
    simulation.calls.add(scope, { throttled })
    if (await broken(faults, response)) return
    refuse(asked, faults, throttled)
    const body = JSON.stringify(answer(simulation, asked, faults))
    send(response, 200, hasKind(faults, 'truncate') ? body.slice(0, Math.floor(body.length / 2)) : body)
  } catch (error) {
    const known = error instanceof WireError ? error : unexpected(error)
    send(response, known.status, JSON.stringify(known))
  }
}

async function read(request: IncomingMessage): Promise<Asked> {
  const target = request.headers['x-amz-target']
  const type = request.headers['content-type']?.split(';')[0]
  const body = await readBody(request, maxRequestBytes)
  if (request.method !== 'POST' || type !== contentType || typeof target !== 'string') throw unknownOperation()
  if (!target.startsWith(targetPrefix)) throw unknownOperation()
  if (body === null) throw requestTooLarge()
  return { action: target.slice(targetPrefix.length), caller: callerOf(request.headers.authorization), body }
}

/** Does to the connection what the faults want; true when nothing is left to answer. */
async function broken(faults: readonly Fault[], response: ServerResponse): Promise<boolean> {
  for (const fault of faults) {
    if (fault.kind === 'latency') await sleep(fault.milliseconds, undefined, { ref: false })
    if (fault.kind === 'hang') return true
    if (fault.kind === 'reset') {
      response.socket?.resetAndDestroy()
      return true
    }
    if (fault.kind === 'html') {
      response.writeHead(fault.status ?? 503, { 'content-type': 'text/html' })
      response.end(
        '<html><head><title>Service Unavailable</title></head><body><h1>Service Unavailable</h1></body></html>',
      )
      return true
    }
  }
  return false
}

function refuse({ action, caller }: Asked, faults: readonly Fault[], throttled: boolean): void {
  if (hasKind(faults, 'expired')) throw expiredToken()
  if (hasKind(faults, 'deny')) throw accessDenied(caller.arn, action)
  if (throttled) throw throttling()
}

function answer(simulation: Simulation, { action, caller, body }: Asked, faults: readonly Fault[]): object {
  const known = Object.hasOwn(operations, action) ? operations[action] : undefined
  if (!known) throw unknownOperation()
  const { world } = simulation
  world.clock.runDue()
  const call = { world, region: world.region(caller.accountId, caller.region), callerArn: caller.arn }
  const result = known.run(call, validate(parsed(body), known.input) as never)
  return faults.reduce((kept, fault) => (fault.kind === 'lose' ? lose(action, kept, fault.resource) : kept), result)
}

function parsed(body: string): unknown {
  try {
    return body === '' ? {} : JSON.parse(body)
  } catch {
    throw serialization('')
  }
}

function hasKind(faults: readonly Fault[], kind: Fault['kind']): boolean {
  return faults.some((fault) => fault.kind === kind)
}

function unexpected(error: unknown): WireError {
  console.error(error)
  return serverException()
}

function send(response: ServerResponse, status: number, body: string): void {
  if (response.destroyed) return
  response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}
