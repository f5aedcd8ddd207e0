import { inspect } from 'node:util'
import { CredentialsProviderError } from '@smithy/core/config'
import { afterEach, describe, expect, it } from 'vitest'
import { Problem } from '@/lib/problem'
import { type Script, type ScriptedEcs, ScriptedError, startScriptedEcs } from '@/lib/testing/scripted-ecs'
import { ask, type Call } from './call'
import { createClient } from './client'
import { listServices } from './service'
import { describeTasks } from './task'
import { describeTaskDefinition } from './task-definition'
import { isTransient, toProblem } from './to-problem'

process.env.AWS_ACCESS_KEY_ID = 'AKIAIOSFODNN7EXAMPLE'
process.env.AWS_SECRET_ACCESS_KEY = 'secret'

let ecs: ScriptedEcs | undefined
afterEach(async () => {
  await ecs?.close()
  ecs = undefined
})

async function callTo(script: Script): Promise<Call> {
  ecs = await startScriptedEcs(script)
  const client = createClient(ecs.scope, { connectMs: 500, requestMs: 300 })
  return (_action, send) => send(client)
}

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof Problem) return error
  throw new Error(`expected a Problem, got ${String(error)}`)
}

const refused =
  (type: string, message = 'words of AWS', status = 400) =>
  () => {
    throw new ScriptedError(type, message, status)
  }
const question = { action: 'ecs:ListServices', resource: 'shop-prod' }

describe('what AWS answers, as a problem', () => {
  it.each([
    ['ThrottlingException', 'throttled', true],
    ['TooManyRequestsException', 'throttled', true],
    ['ExpiredTokenException', 'credentialsExpired', true],
    ['UnrecognizedClientException', 'credentialsExpired', true],
    ['InvalidSignatureException', 'credentialsExpired', true],
    ['MissingAuthenticationTokenException', 'credentialsMissing', false],
    ['UnknownOperationException', 'notSupported', false],
    ['UnsupportedFeatureException', 'notSupported', false],
    ['ClusterNotFoundException', 'notFound', false],
    ['ServiceNotFoundException', 'notFound', false],
  ])('%s is %s, with the action, the resource and the words of AWS', async (type, code, transient) => {
    const call = await callTo({ ListServices: refused(type) })
    const problem = await problemOf(listServices(call, 'shop-prod').next())
    expect(problem.facts).toEqual({ code, ...question, awsMessage: 'words of AWS' })
    expect(isTransient(problem)).toBe(transient)
  })

  it.each([
    ['InvalidParameterException', 400, false],
    ['ServerException', 500, true],
    ['ServiceUnavailableException', 503, true],
  ])('%s (%i) is an error of AWS by its own name', async (name, status, transient) => {
    const call = await callTo({ ListServices: refused(name, 'words of AWS', status) })
    const problem = await problemOf(listServices(call, 'shop-prod').next())
    expect(problem.facts).toEqual({ code: 'awsError', ...question, awsMessage: 'words of AWS', values: { name } })
    expect(isTransient(problem)).toBe(transient)
  })

  it('an error without words carries none', async () => {
    const call = await callTo({ ListServices: refused('UnknownOperationException', '') })
    const problem = await problemOf(listServices(call, 'shop-prod').next())
    expect(problem.facts).toEqual({ code: 'notSupported', ...question })
  })

  const user = 'User: arn:aws:iam::123456789012:user/reader is not authorized to perform:'
  it.each([
    [`${user} ecs:ListServices on resource: * because no identity-based policy allows it`, question],
    [
      `${user} ecs:ListServices on resource: arn:aws:ecs:eu-west-1:123456789012:cluster/a because …`,
      { action: 'ecs:ListServices', resource: 'arn:aws:ecs:eu-west-1:123456789012:cluster/a' },
    ],
    [
      `${user} sts:AssumeRole on resource: arn:aws:iam::123456789012:role/ecscope`,
      { action: 'sts:AssumeRole', resource: 'arn:aws:iam::123456789012:role/ecscope' },
    ],
    ['words without an action', question],
  ])('AccessDenied names the missing IAM action: %s', async (message, named) => {
    const call = await callTo({ ListServices: refused('AccessDeniedException', message) })
    const problem = await problemOf(listServices(call, 'shop-prod').next())
    expect(problem.facts).toEqual({ code: 'accessDenied', ...named, awsMessage: message })
    expect(isTransient(problem)).toBe(false)
  })

  it('a revision that was never registered is not found', async () => {
    const call = await callTo({
      DescribeTaskDefinition: refused('ClientException', 'Unable to describe task definition.'),
    })
    const problem = await problemOf(describeTaskDefinition(call, 'web:9'))
    expect(problem.facts).toMatchObject({ code: 'notFound', action: 'ecs:DescribeTaskDefinition', resource: 'web:9' })
  })
})

