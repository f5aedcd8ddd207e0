import { describe, expect, test } from 'vitest'
import type { AccountSnapshot } from '@/lib/snapshot/account'
import { scopeView } from './place'

const endpointOf = (endpoint?: string) =>
  scopeView({ scope: { alias: 'demo', region: 'ap-northeast-1', endpoint } } as AccountSnapshot).endpoint

describe('the endpoint that screens know', () => {
  test.each([
    ['AWS’s own needs no name', undefined, null],
    ['a configured one is named', 'http://127.0.0.1:4281', 'http://127.0.0.1:4281'],
    ['a path belongs to it', 'https://proxy.test/ecs', 'https://proxy.test/ecs'],
    [
      'a user name and password stay on the server',
      'https://me:hunter2@proxy.test/ecs?key=x',
      'https://proxy.test/ecs',
    ],
  ])('%s', (_, endpoint, shown) => expect(endpointOf(endpoint)).toBe(shown))
})
