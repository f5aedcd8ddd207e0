// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { Finding } from '@/lib/ecs/finding'
import { apiRoutes } from '@/lib/routes'
import { scope, TAKEN_AT } from '@/lib/testing/aws-answer'
import { renderScreen } from '@/lib/testing/render-screen'
import type { AttentionView } from '@/lib/views/attention'
import { AttentionScreen } from './attention-screen'

let query = ''
vi.mock('next/navigation', () => ({ useSearchParams: () => new URLSearchParams(query), usePathname: () => '/' }))

afterEach(cleanup)

const at = { account: 'demo', region: 'ap-northeast-1' }

function finding(change: Partial<Finding>): Finding {
  return {
    code: 'belowDesired',
    condition: 'degraded',
    cluster: 'shop-prod',
    service: 'storefront',
    title: { key: 'finding.belowDesired.title', values: { count: 2 } },
    evidence: [],
    verbatim: null,
    since: null,
    tasks: { running: 2, pending: 0, desired: 4 },
    target: { kind: 'service' },
    ...change,
  }
}

function show(search: string, change: Partial<AttentionView> = {}) {
  query = search
  const data: AttentionView = {
    scope,
    demo: true,
    findings: [
      finding({ service: 'checkout', condition: 'failing', verbatim: '(service checkout) <b>failed</b>' }),
      finding({}),
    ],
    notes: [],
    progress: { clusters: 1, clustersRead: 1, services: 2, servicesRead: 2, isComplete: true },
    ...change,
  }
  renderScreen(<AttentionScreen at={at} />, { [apiRoutes.attention(at)]: { data, takenAt: TAKEN_AT, notices: [] } })
}

const services = () =>
  within(screen.getByRole('region', { name: /^Findings/ }))
    .queryAllByRole('link')
    .map((link) => link.getAttribute('aria-label'))

test.each([
  ['', ['See the service, checkout', 'See the service, storefront']],
  ['show=failing', ['See the service, checkout']],
  ['show=nonsense', ['See the service, checkout', 'See the service, storefront']],
  ['find=STOREFRONT', ['See the service, storefront']],
  ['find=failed%3C', ['See the service, checkout']],
  ['find=2+tasks', ['See the service, checkout', 'See the service, storefront']],
  ['find=nothing', []],
])('the link ?%s shows %j', (search, shown) => {
  show(search)
  expect(services()).toEqual(shown)
})

test('ECS’s own words are text, whatever they contain', () => {
  show('')
  expect(screen.getByText('(service checkout) <b>failed</b>')).toBeDefined()
})

test('a revision under suspicion leads to what it changed', () => {
  show('', { findings: [finding({ suspect: { family: 'checkout', revision: 141 } })] })
  expect(screen.getByRole('link', { name: 'What changed in :141' }).getAttribute('href')).toBe(
    '/demo/ap-northeast-1/task-definitions/checkout/compare?to=141',
  )
})

test('an empty list says whether everything was looked at', () => {
  show('', { findings: [] })
  expect(screen.getByText('Nothing needs attention.')).toBeDefined()
  cleanup()
  show('', {
    findings: [],
    progress: { clusters: 2, clustersRead: 1, services: 2, servicesRead: 1, isComplete: false },
  })
  expect(screen.getByText(/services are still being read/)).toBeDefined()
})

test('what is only worth knowing stands apart', () => {
  const draining = finding({
    code: 'draining',
    condition: 'leaving',
    service: null,
    title: { key: 'finding.draining.title', values: { instance: 'i-0e46c9d1' } },
    tasks: null,
    target: { kind: 'containerInstances' },
  })
  show('', { notes: [draining] })
  const notes = screen.getByRole('region', { name: /^Worth knowing/ })
  expect(within(notes).getByText('i-0e46c9d1 is DRAINING')).toBeDefined()
  expect(within(notes).getByRole('link').getAttribute('href')).toBe(
    '/demo/ap-northeast-1/clusters/shop-prod/container-instances',
  )
})
