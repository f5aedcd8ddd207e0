import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { answerOf } from '@/lib/api/answer'
import type { Fault } from '@/lib/simulator/faults'
import { readFrom, testScope } from '@/lib/testing/account'
import { readUntil } from '@/lib/testing/read-until'
import { startSimulator, type TestSimulator } from '@/lib/testing/simulator'
import type { SearchView } from '@/lib/views/search'
import type { Answer } from '@/lib/views/view'
import { readCluster, readClusters, readScopes } from './cluster'
import { readComparison, readDefinitionDiff } from './comparison'
import { readContainerInstances } from './container-instance'
import { readAttention, readChanges, readOverview, readScopesOverview } from './overview'
import { readPlacement } from './placement'
import { readSearch } from './search'
import { readService } from './service'
import { readTask, readTasks } from './task'
import { readDefinition, readFamilies, readFamily, readRevision } from './task-definition'

const shop = { ...testScope, cluster: 'shop-prod' }
const family = { ...testScope, family: 'checkout' }
const pair = { ...family, from: '140', to: '141' }
let taskId = ''

/** Every kind of page. */
const pages: Record<string, () => Promise<Answer<unknown>>> = {
  scopes: () => answerOf(readScopes),
  scopesOverview: () => answerOf(readScopesOverview),
  overview: () => answerOf(() => readOverview(testScope)),
  attention: () => answerOf(() => readAttention(testScope)),
  changes: () => answerOf(() => readChanges(testScope)),
  clusters: () => answerOf(() => readClusters(testScope)),
  cluster: () => answerOf(() => readCluster(shop)),
  service: () => answerOf(() => readService({ ...shop, service: 'cart-api' })),
  tasks: () => answerOf(() => readTasks(shop)),
  task: () => answerOf(() => readTask({ ...shop, task: taskId })),
  containerInstances: () => answerOf(() => readContainerInstances({ ...testScope, cluster: 'batch-ec2' })),
  placement: () => answerOf(() => readPlacement({ ...testScope, cluster: 'batch-ec2', place: null })),
  taskDefinitions: () => answerOf(() => readFamilies(testScope)),
  family: () => answerOf(() => readFamily(family)),
  revision: () => answerOf(() => readRevision({ ...family, revision: 141 })),
  definition: () => answerOf(() => readDefinition({ ...family, revision: 141 })),
  comparison: () => answerOf(() => readComparison(pair)),
  definitionDiff: () => answerOf(() => readDefinitionDiff(pair)),
  search: () => answerOf(() => readSearch('checkout')),
}
const pageNames = Object.keys(pages)

/** Every fault of the simulator, and the code under which each page must tell of it. */
const faults: [Fault, string][] = [
  [{ kind: 'deny' }, 'accessDenied'],
  [{ kind: 'throttle' }, 'throttled'],
  [{ kind: 'expired' }, 'credentialsExpired'],
  [{ kind: 'reset' }, 'unreachable'],
  [{ kind: 'truncate' }, 'badAnswer'],
  [{ kind: 'html' }, 'badAnswer'],
]

/** A search finds in what is up to a minute old. */
const olderThanAnyNeedsMs = 61_000

let simulator: TestSimulator

async function readAll(): Promise<Record<string, Answer<unknown>>> {
  const answers = await Promise.all(pageNames.map(async (name) => [name, await pages[name]?.()] as const))
  return Object.fromEntries(answers.flatMap(([name, answer]) => (answer ? [[name, answer]] : [])))
}

/** Looks at every page, as screens that stay open do, until each is as wanted: how soon that is depends on the machine. */
function readAllUntil(isWanted: (codes: readonly string[], name: string) => boolean) {
  return readUntil(readAll, (answers) =>
    Object.entries(answers).every(([name, answer]) => isWanted(told(answer), name)),
  )
}

const readAllUntilWhole = () => readAllUntil((codes) => codes.length === 0)

// A revision never changes: what was read of it once needs no second look.
const neverChanges = ['revision', 'definition', 'comparison', 'definitionDiff']

/** Everything that an answer tells of a problem, as codes; a stale part tells its reason, a search what is not read yet. */
function told(answer: Answer<unknown>): string[] {
  if ('problem' in answer) return [answer.problem.code]
  const { unread = [] } = answer.data as Partial<SearchView>
  return [
    ...unread.map(() => 'loading'),
    ...answer.notices.map((notice) =>
      String(notice.code === 'stale' ? (notice.values?.reason ?? 'stale') : notice.code),
    ),
  ]
}

beforeAll(async () => {
  simulator = await startSimulator({ world: 'demo' })
  readFrom(simulator.url)
  const ofCart = ({ data }: Awaited<ReturnType<typeof readTasks>>) =>
    data.running?.find((task) => task.serviceName === 'cart-api')
  const tasks = await readUntil(
    () => readTasks(shop),
    (view) => ofCart(view) !== undefined,
  )
  taskId = ofCart(tasks)?.id ?? ''
})

afterAll(() => simulator.close())

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  readFrom(simulator.url)
})

afterEach(() => {
  simulator.faults.remove()
  vi.useRealTimers()
})

