import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { FakeClock } from '@/lib/testing/fake-clock'
import { fastClock } from '@/lib/testing/fast-clock'
import {
  type ClusterSize,
  nameOf,
  page,
  type Script,
  type ScriptedEcs,
  ScriptedError,
  scriptedAccount,
  startScriptedEcs,
} from '@/lib/testing/scripted-ecs'
import { AccountSnapshot } from './account'
import { Pacer } from './pace'

process.env.AWS_ACCESS_KEY_ID = 'AKIAIOSFODNN7EXAMPLE'
process.env.AWS_SECRET_ACCESS_KEY = 'secret'

let ecs: ScriptedEcs
afterEach(() => ecs.close())

/** An account whose time stands still until the test moves it, and whose budget is never used up. */
async function openAccount(script: Script) {
  ecs = await startScriptedEcs(script)
  const clock = new FakeClock()
  return { account: new AccountSnapshot(ecs.scope, { pacer: new Pacer({ share: 1, clock }), clock }), clock }
}

const pagesOf = (count: number, size: number) => Math.ceil(count / size)

/** The fewest calls that read a whole account with the API's page sizes and batch limits. */
function fewestCalls(sizes: readonly ClusterSize[]): number {
  const perCluster = sizes.map(({ serviceCount = 0, runningCount = 0, stoppedCount = 0 }) => {
    const services = pagesOf(serviceCount, 100) + pagesOf(serviceCount, 10)
    const stoppedLists = Math.max(1, pagesOf(stoppedCount, 100))
    return services + pagesOf(runningCount, 100) + stoppedLists + pagesOf(runningCount + stoppedCount, 100)
  })
  const clusters = Math.max(1, pagesOf(sizes.length, 100)) + pagesOf(sizes.length, 100)
  return perCluster.reduce((sum, calls) => sum + calls, clusters)
}

async function readEverything(account: AccountSnapshot) {
  const { value: clusters } = await account.takeClusters({ firstWaitMs: 1e9, waitMs: 1e9 })
  const patience = { firstWaitMs: 1e9, waitMs: 1e9, maxAgeMs: 1e9 }
  const names = clusters.map(({ clusterName }) => clusterName ?? '')
  const services = await Promise.all(names.map((name) => account.takeServices(name, patience)))
  const tasks = await Promise.all(names.map((name) => account.takeTasks(name, patience)))
  return {
    names,
    services: services.map(({ value }) => value.length),
    tasks: tasks.map(({ value }) => value.length),
    notices: [...services, ...tasks].flatMap(({ notices }) => notices),
  }
}

/** A clock that is fast for the pacer, with counters of DescribeClusters believed at any age of a test. */
async function openFastAccount(sizes: readonly ClusterSize[]) {
  ecs = await startScriptedEcs(scriptedAccount(sizes))
  const clock = fastClock()
  return new AccountSnapshot(ecs.scope, { pacer: new Pacer({ share: 0.5, clock }), clock })
}

function even(clusterCount: number, serviceCount: number, taskCount: number): ClusterSize[] {
  const share = (total: number, index: number) => pagesOf(total - index, clusterCount)
  return Array.from({ length: clusterCount }, (_, index) => ({
    serviceCount: share(serviceCount, index),
    runningCount: share(taskCount, index),
  }))
}

