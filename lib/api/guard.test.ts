import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allowedHosts, refusalOf } from './guard'

const refusal = (headers: Record<string, string>, method = 'GET', allowed: string[] = []) =>
  refusalOf({ method, headers: new Headers(headers) }, allowed)
const own = { host: '127.0.0.1:4280' }

describe('the guard', () => {
  test.each(['127.0.0.1:4280', 'localhost:4280', 'LOCALHOST', '[::1]:4280', '127.0.0.1'])(
    'answers on loopback as %s',
    (host) => {
      expect(refusal({ host })).toBeNull()
    },
  )

  test.each([
    '',
    'evil.example',
    'evil.example:4280',
    'localhost.:4280',
    'localhost.evil.example',
    '127.0.0.1.nip.io',
    '127.0.0.1@evil.example',
    'user@127.0.0.1:4280',
    '127.0.0.1:4280@evil.example',
    '127.1',
    '127.0.0.2',
    '0.0.0.0:4280',
    '0x7f000001',
    '2130706433',
    '[::ffff:127.0.0.1]:4280',
    '[0:0:0:0:0:0:0:1]:4280',
    '[::]',
    '127.0.0.1:4280:80',
    '127.0.0.1:',
    '127.0.0.1:999999',
    '127.0.0.1, evil.example',
    '127.0.0.1/evil',
    'xn--localhost',
  ])('refuses the host «%s»', (host) => {
    expect(refusal({ host })).toBe('host')
  })

  test('refuses a missing host', () => {
    expect(refusal({})).toBe('host')
  })

  test.each([
    'null',
    'http://evil.example',
    'http://127.0.0.1:4281',
    'http://localhost:4280',
    'http://127.0.0.1:4280.evil.example',
    'file://',
    '',
  ])('refuses the origin «%s»', (origin) => {
    expect(refusal({ ...own, origin })).toBe('origin')
  })

  test.each(['cross-site', 'same-site', 'CROSS-SITE', 'x', ''])('refuses Sec-Fetch-Site «%s»', (site) => {
    expect(refusal({ ...own, 'sec-fetch-site': site })).toBe('site')
  })

  test.each(['same-origin', 'none'])('answers Sec-Fetch-Site %s', (site) => {
    expect(refusal({ ...own, origin: 'http://127.0.0.1:4280', 'sec-fetch-site': site })).toBeNull()
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT'])('knows no %s', (method) => {
    expect(refusal(own, method)).toBe('method')
  })

  test('answers to a host that was allowed by name and port, and to no other', () => {
    const allowed = [
      ...allowedHosts({ NODE_ENV: 'test', ECSCOPE_ALLOWED_HOSTS: ' ecs.example.com:443 , wall.example.com' }),
    ]
    expect(refusal({ host: 'ECS.example.com:443' }, 'GET', allowed)).toBeNull()
    expect(refusal({ host: 'ecs.example.com' }, 'GET', allowed)).toBe('host')
  })

  test('refuses every host that is not loopback', () => {
    fc.assert(
      fc.property(fc.domain(), fc.integer({ min: 1, max: 65535 }), (domain, port) => {
        expect(refusal({ host: `${domain}:${port}` })).toBe('host')
      }),
    )
  })
})
