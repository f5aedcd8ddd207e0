// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Finding } from '@/lib/ecs/finding'
import { apiRoutes } from '@/lib/routes'
import { renderScreen } from '@/lib/testing/render-screen'
import type { DeploymentRow, ServiceDetail, ServiceEventRow, ServiceView } from '@/lib/views/service'
import type { TaskRow } from '@/lib/views/task'
import type { View } from '@/lib/views/view'
import { ServiceScreen } from './service-screen'

const url = vi.hoisted(() => ({ query: '' }))
vi.mock('next/navigation', () => ({
  useRouter: () => ({ push: () => {}, replace: () => {} }),
  usePathname: () => '/',
  useSearchParams: () => new URLSearchParams(url.query),
}))
beforeEach(() => {
  url.query = ''
})
afterEach(cleanup)

const at = { account: 'demo', region: 'ap-northeast-1', cluster: 'shop-prod', service: 'storefront' }
const launch = { launchType: 'FARGATE', capacityProviders: [], platformVersion: '1.4.0' }

const event: ServiceEventRow = {
  id: 'e1',
  createdAt: '2026-11-22T14:30:21.000Z',
  message: '(service storefront) did something that nobody has a sentence for.',
  kind: null,
  values: {},
  condition: 'note',
}

const service: ServiceDetail = {
  name: 'storefront',
  arn: 'arn:aws:ecs:ap-northeast-1:012345678910:service/shop-prod/storefront',
  status: 'ACTIVE',
  condition: 'changing',
  schedulingStrategy: 'REPLICA',
  launch,
  taskDefinition: { arn: 'arn', family: 'storefront', revision: 88 },
  desiredCount: 160,
  runningCount: 168,
  pendingCount: 14,
  deployments: [],
  createdAt: null,
  lastEvent: null,
  events: [event],
  deploymentController: 'ECS',
  strategy: 'ROLLING',
  minimumHealthyPercent: 100,
  maximumPercent: 120,
  minimumTasks: 160,
  maximumTasks: 192,
  circuitBreaker: { enabled: true, rollback: true, thresholdTasks: 80, failedTasks: 3, failuresLeft: 77 },
  healthCheckGracePeriodSeconds: null,
  loadBalancers: [],
  serviceRegistries: [],
  network: null,
  placementConstraints: [],
  placementStrategy: [],
  enableExecuteCommand: false,
  enableECSManagedTags: false,
  propagateTags: null,
  availabilityZoneRebalancing: null,
  roleArn: null,
  createdBy: null,
  tags: [],
  alarms: null,
  others: [],
}

const deployment: DeploymentRow = {
  id: 'ecs-svc/88',
  status: 'PRIMARY',
  rolloutState: 'IN_PROGRESS',
  rolloutStateReason: null,
  condition: 'changing',
  taskDefinition: service.taskDefinition,
  desiredCount: 160,
  runningCount: 112,
  pendingCount: 14,
  failedTasks: 3,
  createdAt: null,
  updatedAt: null,
  launch,
  stabilityStatus: null,
}

const task = (id: string, lastStatus: string): TaskRow => ({
  id,
  arn: id,
  group: 'service:storefront',
  serviceName: 'storefront',
  taskDefinition: null,
  startedBy: 'ecs-svc/88',
  lastStatus,
  desiredStatus: lastStatus === 'STOPPED' ? 'STOPPED' : 'RUNNING',
  healthStatus: null,
  condition: 'steady',
  launchType: 'FARGATE',
  capacityProviderName: null,
  availabilityZone: null,
  privateIp: null,
  containerInstanceId: null,
  createdAt: null,
  startedAt: null,
  stoppedAt: null,
  stopCode: null,
  stoppedReason: lastStatus === 'STOPPED' ? 'Scaling activity initiated by deployment' : null,
  cause: null,
  memory: null,
})

const answer = (change: Partial<ServiceView> = {}, detail: Partial<ServiceDetail> = {}): View<ServiceView> => ({
  takenAt: '2026-11-22T14:30:00.000Z',
  notices: [],
  data: {
    scope: { account: 'demo', accountId: null, region: 'ap-northeast-1', endpoint: null },
    demo: false,
    clusterName: 'shop-prod',
    service: { ...service, ...detail },
    tasks: [task('aaaa', 'RUNNING'), task('bbbb', 'PENDING'), task('cccc', 'STOPPED')],
    memory: null,
    history: [],
    finding: null,
    ...change,
  },
})

const show = (view: View<ServiceView>) =>
  renderScreen(<ServiceScreen at={at} />, { [apiRoutes.service(at)]: view }).container.textContent ?? ''

const shownTasks = () => ['aaaa', 'bbbb', 'cccc'].filter((id) => screen.queryByRole('link', { name: id }))

