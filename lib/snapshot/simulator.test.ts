import { afterEach, describe, expect, it } from 'vitest'
import type { WorldName } from '@/lib/simulator/worlds'
import { fastClock } from '@/lib/testing/fast-clock'
import { startSimulator, type TestSimulator } from '@/lib/testing/simulator'
import { AccountSnapshot } from './account'
import { systemClock } from './clock'
import { Pacer } from './pace'

process.env.AWS_ACCESS_KEY_ID = 'AKIAIOSFODNN7EXAMPLE'
process.env.AWS_SECRET_ACCESS_KEY = 'secret'

let simulator: TestSimulator
afterEach(() => simulator.close())

async function openAccount(world: WorldName, { isThrottling }: { isThrottling: boolean }) {
  simulator = await startSimulator({ world, throttling: isThrottling })
  const scope = { alias: 'demo', region: 'ap-northeast-1', endpoint: simulator.url }
  const clock = isThrottling ? systemClock : fastClock(20)
  return new AccountSnapshot(scope, { pacer: new Pacer({ share: 0.5, clock }) })
}

const patience = { waitMs: 60_000, firstWaitMs: 60_000 }

/** What the simulator holds, as the counters of what ecscope must show. */
function truth() {
  const { clusters, taskDefinitions } = simulator.world.region('012345678910', 'ap-northeast-1')
  const records = [...clusters.values()].filter(({ cluster }) => cluster.status === 'ACTIVE')
  return {
    names: records.map(({ cluster }) => cluster.clusterName).sort(),
    serviceCount: records.reduce((sum, { services }) => sum + services.size, 0),
    families: [...taskDefinitions.keys()].sort(),
  }
}

async function look(account: AccountSnapshot) {
  const clusters = await account.takeClusters(patience)
  const names = clusters.value.map(({ clusterName }) => clusterName ?? '').sort()
  const each = await Promise.all(
    names.map(async (name) => ({
      services: await account.takeServices(name, patience),
      tasks: await account.takeTasks(name, patience),
    })),
  )
  const families = await account.takeFamilies(patience)
  return {
    names,
    services: each.flatMap(({ services }) => services.value),
    tasks: each.flatMap(({ tasks }) => tasks.value),
    families: [...families.value.active, ...families.value.inactive].sort(),
    notices: each.flatMap(({ services, tasks }) => [...services.notices, ...tasks.notices]),
  }
}

describe('against the simulator', () => {
  it.each(['demo', 'small', 'medium'] as const)('the world %s is read whole and is never throttled', async (world) => {
    const account = await openAccount(world, { isThrottling: true })
    const { names, services, tasks, families, notices } = await look(account)
    const real = truth()
    expect(names).toEqual(real.names)
    expect(services.filter(({ status }) => status !== 'INACTIVE')).toHaveLength(real.serviceCount)
    expect(families).toEqual(real.families)
    expect(notices).toEqual([])
    const running = tasks.filter(({ desiredStatus }) => desiredStatus === 'RUNNING')
    expect(running.length).toBeGreaterThan(0)
    expect(simulator.simulation.calls.summary().throttled).toBe(0)
  })

  it.each(['small', 'medium'] as const)('the world %s costs the fewest calls there can be', async (world) => {
    const account = await openAccount(world, { isThrottling: false })
    const { services, tasks, names } = await look(account)
    const per100 = (count: number) => Math.ceil(count / 100)
    const calls = names.map((name) => {
      const inCluster = tasks.filter(({ clusterArn }) => clusterArn?.endsWith(`/${name}`))
      const stoppedCount = inCluster.filter(({ desiredStatus }) => desiredStatus === 'STOPPED').length
      const serviceCount = services.filter(({ clusterArn }) => clusterArn?.endsWith(`/${name}`)).length
      const taskLists = per100(inCluster.length - stoppedCount) + Math.max(1, per100(stoppedCount))
      return per100(serviceCount) + Math.ceil(serviceCount / 10) + taskLists + per100(inCluster.length)
    })
    const { count, byAction } = simulator.simulation.calls.summary()
    const ofFamilies = byAction.ListTaskDefinitionFamilies?.count ?? 0
    expect(count - ofFamilies).toBe(calls.reduce((sum, one) => sum + one, 2))
  })

  it('everything that a page asks for is there', async () => {
    const account = await openAccount('demo', { isThrottling: true })
    const { value: services } = await account.takeServices('shop-prod')
    const service = services[0]?.serviceName ?? ''
    const [tasks, deployments, providers, instances] = await Promise.all([
      account.takeTasksOfService('shop-prod', service),
      account.takeServiceDeployments('shop-prod', service),
      account.takeCapacityProviders(),
      account.takeContainerInstances('batch-ec2'),
    ])
    expect(tasks.value.every(({ group }) => group === `service:${service}`)).toBe(true)
    expect(deployments.value.history.length).toBeGreaterThan(0)
    expect(providers.value.map(({ name }) => name)).toEqual(expect.arrayContaining(['FARGATE', 'FARGATE_SPOT']))
    expect(instances.value.length).toBeGreaterThan(0)
    const arns = services.flatMap(({ taskDefinition }) => taskDefinition ?? [])
    const definitions = await account.takeTaskDefinitions(arns, patience)
    expect([...definitions.value.keys()].sort()).toEqual([...new Set(arns)].sort())
    expect(account.accountId).toBe('012345678910')
  })
})