describe('a problem in a log', () => {
  it('shows no signature, session token or key', async () => {
    process.env.AWS_SESSION_TOKEN = 'canary-token'
    const call = await callTo({ ListServices: refused('AccessDeniedException', 'no') })
    const problem = await problemOf(listServices(call, 'shop-prod').next())
    delete process.env.AWS_SESSION_TOKEN
    expect(inspect(problem, { depth: 20 })).not.toMatch(/canary-token|Signature=|AKIA/)
  })
})

describe('no answer, or one that is not ECS, as a problem', () => {
  it.each<[string, (response: import('node:http').ServerResponse) => void]>([
    ['HTML with 200', (response) => response.end('<html><body>Sign in</body></html>')],
    ['HTML with 503', (response) => response.writeHead(503).end('<html><body>Service Unavailable</body></html>')],
    ['truncated JSON', (response) => response.end('{"serviceArns": ["arn:aws')],
    ['nothing at all', (response) => response.end('')],
    ['the JSON of some other server', (response) => response.end('{"status": "ok"}')],
  ])('%s is a bad answer', async (_what, answer) => {
    const call = await callTo({ ListServices: () => answer })
    const problem = await problemOf(listServices(call, 'shop-prod').next())
    expect(problem.facts).toEqual({ code: 'badAnswer', ...question })
    expect(isTransient(problem)).toBe(true)
  })

  it('a time that is not a number is a bad answer', async () => {
    const call = await callTo({ DescribeTasks: () => ({ tasks: [{ createdAt: '2026-11-22T00:00:00Z' }] }) })
    const problem = await problemOf(describeTasks(call, 'shop-prod', ['t1']))
    expect(problem.facts).toEqual({ code: 'badAnswer', action: 'ecs:DescribeTasks', resource: 't1' })
  })

  it.each<[string, (response: import('node:http').ServerResponse) => void]>([
    ['a reset connection', (response) => void response.socket?.resetAndDestroy()],
    ['a connection that ends in the middle', (response) => void response.write('{"ser', () => response.destroy())],
    ['a server that hangs', () => {}],
    ['a server that hangs in the middle', (response) => void response.write('{"ser')],
  ])('%s is unreachable', async (_what, answer) => {
    const call = await callTo({ ListServices: () => answer })
    const problem = await problemOf(listServices(call, 'shop-prod').next())
    expect(problem.facts).toEqual({ code: 'unreachable', ...question, values: { reason: expect.any(String) } })
    expect(isTransient(problem)).toBe(true)
  })

  it('a refused connection is unreachable and says so', async () => {
    const call = await callTo({})
    await ecs?.close()
    const problem = await problemOf(listServices(call, 'shop-prod').next())
    expect(problem.facts).toEqual({ code: 'unreachable', ...question, values: { reason: 'ECONNREFUSED' } })
  })
})

describe('credentials and mistakes, as a problem', () => {
  const asked = { action: 'ListClusters' } as const

  it('missing credentials do not carry the words of a credential process', () => {
    const error = new CredentialsProviderError('Command failed: get-keys --password hunter2')
    expect(toProblem(error, asked).facts).toEqual({ code: 'credentialsMissing', action: 'ecs:ListClusters' })
  })

  it('an SSO session that is over has expired', () => {
    const error = new CredentialsProviderError('The SSO session associated with this profile has expired.')
    expect(toProblem(error, asked).facts).toEqual({ code: 'credentialsExpired', action: 'ecs:ListClusters' })
  })

  it('any other error is internal and keeps its words to itself', () => {
    expect(toProblem(new Error('secret'), asked).facts).toEqual({ code: 'internal', action: 'ecs:ListClusters' })
  })

  it('a Problem stays what it is', async () => {
    const problem = new Problem({ code: 'notFound' })
    const call: Call = (_action, send) => send(undefined as never)
    await expect(ask(call, asked, () => Promise.reject(problem))).rejects.toBe(problem)
  })
})