describe('a whole account', () => {
  it.each([
    ['small', even(3, 20, 60), 14],
    ['medium', even(10, 300, 2_000), 82],
    ['large', even(50, 2_500, 25_000), 802],
  ])(
    'of size %s costs the fewest calls there can be, and one more per cluster for its stopped tasks',
    async (_name, sizes, calls) => {
      const account = await openFastAccount(sizes)
      const { services, tasks, notices } = await readEverything(account)
      expect(services).toEqual(sizes.map(({ serviceCount }) => serviceCount))
      expect(tasks).toEqual(sizes.map(({ runningCount }) => runningCount))
      expect(notices).toEqual([])
      const stoppedLists = ecs.calls.filter(({ input }) => input.desiredStatus === 'STOPPED')
      expect(stoppedLists).toHaveLength(sizes.length)
      expect(ecs.count() - stoppedLists.length).toBe(calls)
      expect(ecs.count()).toBe(fewestCalls(sizes))
    },
    60_000,
  )

  it('of any size is read whole and with the fewest calls', async () => {
    const count = fc.oneof(fc.constantFrom(0, 1, 9, 10, 11, 99, 100, 101), fc.nat(130))
    const size = fc.record({ serviceCount: count, runningCount: count, stoppedCount: count })
    await fc.assert(
      fc.asyncProperty(fc.array(size, { maxLength: 4 }), async (sizes) => {
        const account = await openFastAccount(sizes)
        const { names, services, tasks, notices } = await readEverything(account)
        expect(names).toEqual(sizes.map((_, index) => `c${index}`))
        expect(services).toEqual(sizes.map(({ serviceCount }) => serviceCount))
        expect(tasks).toEqual(sizes.map(({ runningCount, stoppedCount }) => runningCount + stoppedCount))
        expect(notices).toEqual([])
        // the counters age at the speed of the clock, so a list that they spare may be walked all the same
        expect(ecs.count()).toBeGreaterThanOrEqual(fewestCalls(sizes))
        expect(ecs.count()).toBeLessThanOrEqual(fewestCalls(sizes) + 2 * sizes.length)
        await ecs.close()
      }),
      { numRuns: 25 },
    )
  })

  it('costs with 50 viewers what it costs with one', async () => {
    const sizes = even(3, 20, 60)
    const { account } = await openAccount(scriptedAccount(sizes))
    await Promise.all(Array.from({ length: 50 }, () => readEverything(account)))
    expect(ecs.count()).toBe(fewestCalls(sizes))
  })

  it('with 101 clusters takes two pages and two batches', async () => {
    const { account } = await openAccount(scriptedAccount(Array.from({ length: 101 }, () => ({}))))
    expect((await account.takeClusters()).value).toHaveLength(101)
    expect(ecs.calls.map(({ operation }) => operation).sort()).toEqual([
      'DescribeClusters',
      'DescribeClusters',
      'ListClusters',
      'ListClusters',
    ])
  })

  it('is not read while nobody looks', async () => {
    const { account, clock } = await openAccount(scriptedAccount(even(3, 20, 60)))
    await readEverything(account)
    const count = ecs.count()
    await clock.advance(3_600_000)
    expect(ecs.count()).toBe(count)
  })
})