describe('without a fault', () => {
  test('every page has its data and nothing is missing', async () => {
    for (const [name, answer] of Object.entries(await readAllUntilWhole())) {
      expect(answer, name).toHaveProperty('data')
      expect(told(answer), name).toEqual([])
    }
  })
})

describe.each(faults)('when AWS answers with %o', { timeout: 60_000 }, (fault, code) => {
  test('a page seen for the first time says so, and shows what it can', async () => {
    simulator.faults.add(fault)
    const answers = await readAllUntil((codes) => codes.includes(code))
    for (const [name, answer] of Object.entries(answers)) expect(told(answer), name).toContain(code)
  })

  test('a page seen before keeps its data, with its age and the reason, and recovers by itself', async () => {
    await readAllUntilWhole()
    simulator.faults.add(fault)
    vi.setSystemTime(Date.now() + olderThanAnyNeedsMs)
    const isKept = (codes: readonly string[], name: string) => neverChanges.includes(name) && codes.length === 0
    const answers = await readAllUntil((codes, name) => codes.includes(code) || isKept(codes, name))
    for (const [name, answer] of Object.entries(answers)) {
      expect(answer, name).toHaveProperty('data')
      if (!isKept(told(answer), name)) expect(told(answer), name).toContain(code)
    }
    simulator.faults.remove()
    vi.setSystemTime(Date.now() + 20_000)
    for (const [name, answer] of Object.entries(await readAllUntilWhole())) expect(told(answer), name).toEqual([])
  })
})

test('what does not answer in time is said to be loading, and is there when it answers', async () => {
  simulator.faults.add({ kind: 'hang' })
  for (const [name, answer] of Object.entries(await readAll()))
    expect(told(answer), name).toEqual(expect.arrayContaining(['loading']))
})

test('slow answers are waited for', async () => {
  simulator.faults.add({ kind: 'latency', milliseconds: 150 })
  for (const [name, answer] of Object.entries(await readAllUntilWhole())) expect(told(answer), name).toEqual([])
})

function noticesOf(answer: Answer<unknown> | undefined) {
  expect(answer).toHaveProperty('data')
  return answer && 'data' in answer ? answer.notices : []
}

test.each([
  ['ListServices', 'cluster', 'services'],
  ['DescribeServices', 'cluster', 'services'],
  ['ListTasks', 'service', 'tasks'],
  ['DescribeTasks', 'service', 'tasks'],
  ['DescribeTaskDefinition', 'service', 'taskDefinition'],
  ['DescribeTaskDefinition', 'task', 'taskDefinition'],
  ['ListServiceDeployments', 'service', 'history'],
  ['ListTasks', 'containerInstances', 'tasks'],
  ['ListTaskDefinitions', 'revision', 'revisions'],
  ['ListTaskDefinitions', 'comparison', 'revisions'],
  ['ListContainerInstances', 'placement', 'containerInstances'],
  ['ListTasks', 'placement', 'tasks'],
  ['ListServices', 'placement', 'services'],
  ['DescribeTaskDefinition', 'placement', 'taskDefinition'],
  ['DescribeCapacityProviders', 'placement', 'capacityProviders'],
  ['ListServices', 'search', 'services'],
  ['ListTasks', 'search', 'tasks'],
  ['DescribeContainerInstances', 'search', 'containerInstances'],
  ['ListTaskDefinitionFamilies', 'search', 'families'],
])('a role without ecs:%s leaves the page %s standing and names the section %s', async (action, page, section) => {
  simulator.faults.add({ kind: 'deny', action })
  const notices = await readUntil(
    async () => noticesOf(await pages[page]?.()),
    (all) => all.some(({ code }) => code === 'accessDenied'),
  )
  expect(notices).toContainEqual(expect.objectContaining({ code: 'accessDenied', section, action: `ecs:${action}` }))
})

test('a service that vanishes between list and describe is named as missing', async () => {
  simulator.faults.add({ kind: 'lose', action: 'DescribeServices', resource: 'mailer' })
  const { data, notices } = await readUntil(
    () => readCluster(shop),
    ({ data, notices }) => data.services !== null && notices.every(({ code }) => code !== 'loading'),
  )
  expect(data.services?.map((service) => service.name)).not.toContain('mailer')
  expect(notices).toContainEqual(expect.objectContaining({ code: 'missing', section: 'services' }))
})

test('of a cluster that is not there every page says so, and that alone', async () => {
  const nowhere = { ...testScope, cluster: 'nowhere' }
  const reads = [readCluster, readTasks, readContainerInstances]
  const answers = [
    ...reads.map((read) => answerOf<unknown>(() => read(nowhere))),
    answerOf(() => readPlacement({ ...nowhere, place: null })),
  ]
  for (const answer of await Promise.all(answers))
    expect(answer).toEqual({ problem: expect.objectContaining({ code: 'notFound', resource: 'nowhere' }) })
})

test.each(['../checkout:141', 'arn:aws:ecs:us-east-1:012345678910:task-definition/checkout:141'])(
  '%s names no revision of this region that could be placed',
  async (place) => {
    const { notices, data } = await readPlacement({ ...shop, place })
    expect(data.asked).toBeNull()
    expect(notices).toContainEqual({ code: 'notFound', section: 'taskDefinition', resource: place })
  },
)
