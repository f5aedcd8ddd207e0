import { describe, expect, test } from 'vitest'
import type { Change } from '@/lib/ecs/change'
import type { Finding, Sentence } from '@/lib/ecs/finding'
import { compiledMessages } from '@/lib/messages/compile'
import type { Locale } from '@/lib/messages/locale'
import { translator } from '@/lib/messages/translate'
import { demoAccount, testScope } from '@/lib/testing/account'
import { readUntil } from '@/lib/testing/read-until'
import type { View } from '@/lib/views/view'
import { readAttention, readChanges, readOverview } from './overview'

const simulator = await demoAccount()

const whole = <Data>(read: () => Promise<View<Data>>) => readUntil(read, ({ notices }) => notices.length === 0)
const overview = () => readOverview(testScope)

function said(finding: Finding, locale: Locale): string {
  const t = translator(locale, compiledMessages(locale))
  const words = ({ key, values }: Sentence) => t(key, values)
  return [words(finding.title), ...finding.evidence.map(words)].join(' ')
}

describe('the overview of the demo', () => {
  test('says of 33 services that four need attention, and how the others fare', async () => {
    const { data } = await whole(overview)
    expect(data.progress).toMatchObject({
      clusters: 5,
      clustersRead: 5,
      services: 33,
      servicesRead: 33,
      isComplete: true,
    })
    expect(data.attentionCount).toBe(4)
    expect(data.conditionCounts).toMatchObject({ failing: 2, degraded: 2, changing: 2, atRest: 1, steady: 26 })
    expect(data.tasks).toEqual({ running: 566, pending: 26, desired: 572 })
  })

  test.each([
    [
      'en',
      [
        [
          'checkout',
          'app runs out of memory and is killed Needs more than its 3072 MiB limit, exit 137. Rolls back after 3 more failures.',
        ],
        [
          'search-indexer',
          'Image cannot be pulled ECR has no tag v2.9.0-arm in search-indexer. :55 still serves 6 of 6.',
        ],
        [
          'report-renderer',
          'No instance has room for 2 tasks Each needs 6144 MiB in one piece. The largest gap is 6055 MiB: 89 short.',
        ],
        [
          'sensor-gateway',
          'One on-premises machine stopped answering Agent on mi-0c41f7a2e85d9b360 is disconnected. Its tasks may still run; ECS cannot see them.',
        ],
      ],
    ],
    [
      'ja',
      [
        [
          'checkout',
          'app がメモリ不足で停止しています 上限 3072 MiB を超過（終了コード 137）。 あと 3 回で前のリビジョンに戻ります。',
        ],
        [
          'search-indexer',
          'イメージを取得できません ECR の search-indexer にタグ v2.9.0-arm がありません。 :55 は 6/6 で稼働中。',
        ],
        [
          'report-renderer',
          '2 タスクを置けるインスタンスがありません 1 台に 6144 MiB の空きが必要。最大の空きは 6055 MiB で、89 MiB 不足。',
        ],
        [
          'sensor-gateway',
          'オンプレミスの 1 台が応答していません mi-0c41f7a2e85d9b360 のエージェントが切断。タスクの状態は ECS から見えません。',
        ],
      ],
    ],
  ] as const)('names each cause with its numbers, worst first (%s)', async (locale, expected) => {
    const { data } = await whole(overview)
    expect(data.findings.map((finding) => [finding.service, said(finding, locale)])).toEqual(expected)
  })

  test('links each to where it can be seen, and says since when as far as ECS tells', async () => {
    const { data } = await whole(overview)
    expect(data.findings.map(({ target }) => target)).toEqual([
      { kind: 'task', task: '9f2c41d07be14a63b8d05e7c2a91f634' },
      { kind: 'revision', family: 'search-indexer', revision: 56 },
      { kind: 'containerInstances', place: { family: 'report-renderer', revision: 31 } },
      { kind: 'containerInstances' },
    ])
    const minutes = data.findings.map(({ since }) =>
      since === null ? null : Math.floor((simulator.world.clock.now() - Date.parse(since) / 1000) / 60),
    )
    expect(minutes).toEqual([22, 40, 13, 37])
  })

  test('has every cluster with its services, worst first', async () => {
    const { data } = await whole(overview)
    expect(
      data.clusters.map(({ name, condition, tasks }) => [name, condition, tasks?.running, tasks?.desired]),
    ).toEqual([
      ['shop-prod', 'failing', 496, 499],
      ['batch-ec2', 'degraded', 36, 38],
      ['edge-external', 'degraded', 11, 12],
      ['staging', 'steady', 17, 17],
      ['study-sandbox', 'steady', 6, 6],
    ])
    expect(data.clusters[0]?.services?.slice(0, 5).map(({ name }) => name)).toEqual([
      'checkout',
      'search-indexer',
      'image-resizer',
      'storefront',
      'cart-api',
    ])
  })

  test('tells the newest changes without what every healthy service does', async () => {
    const { data } = await whole(overview)
    const rows = data.changes.map(({ service, sentence }: Change) => [service, sentence?.key])
    expect(rows).toContainEqual(['checkout', 'stopReason.outOfMemory.cause'])
    expect(rows).toContainEqual(['storefront', 'change.deploying'])
    expect(rows).toContainEqual(['report-renderer', 'event.placementMemory'])
    expect(data.changes.every(({ isRoutine }) => !isRoutine)).toBe(true)
    const times = data.changes.map(({ at }) => at)
    expect(times).toEqual(times.toSorted().reverse())
  })

  test('is a choice where nothing is wanted: thumb-backfill rests and is no finding', async () => {
    const { data } = await whole(() => readAttention(testScope))
    expect(data.findings).toHaveLength(4)
    expect(JSON.stringify(data)).not.toContain('thumb-backfill')
    expect(data.notes.map(({ code, cluster }) => [code, cluster])).toEqual([['draining', 'batch-ec2']])
  })

  test('the list of changes has the routine as well', async () => {
    const { data } = await whole(() => readChanges(testScope))
    expect(data.changes.some(({ isRoutine }) => isRoutine)).toBe(true)
    expect(data.changes.length).toBeGreaterThan(14)
  })
})