describe('one cluster', () => {
  it('comes from the list when that is fresh, else from one call', async () => {
    const { account, clock } = await openAccount(scriptedAccount([{}, {}]))
    expect((await account.takeCluster('c1')).value.clusterName).toBe('c1')
    expect(ecs.calls).toMatchObject([{ operation: 'DescribeClusters', input: { clusters: ['c1'] } }])
    await account.takeClusters()
    await clock.advance(1_000)
    await account.takeCluster('c0')
    expect(ecs.count()).toBe(3)
  })

  it.each([
    ['that ECS does not know', { clusters: [], failures: [{ arn: 'c9', reason: 'MISSING' }] }],
    ['that was deleted', { clusters: [{ clusterName: 'c9', status: 'INACTIVE' }] }],
  ])('%s is not found', async (_what, answer) => {
    const { account } = await openAccount({ DescribeClusters: () => answer })
    await expect(account.takeCluster('c9')).rejects.toMatchObject({ facts: { code: 'notFound', resource: 'c9' } })
  })

  it('is still read when the credentials were called expired', async () => {
    const { account, clock } = await openAccount(scriptedAccount([{}]))
    const describe = ecs.script.DescribeClusters
    ecs.script.DescribeClusters = (input, call) => {
      if (ecs.count() === 1) throw new ScriptedError('ExpiredTokenException', 'The security token is expired')
      return describe?.(input, call) ?? {}
    }
    const looking = account.takeCluster('c0')
    while (ecs.count() === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    const ticking = setInterval(() => void clock.advance(50), 5)
    expect((await looking.finally(() => clearInterval(ticking))).value.clusterName).toBe('c0')
    expect(ecs.count()).toBe(2)
  })

  it('tells the account id', async () => {
    const { account } = await openAccount(scriptedAccount([{}]))
    expect(account.accountId).toBeUndefined()
    await account.takeCluster('c0')
    expect(account.accountId).toBe('123456789012')
  })

  it('in which nothing runs needs no list of running tasks, services or instances, but every third time', async () => {
    const { account, clock } = await openAccount(scriptedAccount([{ stoppedCount: 1 }]))
    for (let look = 0; look < 8; look += 1) {
      await account.takeClusters()
      await Promise.all([account.takeTasks('c0'), account.takeServices('c0'), account.takeContainerInstances('c0')])
      await clock.advance(5_000)
    }
    expect(ecs.calls.filter(({ input }) => input.desiredStatus === 'RUNNING')).toHaveLength(2)
    expect(ecs.calls.filter(({ input }) => input.desiredStatus === 'STOPPED')).toHaveLength(8)
    expect(ecs.count('ListServices')).toBe(2)
    expect(ecs.count('ListContainerInstances')).toBe(2)
  })

  it('with an empty service whose page is open beside it is listed in full as often', async () => {
    const { account, clock } = await openAccount(scriptedAccount([{}]))
    for (let look = 0; look < 3; look += 1) {
      await account.takeClusters()
      await account.takeTasksOfService('c0', 's0')
      await account.takeTasks('c0')
      await clock.advance(5_000)
    }
    const running = ecs.calls.filter(({ input }) => input.desiredStatus === 'RUNNING')
    expect(running.map(({ input }) => input.serviceName)).toEqual(['s0', undefined])
  })

  it('is listed in full when its counters are not fresh', async () => {
    const { account } = await openAccount(scriptedAccount([{}]))
    await account.takeTasks('c0')
    expect(ecs.count('ListTasks')).toBe(2)
  })

  it('with 101 container instances gives them all', async () => {
    const { account } = await openAccount(scriptedAccount([{ containerInstanceCount: 101 }]))
    expect((await account.takeContainerInstances('c0')).value).toHaveLength(101)
    expect(ecs.count()).toBe(4)
  })
})

describe('tasks', () => {
  it('that have stopped for good are described once', async () => {
    const { account, clock } = await openAccount(scriptedAccount([{ runningCount: 1, stoppedCount: 30 }]))
    await account.takeTasks('c0')
    await clock.advance(5_000)
    expect((await account.takeTasks('c0')).value).toHaveLength(31)
    const described = ecs.calls.flatMap(({ input }) => (input.tasks as string[] | undefined)?.length ?? [])
    expect(described).toEqual([31, 1])
  })

  it('that are still stopping are described again until they have stopped', async () => {
    let lastStatus = 'STOPPING'
    const { account, clock } = await openAccount({
      ListTasks: (input) => ({ taskArns: input.desiredStatus === 'STOPPED' ? ['t/x'] : [] }),
      DescribeTasks: () => ({ tasks: [{ taskArn: 't/x', lastStatus }] }),
    })
    const statusOfTask = async () => (await account.takeTasks('c0')).value[0]?.lastStatus
    expect(await statusOfTask()).toBe('STOPPING')
    lastStatus = 'STOPPED'
    await clock.advance(5_000)
    expect(await statusOfTask()).toBe('STOPPED')
    await clock.advance(5_000)
    expect(await statusOfTask()).toBe('STOPPED')
    expect(ecs.count('DescribeTasks')).toBe(2)
  })

  it('of a service come from the cluster when that is fresh, else from its own lists', async () => {
    const { account, clock } = await openAccount(scriptedAccount([{ runningCount: 3 }]))
    await account.takeTasks('c0')
    expect((await account.takeTasksOfService('c0', 's0')).value).toHaveLength(3)
    expect((await account.takeTasksOfService('c0', 'other')).value).toHaveLength(0)
    expect(ecs.count()).toBe(3)
    await clock.advance(5_000)
    await account.takeTasksOfService('c0', 's0')
    expect(ecs.calls.slice(3)).toMatchObject([
      { input: { serviceName: 's0', desiredStatus: 'RUNNING' } },
      { input: { serviceName: 's0', desiredStatus: 'STOPPED' } },
      { operation: 'DescribeTasks' },
    ])
  })

  it('of a family are asked for by its name', async () => {
    const { account } = await openAccount(scriptedAccount([{ runningCount: 3 }]))
    await account.takeTasksOfFamily('c0', 'job')
    expect(ecs.calls.slice(0, 2).map(({ input }) => [input.family, input.serviceName, input.desiredStatus])).toEqual([
      ['job', undefined, 'RUNNING'],
      ['job', undefined, 'STOPPED'],
    ])
  })

  it('stand in the same order at every look, newest first', async () => {
    let turn = 0
    const { account, clock } = await openAccount({
      ListTasks: (input) => ({
        taskArns: input.desiredStatus === 'RUNNING' ? (turn++ % 2 ? ['t/b', 't/a', 't/n'] : ['t/n', 't/a', 't/b']) : [],
      }),
      DescribeTasks: (input) => ({
        tasks: (input.tasks as string[]).map((taskArn) => ({ taskArn, createdAt: taskArn === 't/n' ? 2_000 : 1_000 })),
      }),
    })
    const order = async () => (await account.takeTasks('c0')).value.map(({ taskArn }) => taskArn)
    expect(await order()).toEqual(['t/n', 't/a', 't/b'])
    await clock.advance(5_000)
    expect(await order()).toEqual(['t/n', 't/a', 't/b'])
  })

  it('that are missing among the described ones are named', async () => {
    const { account } = await openAccount({
      ListTasks: (input) => ({ taskArns: input.desiredStatus === 'RUNNING' ? ['t/a', 't/b'] : [] }),
      DescribeTasks: () => ({ tasks: [{ taskArn: 't/a' }], failures: [{ arn: 't/b', reason: 'MISSING' }] }),
    })
    const { value, notices } = await account.takeTasks('c0')
    expect(value).toHaveLength(1)
    expect(notices).toEqual([{ code: 'missing', section: 'tasks', resource: 't/b' }])
  })

  it('keep their last good state with its age when ECS fails', async () => {
    const { account, clock } = await openAccount(scriptedAccount([{ runningCount: 2 }]))
    await account.takeTasks('c0')
    ecs.script.ListTasks = () => {
      throw new ScriptedError('AccessDeniedException', 'not authorized to perform: ecs:ListTasks')
    }
    await clock.advance(60_000)
    const { value, notices } = await account.takeTasks('c0')
    expect(value).toHaveLength(2)
    expect(notices).toMatchObject([
      { code: 'stale', section: 'tasks', action: 'ecs:ListTasks', values: { ageSeconds: 60, reason: 'accessDenied' } },
    ])
  })

  it('one of them comes from the cluster when that is fresh, else from one call', async () => {
    const { account, clock } = await openAccount(scriptedAccount([{ runningCount: 3 }]))
    await account.takeTasks('c0')
    expect(nameOf((await account.takeTask('c0', 'r1')).value.taskArn ?? '')).toBe('r1')
    expect(ecs.count()).toBe(3)
    await clock.advance(5_000)
    await account.takeTask('c0', 'r1')
    expect(ecs.calls.at(-1)).toMatchObject({ operation: 'DescribeTasks', input: { cluster: 'c0', tasks: ['r1'] } })
  })

  it('one that ECS does not know any more is not found', async () => {
    const { account } = await openAccount({
      DescribeTasks: () => ({ tasks: [], failures: [{ arn: 't/r9', reason: 'MISSING' }] }),
    })
    await expect(account.takeTask('c0', 'r9')).rejects.toMatchObject({ facts: { code: 'notFound', resource: 'r9' } })
  })
})

describe('services', () => {
  it('one of them comes from the cluster when that is fresh, else from one call', async () => {
    const { account, clock } = await openAccount(scriptedAccount([{ serviceCount: 20 }]))
    await account.takeServices('c0')
    await account.takeService('c0', 's7')
    expect(ecs.count()).toBe(3)
    await clock.advance(5_000)
    expect((await account.takeService('c0', 's7')).value.serviceName).toBe('s7')
    expect(ecs.calls.slice(3)).toMatchObject([{ operation: 'DescribeServices', input: { services: ['s7'] } }])
  })

  it('one that ECS does not know is not found', async () => {
    const { account } = await openAccount({
      DescribeServices: () => ({ services: [], failures: [{ arn: 's9', reason: 'MISSING' }] }),
    })
    await expect(account.takeService('c0', 's9')).rejects.toMatchObject({ facts: { code: 'notFound' } })
  })

  it('have their deployments newest first, the newest 20 of them in full', async () => {
    const deployments = Array.from({ length: 120 }, (_, index) => `d/${index}`)
    const { account } = await openAccount({
      ListServiceDeployments: (input) => {
        const { serviceDeployments, ...rest } = page(input, 'serviceDeployments', deployments) as Record<
          string,
          string[]
        >
        return {
          ...rest,
          serviceDeployments: serviceDeployments?.map((arn) => ({
            serviceDeploymentArn: arn,
            createdAt: Number(nameOf(arn)),
          })),
        }
      },
      DescribeServiceDeployments: (input) => ({
        serviceDeployments: (input.serviceDeploymentArns as string[]).map((arn) => ({ serviceDeploymentArn: arn })),
      }),
    })
    const { value } = await account.takeServiceDeployments('c0', 's0')
    expect(value.history).toHaveLength(120)
    expect(value.history[0]?.serviceDeploymentArn).toBe('d/119')
    expect(value.described.map((deployment) => deployment.serviceDeploymentArn)).toEqual(
      deployments.slice(100).reverse(),
    )
  })

  it('have their history also where no deployment can be described', async () => {
    const { account } = await openAccount({
      ListServiceDeployments: () => ({ serviceDeployments: [{ serviceDeploymentArn: 'd/1' }] }),
    })
    const { value, notices } = await account.takeServiceDeployments('c0', 's0')
    expect(value).toMatchObject({ history: [{ serviceDeploymentArn: 'd/1' }], described: [] })
    expect(notices).toMatchObject([
      { code: 'notSupported', section: 'serviceDeployments', action: 'ecs:DescribeServiceDeployments' },
    ])
  })
})

describe('capacity providers', () => {
  it('are walked ten to a page', async () => {
    const names = Array.from({ length: 23 }, (_, index) => `p${index}`)
    const { account } = await openAccount({
      DescribeCapacityProviders: (input) => {
        const { capacityProviders, ...rest } = page(input, 'capacityProviders', names) as Record<string, string[]>
        return { ...rest, capacityProviders: capacityProviders?.map((name) => ({ name })) }
      },
    })
    expect((await account.takeCapacityProviders()).value.map(({ name }) => name)).toEqual(names)
    expect(ecs.count()).toBe(3)
  })
})
