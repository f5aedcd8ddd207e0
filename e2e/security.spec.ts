import { request as httpRequest } from 'node:http'
import { expect, test } from './page'

const cluster = '/demo/ap-northeast-1/clusters/shop-prod'
const paths = [
  '/',
  '/demo/ap-northeast-1',
  cluster,
  '/api',
  `/api${cluster}`,
  '/_next/static/none.js',
  '/nothing/at/all',
]

/** A request whose headers no browser and no client library touches. */
function send(baseURL: string | undefined, path: string, headers: Record<string, string>, method = 'GET') {
  const { hostname, port } = new URL(baseURL ?? '')
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((done, failed) => {
    const request = httpRequest(
      { hostname, port, path, method, headers, setHost: !('host' in headers) },
      (response) => {
        let body = ''
        response.on('data', (chunk) => {
          body += chunk
        })
        response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }))
      },
    )
    request.on('error', failed)
    request.end()
  })
}

test('a foreign Host, Origin or site gets 403 and no data, on every path', async ({ baseURL }) => {
  const foreign: Record<string, string>[] = [
    { host: 'evil.example' },
    { host: 'localhost.evil.example:4380' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    {
      host: 'evil.example',
      'x-forwarded-host': '127.0.0.1',
      'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
    },
    { host: 'evil.example', rsc: '1', 'next-router-prefetch': '1' },
  ]
  for (const path of paths) {
    for (const headers of foreign) {
      const answer = await send(baseURL, path, headers)
      expect(answer.status, `${path} ${JSON.stringify(headers)}`).toBe(403)
      expect(answer.body).not.toContain('storefront')
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    }
  }
})

test('a link that was followed from elsewhere needs one more click, on our own page', async ({ baseURL }) => {
  const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
  const answer = await send(baseURL, '/demo/ap-northeast-1?a=%22%3E%3Cscript%3E', link)
  expect(answer.body).toContain('href="/demo/ap-northeast-1?a=%22%3E%3Cscript%3E"')
  expect(answer.body).not.toContain('<script>')
})

test('a followed link of the playground is let pass, and nothing but that', async ({ baseURL }) => {
  const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
  const page = await send(baseURL, '/playground', link)
  expect(page.status).toBe(200)
  expect(page.headers['x-frame-options']).toBe('DENY')
  expect(page.body).not.toMatch(/ap-northeast-1|012345678910|shop-prod/)
  const foreign: Record<string, string>[] = [
    ...['iframe', 'frame', 'embed', 'object', 'script', 'image', 'worker', 'serviceworker', 'empty'].map((dest) => ({
      'sec-fetch-dest': dest,
    })),
    ...['cors', 'no-cors', 'same-origin', 'websocket'].map((mode) => ({ 'sec-fetch-mode': mode })),
    { host: 'evil.example' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ]
  for (const headers of foreign)
    expect((await send(baseURL, '/playground', { ...link, ...headers })).status, JSON.stringify(headers)).toBe(403)
  expect((await send(baseURL, '/playground', link, 'POST')).status).toBe(403)
  // Next takes the ending away before anything of ours sees it, and answers that there is no such page.
  const flight = await send(baseURL, '/playground.rsc', link)
  expect(flight.status).toBe(404)
  expect(flight.body).not.toMatch(/ap-northeast-1|012345678910|shop-prod/)
  const paths = ['/playground/../api', '/playground/%2e%2e/api', '/playground/..%2fapi', '/playground/x', '/PLAYGROUND']
  for (const path of [...paths, '/playground;/api', '/playground%00', '/playground%3f/api', '/%70layground'])
    expect((await send(baseURL, path, link)).status, path).toBe(403)
})

test('only GET exists', async ({ baseURL }) => {
  for (const path of paths) {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      expect((await send(baseURL, path, { 'next-action': 'x' }, method)).status, `${method} ${path}`).toBe(405)
    }
  }
})

test('pages carry a policy with a nonce of their own, and no inline script', async ({ baseURL }) => {
  const [one, other] = [await send(baseURL, cluster, {}), await send(baseURL, cluster, { 'x-nonce': 'mine' })]
  const policy = String(one.headers['content-security-policy'])
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]+' 'strict-dynamic';/)
  expect(policy).not.toContain("script-src 'self' 'unsafe-inline'")
  expect(other.headers['content-security-policy']).not.toBe(policy)
  expect(String(other.headers['content-security-policy'])).not.toContain('mine')
  expect(one.headers['x-content-type-options']).toBe('nosniff')
  expect(one.headers['referrer-policy']).toBe('no-referrer')
  for (const [, attributes = ''] of one.body.matchAll(/<script([^>]*)>/g)) expect(attributes).toContain('nonce=')
})

test('there is no image optimiser and no upgrade', async ({ baseURL }) => {
  expect((await send(baseURL, '/_next/image?url=%2Ficon.svg&w=64&q=75', {})).status).toBeGreaterThanOrEqual(400)
})

test('JSON says what went wrong, why and what to do', async ({ request }) => {
  const response = await request.get('/api/demo/ap-northeast-1/clusters/nobody')
  expect(response.status()).toBe(404)
  const { problem, message } = await response.json()
  expect(problem.code).toBe('notFound')
  expect(message.what).toContain('nobody')
  for (const revision of ['0x8d', '1e2', '%20141', '141.0'])
    expect((await request.get(`/api/demo/ap-northeast-1/task-definitions/checkout/${revision}`)).status()).toBe(404)
  const nothing = await request.get('/api/nothing/here/at/all')
  expect(nothing.status()).toBe(404)
  expect((await nothing.json()).problem.code).toBe('notFound')
  for (const sentence of [message.why, message.next]) expect(sentence).toMatch(/\w+ .*\.$/)
})
