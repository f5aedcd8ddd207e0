// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { messageEntries } from '@/lib/messages/compile'
import { apiRoutes } from '@/lib/routes'
import { renderScreen } from '@/lib/testing/render-screen'
import type { RunningContainer } from '@/lib/views/container'
import type { SameCause } from '@/lib/views/same-cause'
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
    waits: null,
    ...change,
  },
})

const show = (view: View<TaskView>) =>
  renderScreen(<TaskScreen at={at} />, { [apiRoutes.task(at)]: view }).container.textContent ?? ''

/** The same once the finding of the task has its code, as the page has it from its first HTML. */
const showFinding = async (view: View<TaskView>) => {
  const { container } = renderScreen(<TaskScreen at={at} />, { [apiRoutes.task(at)]: view })
  await screen.findByText('ECS says', {}, { timeout: 10_000 })
  return container.textContent ?? ''
}

const [knownCause] = messageEntries('en').filter(([key]) => /^stopReason\.\w+\.cause$/.test(key))
const knownCode = knownCause?.[0].split('.')[1] ?? 'unknown'

const moments = {
  createdAt: '14:09:52',
  pullStartedAt: '14:10:01',
  pullStoppedAt: '14:10:23',
  startedAt: '14:10:41',
  stoppingAt: '14:28:25',
  stoppedAt: '14:28:57',
}
const stopped: Partial<TaskDetail> = {
  lastStatus: 'STOPPED',
  stoppedAt: '2026-11-22T14:28:57.000Z',
  stopCode: 'EssentialContainerExited',
  cause: {
    code: 'outOfMemory',
    condition: 'failing',
    container: 'app',
    exitCode: 137,
    values: { container: 'app', limitMiB: 3072 },
  },
  times: taskTimeNames.map((name) => {
    const time = Object.entries(moments).find(([moment]) => moment === name)?.[1]
    return { name, at: time === undefined ? null : `2026-11-22T${time}.000Z` }
  }),
}

describe('TaskScreen', () => {
  test('a running task says nothing about why it stopped', () => {
    expect(show(answer({}))).not.toContain('ECS says')
  })

  test('a stopped task says the cause, the advice, and beside both the words of ECS', async () => {
    const text = await showFinding(
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

  test('a stopped task without a reason says that ECS gave none', async () => {
    const text = await showFinding(answer({ lastStatus: 'STOPPED', stoppedAt: '2026-11-22T14:28:57.000Z' }))
    expect(text).toContain('ECS gave no reason')
  })

  test('a task that is not alone in its end says how many there are, since when and of which revisions', async () => {
    const other = { arn: 'arn:140', family: 'checkout', revision: 140 }
    const sameCause: SameCause = {
      count: 6,
      since: '2026-11-22T14:02:00.000Z',
      tasks: [{ id: 'a'.repeat(32), stoppedAt: '2026-11-22T14:20:00.000Z', taskDefinition: other }],
      sameRevisionCount: 5,
      otherRevisions: [other],
      medianLivedSeconds: 1080,
      runningCount: 17,
      startingCount: 5,
    }
    const text = await showFinding(answer(stopped, { sameCause }))
    expect(text).toContain('6 more tasks of checkout stopped for this cause since')
    expect(text).toContain('1 was of another revision: :140.')
    const companions = within(screen.getByRole('region', { name: /^Same cause/ }))
    expect(companions.getByRole('img', { name: '7 stopped for this cause, 17 running, 5 starting' })).toBeDefined()
    expect(companions.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      `/demo/ap-northeast-1/clusters/shop-prod/tasks/${'a'.repeat(32)}`,
      '/demo/ap-northeast-1/clusters/shop-prod/services/checkout?tasks=stopped',
    ])
  })

  test('a task that waits for a place says what it lacks and leads to the whole answer in one click', async () => {
    const sentence = { key: 'finding.noRoom.memory', values: { needMiB: 6144, largestMiB: 6055, shortMiB: 89 } }
    const waits = { lead: { condition: 'degraded', sentences: [sentence] }, says: null } as const
    show(answer({ lastStatus: 'PROVISIONING', launchType: 'EC2' }, { waits }))
    const region = within(await screen.findByRole('region', { name: /^Waits for a place/ }, { timeout: 10_000 }))
    expect(region.getByText(/largest gap is 6055 MiB: 89 short/)).toBeDefined()
    expect(region.getByRole('link').getAttribute('href')).toBe(
      '/demo/ap-northeast-1/clusters/shop-prod/container-instances?place=checkout:141',
    )
  })

  test('companions that could not be read blank only their own section', () => {
    const view = answer(stopped)
    const denied = { code: 'accessDenied', section: 'tasks', action: 'ecs:ListTasks' } as const
    show({ ...view, notices: [denied] })
    expect(within(screen.getByRole('region', { name: /^Same cause/ })).getByText(/may not list tasks/)).toBeDefined()
    expect(screen.getByRole('region', { name: /^Containers/ })).toBeDefined()
  })

  test('the drawing of a life says in words what it shows', () => {
    show(answer(stopped))
    expect(
      screen.getByRole('img', { name: /^The task’s life: provisioning .*, running 17 min, stopping 32 s/ }),
    ).toBeDefined()
    expect(screen.getByText(/17 min of running time are folded/)).toBeDefined()
  })

  test.each([
    ['RUNNING', 'aws ecs execute-command --cluster shop-prod'],
    ['PENDING', null],
  ])('the agent of ECS Exec in state %s offers the command %s', async (lastStatus, command) => {
    const managedAgents = [{ name: 'ExecuteCommandAgent', lastStatus, lastStartedAt: null }]
    const reachable = {
      name: 'app',
      condition: 'steady' as const,
      running: { ...running, managedAgents },
      defined: null,
    }
    show(answer({ enableExecuteCommand: true }, { containers: [reachable] }))
    await screen.findByRole('region', { name: /^ECS Exec/ }, { timeout: 10_000 })
    const button = screen.queryByRole('button', { name: 'Copy shell command for app' })
    expect(button?.getAttribute('title')?.startsWith(command ?? '-') ?? null).toBe(command === null ? null : true)
  })

  test('every timestamp has a row, told or not', async () => {
    show(answer({}))
    fireEvent.click(screen.getByRole('radio', { name: 'Table' }))
    const table = await screen.findByRole('table', { name: /timestamp/ }, { timeout: 10_000 })
    expect(within(table).getAllByRole('rowheader')).toHaveLength(taskTimeNames.length)
  })

  test('a container that the definition does not know is shown as such', async () => {
    show(answer({}))
    expect(await screen.findByText('not in the task definition', {}, { timeout: 10_000 })).toBeDefined()
  })

  test('overrides name what was set without the value', async () => {
    show(answer({}))
    const text = (await screen.findByRole('region', { name: /^Overrides/ }, { timeout: 10_000 })).textContent
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
