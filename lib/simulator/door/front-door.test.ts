import {
  CreateClusterCommand,
  DescribeClustersCommand,
  DescribeTaskDefinitionCommand,
  ListClustersCommand,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs'
import { describe, expect, onTestFinished, test } from 'vitest'
import { fargateDefinition } from '@/lib/testing/ecs-request'
import { sharedSimulator, startSimulator } from '@/lib/testing/simulator'

const simulator = await sharedSimulator()

const headers = {
  'content-type': 'application/x-amz-json-1.1',
  'x-amz-target': 'AmazonEC2ContainerServiceV20141113.ListClusters',
  authorization:
    'AWS4-HMAC-SHA256 Credential=key/20261122/ap-northeast-1/ecs/aws4_request, SignedHeaders=host, Signature=0',
}

async function post(options: { path?: string; headers?: Record<string, string>; body?: string; method?: string } = {}) {
  const { path = '/', method = 'POST', body = method === 'POST' ? '{}' : undefined } = options
  const response = await fetch(simulator.url + path, { method, headers: { ...headers, ...options.headers }, body })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) }
}

describe('the protocol', () => {
  test.each(['/', '/anything/', '/anything'])(
    'a request to %s is answered as AWS JSON with a request id',
    async (path) => {
      const answer = await post({ path })
      expect(answer.status).toBe(200)
      expect(answer.body).toEqual({ clusterArns: [] })
      expect(answer.headers.get('content-type')).toBe('application/x-amz-json-1.1')
      expect(answer.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/)
    },
  )

  test.each([
    ['an unknown operation', { headers: { 'x-amz-target': 'AmazonEC2ContainerServiceV20141113.Moon' } }],
    ['a name from Object', { headers: { 'x-amz-target': 'AmazonEC2ContainerServiceV20141113.constructor' } }],
    ['another service', { headers: { 'x-amz-target': 'Logs_20140328.FilterLogEvents' } }],
    ['another content type', { headers: { 'content-type': 'text/plain' } }],
    ['another method', { method: 'GET' }],
  ])('%s is an unknown operation', async (_what, options) => {
    const { status, body } = await post(options)
    expect(status).toBe(400)
    expect(body.__type).toBe('UnknownOperationException')
  })

  test('an operation may have any name and is counted under it', async () => {
    await post({ headers: { 'x-amz-target': 'AmazonEC2ContainerServiceV20141113.__proto__' } })
    expect(Object.entries(simulator.simulation.calls.summary().byAction)).toEqual([
      ['__proto__', { count: 1, throttled: 0 }],
    ])
  })

  test.each([
    ['{', 'SerializationException'],
    ['[]', 'SerializationException'],
    ['{"maxResults":"ten"}', 'SerializationException'],
    ['{"maxResults":1000}', 'InvalidParameterException'],
  ])('the body %s is refused with %s', async (body, type) => {
    const answer = await post({ body })
    expect(answer.status).toBe(400)
    expect(answer.body.__type).toBe(type)
  })

  test('an empty body is an empty request', async () => {
    expect((await post({ body: '' })).status).toBe(200)
  })

  test('a request of more than a MiB is too large', async () => {
    expect((await post({ body: ' '.repeat(1024 * 1024 + 1) })).status).toBe(413)
  })

  test('a request without a signature has no account', async () => {
    const { status, body } = await post({ headers: { authorization: '' } })
    expect(status).toBe(400)
    expect(body.__type).toBe('MissingAuthenticationTokenException')
  })
})

describe('throttling', () => {
  test('an empty bucket answers ThrottlingException, and the calls are counted', async () => {
    const throttled = await startSimulator({ throttling: { factor: 0.02 } })
    onTestFinished(() => throttled.close())
    const client = throttled.client()
    await client.send(new ListClustersCommand({}))
    await expect(client.send(new ListClustersCommand({}))).rejects.toThrow(
      expect.objectContaining({ name: 'ThrottlingException', message: 'Rate exceeded' }),
    )
    expect(throttled.simulation.calls.summary()).toEqual({
      count: 2,
      throttled: 1,
      byAction: { ListClusters: { count: 2, throttled: 1 } },
      byScope: { '012345678910/ap-northeast-1': { ListClusters: { count: 2, throttled: 1 } } },
    })
  })
})

describe('faults', () => {
  const list = () => simulator.client().send(new ListClustersCommand({}))

  test.each([
    [{ kind: 'deny' }, { name: 'AccessDeniedException', message: expect.stringContaining('ecs:ListClusters') }],
    [{ kind: 'throttle' }, { name: 'ThrottlingException' }],
    [{ kind: 'expired' }, { name: 'ExpiredTokenException' }],
    [{ kind: 'reset' }, { code: 'ECONNRESET' }],
    [{ kind: 'html' }, { name: 'SyntaxError' }],
    [{ kind: 'html', status: 200 }, { name: 'SyntaxError' }],
    [{ kind: 'truncate' }, { name: 'SyntaxError' }],
  ] as const)('%j breaks the call', async (fault, error) => {
    simulator.faults.add(fault)
    await expect(list()).rejects.toThrow(expect.objectContaining(error))
    expect(simulator.simulation.calls.summary()).toMatchObject({
      count: 1,
      throttled: fault.kind === 'throttle' ? 1 : 0,
    })
  })

  test('a call that hangs ends when the client gives up', async () => {
    simulator.faults.add({ kind: 'hang' })
    const abort = AbortSignal.timeout(50)
    const call = simulator.client().send(new ListClustersCommand({}), { abortSignal: abort })
    await expect(call).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
  })

  test('a late answer is a right answer', async () => {
    simulator.faults.add({ kind: 'latency', milliseconds: 30 })
    expect((await list()).clusterArns).toEqual([])
  })

  test('a fault hits its action, account and region only, and as often as it was told to', async () => {
    simulator.faults.add({
      kind: 'deny',
      action: 'ListClusters',
      accountId: '012345678910',
      region: 'ap-northeast-1',
      count: 1,
    })
    const elsewhere = simulator.client({ region: 'us-east-1' })
    expect((await elsewhere.send(new ListClustersCommand({}))).clusterArns).toEqual([])
    await simulator.client().send(new DescribeClustersCommand({}))
    await expect(list()).rejects.toThrow(expect.objectContaining({ name: 'AccessDeniedException' }))
    expect((await list()).clusterArns).toEqual([])
  })

  test('a fault of rate 0 never hits', async () => {
    simulator.faults.add({ kind: 'deny', rate: 0 })
    expect((await list()).clusterArns).toEqual([])
  })

  test('a lost cluster is listed and then missing', async () => {
    const client = simulator.client()
    const { cluster } = await client.send(new CreateClusterCommand({ clusterName: 'study' }))
    simulator.faults.add({ kind: 'lose', resource: 'study' })
    expect((await list()).clusterArns).toEqual([cluster?.clusterArn])
    const { clusters, failures } = await client.send(new DescribeClustersCommand({ clusters: ['study'] }))
    expect(clusters).toEqual([])
    expect(failures).toEqual([{ arn: cluster?.clusterArn, reason: 'MISSING' }])
  })

  test('a lost task definition cannot be described', async () => {
    const client = simulator.client()
    await client.send(new RegisterTaskDefinitionCommand(fargateDefinition('web')))
    simulator.faults.add({ kind: 'lose', action: 'DescribeTaskDefinition' })
    await expect(client.send(new DescribeTaskDefinitionCommand({ taskDefinition: 'web' }))).rejects.toThrow(
      'Unable to describe task definition.',
    )
  })
})