describe('ServiceScreen', () => {
  // Its drawing is a part that comes later; once it is there, it is there at once.
  beforeAll(async () => {
    show(answer())
    await screen.findByText('at most 192', { exact: false }, { timeout: 10_000 })
    show(answer({ tasks: [] }, { desiredCount: 0, runningCount: 0, pendingCount: 0 }))
    await screen.findByRole('button', { name: 'Copy update-service command' }, { timeout: 10_000 })
    cleanup()
  })

  test.each([
    ['', ['aaaa', 'bbbb']],
    ['tasks=changing', ['bbbb']],
    ['tasks=stopped', ['cccc']],
    ['tasks=nonsense', ['aaaa', 'bbbb']],
  ])('the URL ?%s shows the tasks %j', async (query, ids) => {
    url.query = query
    show(answer())
    await screen.findByText('Stopped 1', {}, { timeout: 10_000 })
    expect(shownTasks()).toEqual(ids)
  })

  test('the segment writes its choice into the URL', async () => {
    show(answer())
    fireEvent.click(await screen.findByText('Stopped 1', {}, { timeout: 10_000 }))
    expect(new URLSearchParams(location.search).get('tasks')).toBe('stopped')
    history.replaceState(null, '', '/')
  })

  test('tasks that could not be read leave their notice, and the rest stays', async () => {
    const denied = { code: 'accessDenied', section: 'tasks', action: 'ecs:ListTasks' } as const
    const text = show({ ...answer({ tasks: null }), notices: [denied] })
    expect(await screen.findByText(/ecs:ListTasks/, {}, { timeout: 10_000 })).toBeDefined()
    expect(text).toContain('168')
    expect(shownTasks()).toEqual([])
    expect(screen.queryByText('No tasks.')).toBeNull()
  })

  test('an event without a sentence of ours is shown in the words of ECS', () => {
    expect(show(answer())).toContain('(service storefront) did something that nobody has a sentence for.')
  })

  test('the capacity band and the circuit breaker are said in numbers', () => {
    const text = show(answer({}, { deployments: [deployment] }))
    expect(text).toContain('at least 160 healthy')
    expect(text).toContain('at most 192')
    expect(text).toContain('minimumHealthyPercent 100%, rounded up: 160')
    expect(text).toContain('3 of 80 failures in a row, 77 left. Then ECS rolls back.')
  })

  test('a service that wants no tasks says that it is a choice', () => {
    const text = show(answer({ tasks: [] }, { desiredCount: 0, runningCount: 0, pendingCount: 0 }))
    expect(text).toContain('storefront wants 0 tasks')
    expect(text).toContain('a choice, not a fault')
    expect(screen.getByRole('button', { name: 'Copy update-service command' }).title).toContain('--desired-count 1')
  })

  test('counts that were not told are dashes, never zeros', () => {
    const untold = {
      desiredCount: null,
      runningCount: null,
      pendingCount: null,
      minimumTasks: null,
      maximumTasks: null,
    }
    const text = show(answer({ tasks: null }, untold))
    expect(text).toContain('Runningnot told')
    expect(text).toContain('Desirednot told')
    expect(text).not.toContain('wants 0 tasks')
  })

  test('the controller of somebody else is named, and no limit of ECS is drawn for it', () => {
    const text = show(answer({}, { deploymentController: 'EXTERNAL', circuitBreaker: null }))
    expect(text).toContain('The EXTERNAL controller decides')
    expect(text).not.toContain('at most 192')
    expect(text).not.toContain('Circuit breaker')
  })

  test('what is wrong leads, with the link to where it can be seen', async () => {
    const finding: Finding = {
      code: 'noRoom',
      condition: 'degraded',
      cluster: 'shop-prod',
      service: 'storefront',
      title: { key: 'finding.noRoom.title', values: { count: 2 } },
      evidence: [{ key: 'finding.noRoom.memory', values: { needMiB: 6144, largestMiB: 6055, shortMiB: 89 } }],
      verbatim: null,
      since: null,
      tasks: null,
      target: { kind: 'containerInstances', place: { family: 'storefront', revision: 88 } },
    }
    show(answer({ finding }))
    await screen.findByText('The largest gap is 6055 MiB: 89 short.', { exact: false }, { timeout: 10_000 })
    expect(screen.getByRole('link', { name: 'See the map' }).getAttribute('href')).toBe(
      '/demo/ap-northeast-1/clusters/shop-prod/container-instances?place=storefront:88',
    )
  })

  test('the URL shows problems alone, and the events that say a text', () => {
    const steady = { ...event, id: 'e2', message: 'steady', kind: 'steadyState', condition: 'steady' as const }
    const broken = { ...event, id: 'e3', message: 'cannot', kind: 'cannotStart', condition: 'failing' as const }
    url.query = 'events=problems'
    expect(show(answer({}, { events: [steady, broken] }))).not.toContain('has reached a steady state')
    cleanup()
    url.query = 'events.find=REACHED'
    const text = show(answer({}, { events: [steady, broken] }))
    expect(text).toContain('has reached a steady state')
    expect(text).not.toContain('Tasks keep failing to start')
  })

  test('an event links the tasks that it names', () => {
    const id = '4b4eba1ace0a74e960a34f0f3ee1bc24'
    show(answer({}, { events: [{ ...event, message: `has started 1 tasks: (task ${id}).` }] }))
    expect(screen.getByRole('link', { name: id }).getAttribute('href')).toContain(`/tasks/${id}`)
  })
})
