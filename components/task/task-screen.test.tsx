// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { messageEntries } from '@/lib/messages/compile'
import { apiRoutes } from '@/lib/routes'
import { renderScreen } from '@/lib/testing/render-screen'
import type { RunningContainer } from '@/lib/views/container'
import { type TaskDetail, type TaskView, taskTimeNames } from '@/lib/views/task'
import type { View } from '@/lib/views/view'
import { TaskScreen } from './task-screen'

vi.mock('next/navigation', () => ({
  useRouter: () => ({ push: () => {}, replace: () => {} }),
  usePathname: () => '/',
  useSearchParams: () => new URLSearchParams(),
}))
afterEach(cleanup)

const at = { account: 'demo', region: 'ap-northeast-1', cluster: 'shop-prod', task: '9f2c41d07be14a63b8d05e7c2a91f634' }

const task: TaskDetail = {
  id: at.task,
  arn: `arn:aws:ecs:ap-northeast-1:012345678910:task/shop-prod/${at.task}`,
  group: 'service:checkout',
  serviceName: 'checkout',
  taskDefinition: { arn: 'arn', family: 'checkout', revision: 141 },
  lastStatus: 'RUNNING',
  desiredStatus: 'RUNNING',
  healthStatus: 'UNKNOWN',
  condition: 'steady',
  launchType: 'FARGATE',
  capacityProviderName: null,
  availabilityZone: 'ap-northeast-1c',
  privateIp: '10.0.29.214',
  containerInstanceId: null,
  createdAt: '2026-11-22T14:09:52.000Z',
  startedAt: '2026-11-22T14:10:41.000Z',
  stoppedAt: null,
  stopCode: null,
  stoppedReason: null,
  cause: null,
  memory: null,
  cpu: '1024',
  memoryMiB: 4096,
  platformFamily: 'Linux',
  platformVersion: '1.4.0',
  connectivity: 'CONNECTED',
  enableExecuteCommand: false,
  startedBy: 'ecs-svc/7204418830',
  version: 3,
  ephemeralStorageGiB: null,
  times: taskTimeNames.map((name) => ({ name, at: null })),
  attachments: [],
  network: null,
  overrides: {
    cpu: null,
    memory: null,
    taskRoleArn: null,
    executionRoleArn: null,
    ephemeralStorageGiB: 40,
    containers: [
      {
        name: 'app',
        command: ['migrate', { masked: true }],
        environment: [{ name: 'TOKEN', value: { masked: true } }],
        environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::shop/app.env' }],
        resourceRequirements: [{ type: 'GPU', value: '1' }],
        cpu: null,
        memory: 2048,
        memoryReservation: null,
      },
    ],
  },
  tags: [],
}

const running: RunningContainer = {
  lastStatus: 'STOPPED',
  healthStatus: null,
  exitCode: 137,
  reason: 'OutOfMemoryError: Container killed due to memory usage',
  image: 'checkout:v4.18.2',
  imageDigest: null,
  runtimeId: null,
  cpu: null,
  memoryMiB: 3072,
  memoryReservationMiB: null,
  gpuIds: [],
  networkBindings: [],
  networkInterfaces: [],
  managedAgents: [],
}

const answer = (detail: Partial<TaskDetail>, change: Partial<TaskView> = {}): View<TaskView> => ({
  takenAt: '2026-11-22T14:30:00.000Z',
  notices: [],
  data: {
    scope: { account: 'demo', accountId: null, region: 'ap-northeast-1', endpoint: null },
    demo: false,
    clusterName: 'shop-prod',
    task: { ...task, ...detail },
    containers: [{ name: 'app', condition: 'failing', running, defined: null }],
    memory: null,
    sameCause: null,
    ...change,
  },
})

const show = (view: View<TaskView>) =>
  renderScreen(<TaskScreen at={at} />, { [apiRoutes.task(at)]: view }).container.textContent ?? ''

const [knownCause] = messageEntries('en').filter(([key]) => /^stopReason\.\w+\.cause$/.test(key))
const knownCode = knownCause?.[0].split('.')[1] ?? 'unknown'

describe('TaskScreen', () => {
  test('a running task says nothing about why it stopped', () => {
    expect(show(answer({}))).not.toContain('ECS says')
  })

  test('a stopped task says the cause, the advice, and beside both the words of ECS', () => {
    const text = show(
      answer({
        lastStatus: 'STOPPED',
        stoppedAt: '2026-11-22T14:28:57.000Z',
        stopCode: 'EssentialContainerExited',
        stoppedReason: 'Essential container in task exited',
        cause: { code: knownCode, condition: 'failing', container: 'app', exitCode: 137, values: {} },
      }),
    )
    expect(text).toContain('ECS says')
    expect(text).toContain('Essential container in task exited')
    expect(text).toContain('OutOfMemoryError: Container killed due to memory usage')
    expect(text).not.toContain('stopReason.')
    expect(text).toContain('19 min')
  })

  test('a stopped task without a reason says that ECS gave none', () => {
    const text = show(answer({ lastStatus: 'STOPPED', stoppedAt: '2026-11-22T14:28:57.000Z' }))
    expect(text).toContain('ECS gave no reason')
  })

  test('every timestamp has a row, told or not', () => {
    show(answer({}))
    fireEvent.click(screen.getByRole('radio', { name: 'Table' }))
    const table = screen.getByRole('table', { name: /timestamp/ })
    expect(within(table).getAllByRole('rowheader')).toHaveLength(taskTimeNames.length)
  })

  test('a container that the definition does not know is shown as such', () => {
    expect(show(answer({}))).toContain('not in the task definition')
  })

  test('overrides name what was set without the value', () => {
    const text = show(answer({}))
    for (const part of ['migrate', 'TOKEN', '2048', 'arn:aws:s3:::shop/app.env', 'GPU 1', '40 GiB'])
      expect(text).toContain(part)
  })

  test('a definition that could not be read leaves its notice where memory would be', () => {
    const view = answer({})
    const denied = { code: 'accessDenied', section: 'taskDefinition', action: 'ecs:DescribeTaskDefinition' } as const
    expect(show({ ...view, notices: [denied] })).toContain('ecs:DescribeTaskDefinition')
  })

  test('links lead to the service and the revision', () => {
    show(answer({}))
    expect(screen.getByRole('link', { name: 'checkout:141' }).getAttribute('href')).toBe(
      '/demo/ap-northeast-1/task-definitions/checkout/141',
    )
    expect(screen.getByRole('link', { name: 'shop-prod / checkout' }).getAttribute('href')).toBe(
      '/demo/ap-northeast-1/clusters/shop-prod/services/checkout',
    )
  })
})
