// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { apiRoutes } from '@/lib/routes'
import { renderScreen } from '@/lib/testing/render-screen'
import type { ClusterDetail, ClusterRow } from '@/lib/views/cluster'
import type { ServiceRow } from '@/lib/views/service'
import type { View } from '@/lib/views/view'
import { ClusterScreen } from './cluster-screen'

vi.mock('next/navigation', () => ({
  useRouter: () => ({ push: () => {}, replace: () => {} }),
  usePathname: () => '/',
  useSearchParams: () => new URLSearchParams(),
}))
afterEach(cleanup)

const at = { account: 'demo', region: 'ap-northeast-1', cluster: 'shop-prod' }
const scope = { account: 'demo', accountId: '012345678910', region: 'ap-northeast-1', endpoint: null }
const takenAt = '2026-11-22T14:30:00.000Z'

const row: ClusterRow = {
  name: 'shop-prod',
  arn: 'arn:aws:ecs:ap-northeast-1:012345678910:cluster/shop-prod',
  status: 'ACTIVE',
  condition: 'steady',
  activeServicesCount: null,
  runningTasksCount: null,
  pendingTasksCount: null,
  registeredContainerInstancesCount: null,
  launchMix: null,
  capacityProviders: ['FARGATE_SPOT'],
  containerInsights: null,
}

const detail: ClusterDetail = {
  ...row,
  defaultStrategy: [{ name: 'FARGATE_SPOT', weight: 4, base: 1 }],
  executeCommandLogging: 'OVERRIDE',
  serviceConnectNamespace: 'shop.local',
  settings: [{ name: 'containerInsights', value: 'enhanced' }],
  statistics: [{ name: 'pendingFargateTasksCount', value: '7' }],
  attachments: [{ id: 'as-1', type: 'as_policy', status: 'CREATED' }],
  attachmentsStatus: 'UPDATE_COMPLETE',
  tags: [{ key: 'team', value: 'shop' }],
}

const service: ServiceRow = {
  name: 'checkout',
  arn: 'arn:aws:ecs:ap-northeast-1:012345678910:service/shop-prod/checkout',
  status: 'ACTIVE',
  condition: 'failing',
  schedulingStrategy: 'REPLICA',
  launch: { launchType: 'FARGATE', capacityProviders: [], platformVersion: '1.4.0' },
  taskDefinition: null,
  desiredCount: 24,
  runningCount: 17,
  pendingCount: 5,
  deployments: [],
  createdAt: null,
  lastEvent: null,
}

describe('ClusterScreen', () => {
  const show = (services: null | readonly ServiceRow[], notices: View<unknown>['notices'] = []) =>
    renderScreen(<ClusterScreen at={at} />, {
      [apiRoutes.cluster(at)]: { takenAt, notices, data: { scope, demo: true, cluster: detail, services } },
    }).container.textContent ?? ''

  test('counts that ECS did not tell are not shown as zero', () => {
    expect(show([]).match(/not told/g)?.length).toBeGreaterThanOrEqual(4)
  })

  test.each(['FARGATE_SPOT 4 (base 1)', 'OVERRIDE', 'shop.local', 'enhanced', 'as_policy', 'UPDATE_COMPLETE', 'shop'])(
    'shows the setting %s',
    (text) => {
      expect(show([])).toContain(text)
    },
  )

  test('services that could not be read leave their notice, not an empty table', () => {
    const text = show(null, [{ code: 'accessDenied', section: 'services', action: 'ecs:ListServices' }])
    expect(text).toContain('ecs:ListServices')
    expect(text).not.toContain('No services.')
  })

  test('of stale services it is not known how they are, only how they were', () => {
    expect(show([service])).not.toContain('was failing')
    cleanup()
    const text = show([service], [{ code: 'stale', section: 'services', values: { reason: 'throttled', takenAt } }])
    expect(text).toContain('was failing')
    expect(screen.getByRole('img', { name: 'was failing' })).toBeDefined()
  })

  test('the three pages of the cluster are links, the current one marked', () => {
    show([])
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Services')
    expect(screen.getByRole('link', { name: 'Tasks' }).getAttribute('href')).toBe(
      '/demo/ap-northeast-1/clusters/shop-prod/tasks',
    )
  })
})
