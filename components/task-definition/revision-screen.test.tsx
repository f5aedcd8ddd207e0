// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { taskMemory } from '@/lib/memory/limits'
import { apiRoutes } from '@/lib/routes'
import { renderScreen } from '@/lib/testing/render-screen'
import type { ContainerDefinitionView } from '@/lib/views/container'
import type { RevisionView } from '@/lib/views/task-definition'
import type { View } from '@/lib/views/view'
import { RevisionScreen } from './revision-screen'

vi.mock('next/navigation', () => ({
  useRouter: () => ({ push: () => {}, replace: () => {} }),
  usePathname: () => '/',
  useSearchParams: () => new URLSearchParams(),
}))
afterEach(cleanup)

const at = { account: 'demo', region: 'ap-northeast-1', family: 'fargate-task-definition', revision: 1 }

const sample: ContainerDefinitionView = {
  name: 'sample-fargate-app',
  image: 'httpd:2.4',
  essential: true,
  cpu: null,
  memoryMiB: 384,
  memoryReservationMiB: 128,
  portMappings: [{ name: null, containerPort: '80', hostPort: '80', protocol: 'tcp', appProtocol: null }],
  entryPoint: ['sh', '-c'],
  command: ['httpd-foreground', { masked: true }],
  workingDirectory: null,
  environment: [{ name: 'DATABASE_PASSWORD', value: { masked: true } }],
  environmentFiles: [],
  secrets: [{ name: 'API_KEY', valueFrom: 'arn:aws:ssm:us-east-1:012345678910:parameter/api-key' }],
  log: { driver: 'awslogs', options: [{ name: 'awslogs-group', value: '/ecs/sample' }], secretOptions: [] },
  firelens: null,
  healthCheck: null,
  dependsOn: [{ containerName: 'envoy', condition: 'HEALTHY' }],
  mountPoints: [{ sourceVolume: 'data', containerPath: '/data', readOnly: true }],
  volumesFrom: [],
  ulimits: [{ name: 'nofile', softLimit: 1024, hardLimit: 4096 }],
  startTimeoutSeconds: null,
  stopTimeoutSeconds: 30,
  restartPolicy: { enabled: true, ignoredExitCodes: [0, 143], restartAttemptPeriodSeconds: 180 },
  others: [{ name: 'linuxParameters.initProcessEnabled', value: 'true' }],
}

const view = (change: Partial<RevisionView> = {}): View<RevisionView> => ({
  takenAt: '2026-11-22T14:30:00.000Z',
  notices: [],
  data: {
    scope: { account: 'demo', accountId: '012345678910', region: 'ap-northeast-1', endpoint: null },
    demo: true,
    revision: {
      arn: 'arn:aws:ecs:ap-northeast-1:012345678910:task-definition/fargate-task-definition:1',
      family: 'fargate-task-definition',
      revision: 1,
      status: 'ACTIVE',
      condition: 'steady',
      requiresCompatibilities: ['FARGATE'],
      compatibilities: ['EC2', 'FARGATE'],
      operatingSystemFamily: 'LINUX',
      cpuArchitecture: 'X86_64',
      cpu: '256',
      memoryMiB: 512,
      networkMode: 'awsvpc',
      executionRoleArn: 'arn:aws:iam::012345678910:role/ecsTaskExecutionRole',
      taskRoleArn: null,
      pidMode: null,
      ipcMode: null,
      ephemeralStorageGiB: null,
      volumes: [{ name: 'data', kind: 'EFS', settings: [{ name: 'fileSystemId', value: 'fs-1' }] }],
      placementConstraints: [{ type: 'memberOf', expression: 'attribute:ecs.os-type == linux' }],
      proxyConfiguration: null,
      requiresAttributes: ['com.amazonaws.ecs.capability.task-eni'],
      enableFaultInjection: null,
      registeredAt: '2026-11-22T14:09:00.000Z',
      registeredBy: 'arn:aws:iam::012345678910:user/ci-deploy',
      deregisteredAt: null,
      tags: [],
      others: [],
    },
    memory: taskMemory({
      launchType: 'FARGATE',
      cpu: '256',
      memory: '512',
      containerDefinitions: [{ name: 'sample-fargate-app', memory: 384, memoryReservation: 128 }],
    }),
    containers: [sample],
    revisions: [{ arn: 'arn', family: 'fargate-task-definition', revision: 1, status: 'ACTIVE', detail: null }],
    before: null,
    usedBy: {
      services: [{ cluster: 'study', service: 'web', condition: 'steady', runningCount: 2, desiredCount: 2 }],
      isComplete: true,
    },
    ...change,
  },
})

const show = (answer: View<RevisionView>, locale: 'en' | 'ja' = 'en') =>
  renderScreen(<RevisionScreen at={at} />, { [apiRoutes.revision(at)]: answer }, locale).container.textContent ?? ''

describe('RevisionScreen', () => {
  // Its containers are a part that comes later; once it is there, it is there at once.
  beforeAll(async () => {
    show(view())
    await screen.findByText('linuxParameters.initProcessEnabled', {}, { timeout: 10_000 })
    await screen.findByRole('table', {}, { timeout: 10_000 })
  })

  test.each([
    ['ファミリー名', 'fargate-task-definition'],
    ['起動タイプ', 'FARGATE'],
    ['ランタイムプラットフォーム', 'LINUX / X86_64'],
    ['タスクサイズ', '512 MiB'],
    ['ネットワークモード', 'awsvpc'],
    ['タスク実行ロール', 'ecsTaskExecutionRole'],
    ['タスクロール', '未指定'],
    ['コンテナ定義', 'sample-fargate-app'],
    ['image', 'httpd:2.4'],
    ['memory', '384 MiB'],
    ['memoryReservation', '128 MiB'],
    ['cpu', '未指定'],
  ])('shows the parameter %s of the sample definition', (label, value) => {
    const text = show(view(), 'ja')
    expect(text).toContain(label)
    expect(text).toContain(value)
  })

  test.each([
    ['a port', '80/tcp'],
    ['an entry point', 'sh'],
    ['the name of an environment variable', 'DATABASE_PASSWORD'],
    ['where a secret comes from', 'arn:aws:ssm:us-east-1:012345678910:parameter/api-key'],
    ['a log option', '/ecs/sample'],
    ['a dependency', 'envoy: HEALTHY'],
    ['a mount', 'data → /data (readOnly)'],
    ['a ulimit', 'nofile 1024 / 4096'],
    ['a stop timeout', '30 s'],
    ['the restart policy', '0, 143'],
    ['a parameter without a place of its own', 'linuxParameters.initProcessEnabled'],
    ['a volume', 'fs-1'],
    ['the service that runs it', 'study / web2 / 2'],
    ['a placement constraint', 'memberOf: attribute:ecs.os-type == linux'],
    ['a required attribute', 'com.amazonaws.ecs.capability.task-eni'],
  ])('shows %s', (_what, text) => {
    expect(show(view())).toContain(text)
  })

  test('revisions that could not be listed leave their notice and everything else', () => {
    const answer = {
      ...view({ revisions: null }),
      notices: [{ code: 'accessDenied', section: 'revisions', action: 'ecs:ListTaskDefinitions' } as const],
    }
    expect(show(answer)).toContain('ecs:ListTaskDefinitions')
    expect(screen.queryByRole('combobox')).toBeNull()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('fargate-task-definition:1')
  })
})
