// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Finding } from '@/lib/ecs/finding'
import type { Locale } from '@/lib/messages/locale'
import type { Notice } from '@/lib/problem'
import { apiRoutes } from '@/lib/routes'
import { cluster, part, scope, service, TAKEN_AT } from '@/lib/testing/aws-answer'
import { renderScreen } from '@/lib/testing/render-screen'
import { type OverviewView, overviewView } from '@/lib/views/overview'
import { scopesOverviewView } from '@/lib/views/scopes-overview'
import { OverviewScreen } from './overview-screen'
import { ScopesOverviewScreen } from './scopes-overview-screen'

vi.mock('next/navigation', () => ({ useSearchParams: () => new URLSearchParams(), usePathname: () => '/' }))

afterEach(cleanup)

const at = { account: 'demo', region: 'ap-northeast-1' }

const calm: OverviewView = overviewView({
  scope,
  demo: true,
  now: TAKEN_AT,
  swept: {
    clusters: part([cluster({ activeServicesCount: 2 })]),
    services: new Map([
      ['shop-prod', part([service(), service({ serviceName: 'cart-api', desiredCount: 6, runningCount: 6 })])],
    ]),
    containerInstances: new Map(),
    tasks: new Map(),
    definitions: new Map(),
    untoldDefinitions: { notices: [] },
  },
}).data

const outOfMemory: Finding = {
  code: 'outOfMemory',
  condition: 'failing',
  cluster: 'shop-prod',
  service: 'storefront',
  title: { key: 'finding.outOfMemory.title', values: { container: 'app' } },
  evidence: [{ key: 'finding.outOfMemory.evidence', values: { limitMiB: 3072, exitCode: 137 } }],
  verbatim: 'OutOfMemoryError',
  since: null,
  tasks: { running: 1, pending: 0, desired: 4 },
  target: { kind: 'task', task: '9f2c41d0' },
}

function show(change: Partial<OverviewView> = {}, notices: readonly Notice[] = [], locale: Locale = 'en') {
  const answer = { data: { ...calm, ...change }, takenAt: TAKEN_AT, notices }
  renderScreen(<OverviewScreen at={at} />, { [apiRoutes.overview(at)]: answer }, locale)
}

const lead = () => screen.getByRole('heading', { level: 1 }).textContent
const partly = { ...calm.progress, isComplete: false, clustersRead: 0 }

describe('the sentence that leads', () => {
  test.each<[Partial<OverviewView>, string, string]>([
    [{ attentionCount: 4, findings: [outOfMemory] }, '4 of 2 services need attention', '2 サービス中 4 件が要対応'],
    [{ attentionCount: 1, findings: [outOfMemory] }, '1 of 2 services needs attention', '2 サービス中 1 件が要対応'],
    [{}, 'All steady', 'すべて安定'],
    [
      { conditionCounts: { ...calm.conditionCounts, steady: 1, changing: 1 } },
      'Nothing needs attention',
      '要対応はありません',
    ],
    [
      { findings: [{ ...outOfMemory, service: null }] },
      'One instance or cluster needs attention',
      'インスタンスまたはクラスター 1 件が要対応',
    ],
    [{ progress: partly }, '2 of 2 services read so far', '2 サービス中 2 件を読み込み済み'],
    [{ progress: { ...partly, services: null } }, '2 services read so far', '2 サービスを読み込み済み'],
    [
      { progress: partly, attentionCount: 1, findings: [outOfMemory] },
      '1 of the 2 services read so far needs attention',
      '読み込んだ 2 サービス中 1 件が要対応',
    ],
    [{ progress: { ...calm.progress, servicesRead: 0 } }, 'No services', 'サービスはありません'],
  ])('of %j is «%s»', (change, english, japanese) => {
    show(change)
    expect(lead()).toBe(english)
    cleanup()
    show(change, [], 'ja')
    expect(lead()).toBe(japanese)
  })
})