describe('when something cannot be read', () => {
  test.each([
    ['ListServices', 'services'],
    ['ListTasks', 'tasks'],
    ['ListContainerInstances', 'containerInstances'],
    ['DescribeTaskDefinition', 'taskDefinition'],
  ])('a role without ecs:%s leaves the page standing, and is told once', async (action, section) => {
    simulator.faults.add({ kind: 'deny', action })
    const { data, notices } = await overview()
    expect(data.clusters).toHaveLength(5)
    const denied = notices.filter((notice) => notice.code === 'accessDenied')
    if (section !== 'taskDefinition') expect(denied).toHaveLength(1)
    expect(denied[0]).toMatchObject({ section, action: `ecs:${action}` })
  })

  test('nothing waits for services that do not come: the clusters stand with what ECS counts in them', async () => {
    simulator.faults.add({ kind: 'hang', action: 'ListServices' })
    const { data, notices } = await overview()
    expect(data.clusters.map(({ name, runningTasksCount, tasks }) => [name, runningTasksCount, tasks])).toContainEqual([
      'shop-prod',
      496,
      null,
    ])
    expect(data.findings.filter(({ service }) => service !== null)).toEqual([])
    expect(notices).toContainEqual(expect.objectContaining({ code: 'loading', section: 'services' }))
  })

  test('services that are not known are counted nowhere, and no sum is made of the others', async () => {
    simulator.faults.add({ kind: 'deny', action: 'ListServices' })
    const { data } = await overview()
    expect(data.progress).toMatchObject({ clustersRead: 0, servicesRead: 0, services: 33, isComplete: false })
    expect(data.tasks).toBeNull()
    expect(data.clusters.map(({ services, tasks }) => [services, tasks])).toEqual(data.clusters.map(() => [null, null]))
  })
})
