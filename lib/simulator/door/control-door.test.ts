import { request } from 'node:http'
import { CreateClusterCommand, ListClustersCommand } from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { sharedSimulator } from '@/lib/testing/simulator'

const simulator = await sharedSimulator({ clock: { speed: 0, startAtMs: Date.parse('2026-11-22T00:00:00Z') } })

async function control(method: string, path: string, body?: unknown) {
  const response = await fetch(`${simulator.url}/_ecscope/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const list = () => simulator.client().send(new ListClustersCommand({}))

test('the state tells the world, the time and what it holds', async () => {
  await simulator.client().send(new CreateClusterCommand({ clusterName: 'study' }))
  expect((await control('GET', 'state')).body).toMatchObject({
    world: 'empty',
    seed: 1,
    clock: { now: '2026-11-22T00:00:00.000Z', speed: 0 },
    throttling: 'off',
    faults: [],
    regions: [{ accountId: '012345678910', region: 'ap-northeast-1', clusters: 1, services: 0 }],
  })
})

test('the clock is moved, set, sped up and stopped', async () => {
  const clock = async (change: object) => (await control('POST', 'clock', change)).body
  expect(await clock({ advanceSeconds: 90 })).toMatchObject({ now: '2026-11-22T00:01:30.000Z' })
  expect(await clock({ setAt: '2026-11-23T00:00:00Z' })).toMatchObject({ now: '2026-11-23T00:00:00.000Z' })
  expect(await clock({ speed: 60 })).toMatchObject({ speed: 60 })
  expect(await clock({ stop: true })).toMatchObject({ speed: 0 })
})

test('faults are added, listed with their hits and removed', async () => {
  const { body } = await control('POST', 'faults', { kind: 'deny', action: 'ListClusters' })
  expect(body.faults).toMatchObject([{ kind: 'deny', action: 'ListClusters', hits: 0 }])
  await expect(list()).rejects.toThrow()
  expect((await control('GET', 'faults')).body.faults).toMatchObject([{ hits: 1 }])
  expect((await control('DELETE', 'faults')).body.faults).toEqual([])
  await expect(list()).resolves.toBeDefined()
})

test('several faults are added at once and removed one by one', async () => {
  const added = await control('POST', 'faults', [
    { kind: 'throttle', rate: 0.5 },
    { kind: 'latency', milliseconds: 1 },
  ])
  const [first] = added.body.faults as { id: string }[]
  const left = await control('DELETE', `faults?id=${first?.id}`)
  expect(left.body.faults).toMatchObject([{ kind: 'latency' }])
})

test('calls are counted until the reset, which empties the world and removes the faults', async () => {
  await simulator.client().send(new CreateClusterCommand({}))
  await list()
  expect((await control('GET', 'calls')).body).toMatchObject({
    count: 2,
    throttled: 0,
    byAction: { ListClusters: { count: 1 }, CreateCluster: { count: 1 } },
  })
  await control('POST', 'faults', { kind: 'deny' })
  const { body } = await control('POST', 'reset', { world: 'empty', seed: 9 })
  expect(body).toMatchObject({ world: 'empty', seed: 9, faults: [], regions: [{ clusters: 0 }] })
  expect((await control('GET', 'calls')).body).toMatchObject({ count: 0 })
  expect((await list()).clusterArns).toEqual([])
})

describe('what the door refuses', () => {
  test.each([
    ['POST', 'faults', { kind: 'moon' }],
    ['POST', 'faults', { action: 'ListClusters' }],
    ['POST', 'faults', { kind: 'latency' }],
    ['POST', 'faults', { kind: 'deny', rate: 2 }],
    ['POST', 'clock', { advanceSeconds: -1 }],
    ['POST', 'clock', { setAt: 'yesterday' }],
    ['POST', 'reset', { world: 'moon' }],
  ])('%s %s %j', async (method, path, body) => {
    const answer = await control(method, path, body)
    expect(answer.status).toBe(400)
    expect(answer.body.error).toEqual(expect.any(String))
  })

  test('a path that it does not know, naming those that it does', async () => {
    const { status, body } = await control('GET', 'moon')
    expect(status).toBe(404)
    expect(body.error).toContain('GET /_ecscope/state')
  })

  // fetch does not let a test say who it is.
  const statusWith = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      request(`${simulator.url}/_ecscope/state`, { headers }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end()
    })

  test.each([
    [{ 'x-amz-target': 'AmazonEC2ContainerServiceV20141113.ListClusters' }],
    [{ authorization: 'AWS4-HMAC-SHA256 Credential=key' }],
    [{ host: 'attacker.example' }],
    [{ origin: 'http://attacker.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
  ])('a request with %j', async (headers) => {
    expect(await statusWith(headers)).toBe(403)
  })

  test('but not one from its own origin', async () => {
    expect(await statusWith({ origin: simulator.url })).toBe(200)
  })
})
