import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Scope } from '@/lib/config'

/** An error as AWS answers it: `__type` and `message` with HTTP 400, or whatever status is given. */
export class ScriptedError extends Error {
  readonly type: string
  readonly httpStatus: number
  constructor(type: string, message: string, httpStatus = 400) {
    super(message)
    this.type = type
    this.httpStatus = httpStatus
  }
}

/** Takes over the whole answer: hangs, resets, sends HTML. */
export type RawAnswer = (response: ServerResponse) => void
type Input = Record<string, unknown>
type Answer = (input: Input, call: ScriptedCall) => object | RawAnswer | Promise<object | RawAnswer>
export type Script = Record<string, Answer>

export type ScriptedCall = { readonly operation: string; readonly input: Input; readonly accessKeyId: string }

export type ScriptedEcs = {
  readonly scope: Scope
  /** What was asked so far, in order. */
  readonly calls: ScriptedCall[]
  /** Operation → answer; may be changed at any time. */
  readonly script: Script
  count(operation?: string): number
  close(): Promise<void>
}

/**
 * For tests: an ECS on a free loopback port that answers by script, for the answers that no well-behaved ECS gives.
 * It speaks the real protocol, so the real SDK talks to it over a real socket.
 */
export async function startScriptedEcs(script: Script): Promise<ScriptedEcs> {
  const calls: ScriptedCall[] = []
  const server = createServer((request, response) => void respond(request, response, script, calls))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    scope: { alias: 'test', region: 'ap-northeast-1', endpoint: `http://127.0.0.1:${port}` },
    calls,
    script,
    count: (operation) => calls.filter((call) => !operation || call.operation === operation).length,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

async function respond(request: IncomingMessage, response: ServerResponse, script: Script, calls: ScriptedCall[]) {
  const operation = String(request.headers['x-amz-target']).split('.')[1] ?? ''
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const input: Input = JSON.parse(Buffer.concat(chunks).toString() || '{}')
  const accessKeyId = /Credential=([^/]+)/.exec(request.headers.authorization ?? '')?.[1] ?? ''
  const call = { operation, input, accessKeyId }
  calls.push(call)
  try {
    const answer = await (script[operation] ?? unknownOperation)(input, call)
    if (typeof answer === 'function') answer(response)
    else send(response, 200, answer)
  } catch (error) {
    if (!(error instanceof ScriptedError)) throw error
    send(response, error.httpStatus, { __type: error.type, message: error.message })
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' })
  response.end(JSON.stringify(body))
}

function unknownOperation(): never {
  throw new ScriptedError('UnknownOperationException', '')
}

/** How much there is in each cluster of a scripted account. */
export type ClusterSize = {
  readonly serviceCount?: number
  readonly runningCount?: number
  readonly stoppedCount?: number
  readonly containerInstanceCount?: number
}

const arnStart = 'arn:aws:ecs:ap-northeast-1:123456789012'

/** Answers of a well-behaved account with clusters `c0`, `c1`, …, with ECS's own page sizes and batch limits. */
export function scriptedAccount(sizes: readonly ClusterSize[]): Script {
  const sizeOf = (input: Input) => sizes[Number(String(input.cluster).slice(1))] ?? {}
  const arns = (count: number, kind: string, input: Input, letter: string) =>
    Array.from({ length: count }, (_, index) => `${arnStart}:${kind}/${String(input.cluster)}/${letter}${index}`)
  const clusterOf = (arn: string) => {
    const name = nameOf(arn)
    const size = sizeOf({ cluster: name })
    return {
      clusterArn: `${arnStart}:cluster/${name}`,
      clusterName: name,
      status: 'ACTIVE',
      activeServicesCount: size.serviceCount ?? 0,
      runningTasksCount: size.runningCount ?? 0,
      pendingTasksCount: 0,
      registeredContainerInstancesCount: size.containerInstanceCount ?? 0,
      statistics: [],
    }
  }
  return {
    ListClusters: (input) =>
      page(
        input,
        'clusterArns',
        sizes.map((_, index) => `${arnStart}:cluster/c${index}`),
      ),
    DescribeClusters: (input) => ({ clusters: batch(input, 'clusters', 100).map(clusterOf), failures: [] }),
    ListServices: (input) => page(input, 'serviceArns', arns(sizeOf(input).serviceCount ?? 0, 'service', input, 's')),
    DescribeServices: (input) => ({
      services: batch(input, 'services', 10).map((arn) => ({
        serviceArn: arn,
        serviceName: nameOf(arn),
        status: 'ACTIVE',
      })),
    }),
    ListTasks: (input) => {
      const { runningCount = 0, stoppedCount = 0 } = sizeOf(input)
      const isStopped = input.desiredStatus === 'STOPPED'
      return page(
        input,
        'taskArns',
        arns(isStopped ? stoppedCount : runningCount, 'task', input, isStopped ? 'x' : 'r'),
      )
    },
    DescribeTasks: (input) => ({ tasks: batch(input, 'tasks', 100).map(taskOf) }),
    ListContainerInstances: (input) =>
      page(
        input,
        'containerInstanceArns',
        arns(sizeOf(input).containerInstanceCount ?? 0, 'container-instance', input, 'i'),
      ),
    DescribeContainerInstances: (input) => ({
      containerInstances: batch(input, 'containerInstances', 100).map((arn) => ({ containerInstanceArn: arn })),
    }),
  }
}

function taskOf(arn: string) {
  const lastStatus = nameOf(arn).startsWith('x') ? 'STOPPED' : 'RUNNING'
  return { taskArn: arn, lastStatus, desiredStatus: lastStatus, group: 'service:s0', createdAt: 1_795_341_600 }
}

/** The last part of an ARN. */
export function nameOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1)
}

/** One page of a list: ListServices gives 10 by default, the others 100; the token is the place to go on from. */
export function page(input: Input, member: string, all: readonly string[]): object {
  const size = Number(input.maxResults ?? (member === 'serviceArns' ? 10 : 100))
  if (size > 100) throw new ScriptedError('InvalidParameterException', 'maxResults must be at most 100')
  const start = Number(input.nextToken ?? 0)
  const next = start + size < all.length ? { nextToken: String(start + size) } : {}
  return { [member]: all.slice(start, start + size), ...next }
}

function batch(input: Input, member: string, limit: number): string[] {
  const ids = (input[member] ?? []) as string[]
  if (ids.length === 0 || ids.length > limit) {
    throw new ScriptedError('InvalidParameterException', `${member} can have 1 to ${limit} items`)
  }
  return ids
}