describe('the overview', () => {
  test('counts tasks only where every service is known; else it says what ECS counts', () => {
    show()
    expect(screen.getAllByText(/of 10 tasks running/)[0]?.textContent).toContain('10 of 10 tasks running, 0 pending')
    cleanup()
    show({ tasks: null, progress: partly })
    expect(screen.queryByText(/of 10 tasks running/)).toBeNull()
    expect(screen.getAllByText(/ECS counts/)[0]?.textContent).toContain('496 tasks running')
  })

  test('tells of each finding its cause, its evidence and one link', () => {
    show({ attentionCount: 1, findings: [outOfMemory] })
    const list = screen.getByRole('region', { name: /^Needs attention/ })
    expect(within(list).getByText('app runs out of memory and is killed')).toBeDefined()
    expect(within(list).getByText('Needs more than its 3072 MiB limit, exit 137.')).toBeDefined()
    expect(within(list).getByRole('img', { name: '1 running, 0 pending, 4 desired' })).toBeDefined()
    expect(
      within(list)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual(['/demo/ap-northeast-1/clusters/shop-prod/tasks/9f2c41d0'])
  })

  test('draws every task with a sentence, and has the same numbers in a table', async () => {
    show()
    expect(screen.getByRole('img', { name: /10 running, 0 pending, 0 missing/ })).toBeDefined()
    const table = await screen.findByRole('table', { name: 'Clusters' }, { timeout: 10_000 })
    expect(within(table).getByRole('link', { name: 'shop-prod' }).getAttribute('href')).toBe(
      '/demo/ap-northeast-1/clusters/shop-prod',
    )
    expect(within(table).getByRole('link', { name: 'cart-api, steady, 6 of 6 running' })).toBeDefined()
    expect(within(table).getByText('enhanced')).toBeDefined()
  })

  test('says of a cluster that is not read no number of its services', async () => {
    show({
      progress: partly,
      tasks: null,
      clusters: calm.clusters.map((each) => ({ ...each, services: null, tasks: null })),
    })
    const table = await screen.findByRole('table', { name: 'Clusters' }, { timeout: 10_000 })
    expect(within(table).getByText('Services not read yet')).toBeDefined()
    expect(within(table).queryByText(/\/ 0/)).toBeNull()
  })

  test('says what was refused in the place of what is missing', () => {
    show({}, [{ code: 'accessDenied', section: 'services', action: 'ecs:ListServices' }])
    const clusters = screen.getByRole('region', { name: /^Clusters/ })
    expect(within(clusters).getByText('The role may not list services')).toBeDefined()
  })

  test('of a region without clusters says so', () => {
    show({ clusters: [] })
    expect(screen.getByText('No ECS clusters in ap-northeast-1')).toBeDefined()
    expect(lead()).toBe('demo · ap-northeast-1')
  })
})

describe('all scopes in one', () => {
  const elsewhere = { ...scope, account: 'research', region: 'us-east-1' }
  const missing = { notices: [{ code: 'credentialsExpired' }] } as const
  const read = (change: Partial<OverviewView>) => ({ data: { ...calm, ...change }, takenAt: TAKEN_AT, notices: [] })
  const answerOf = (scopes: Parameters<typeof scopesOverviewView>[0]['scopes']) =>
    renderScreen(<ScopesOverviewScreen />, {
      [apiRoutes.scopesOverview()]: scopesOverviewView({ demo: true, now: TAKEN_AT, scopes }),
    })

  test('a scope that fails says why, leaves the others alone and is part of no sum', async () => {
    answerOf([
      { scope, read: read({}) },
      { scope: elsewhere, read: missing },
    ])
    expect(screen.getByRole('heading', { level: 2, name: /research/ })).toBeTruthy()
    expect(screen.getByText(/have expired/)).toBeTruthy()
    expect(await screen.findByRole('link', { name: 'shop-prod' }, { timeout: 10_000 })).toBeTruthy()
    expect(screen.getAllByRole('table')).toHaveLength(1)
    expect(lead()).toBe('2 services read so far')
  })

  test('what is worst comes first wherever it is, says where, and leads there', () => {
    const degraded = { ...outOfMemory, condition: 'degraded', service: 'mailer' } as const
    answerOf([
      { scope, read: read({ attentionCount: 1, findings: [degraded] }) },
      { scope: elsewhere, read: read({ attentionCount: 1, findings: [outOfMemory] }) },
    ])
    expect(lead()).toBe('2 of 4 services need attention')
    const [first] = within(screen.getByRole('region', { name: /Needs attention/ })).getAllByRole('listitem')
    expect(first?.textContent).toContain('shop-prod research us-east-1')
    expect(
      within(first as HTMLElement)
        .getByRole('link')
        .getAttribute('href'),
    ).toBe('/research/us-east-1/clusters/shop-prod/tasks/9f2c41d0')
  })
})
