import { describe, expect, it } from 'vitest'
import { usualBehaviour } from './behaviour'
import { newContainerInstance, setAgentConnected } from './container-instance'
import { emptyPlace, register } from './lifecycle-fixture'
import type { Place } from './place'
import { launchTask, newTask, stopTask } from './task'
import { scheduleWalk } from './walk'

const asked = { stopCode: 'UserInitiated', stoppedReason: 'Task stopped by user' } as const
const networkConfiguration = { awsvpcConfiguration: { subnets: ['subnet-a'] } }

/** What `look` gives whenever it changes, with the second at which it did. */
function watch<T>(place: Place, seconds: number, look: () => T): [number, T][] {
  const seen: [number, T][] = [[0, look()]]
  for (let second = 1; second <= seconds; second++) {
    place.world.clock.advance(1)
    if (look() !== seen.at(-1)?.[1]) seen.push([second, look()])
  }
  return seen
}

describe('a Fargate task', () => {
  const behaviour = { provisioningSeconds: 10, pullSeconds: 6, activatingSeconds: 3, stoppingSeconds: 5 }

  it('walks to RUNNING through every state, with every moment', () => {
    const place = emptyPlace()
    const createdAt = place.world.clock.now()
    const taskDefinition = register(place, 'web')
    const spec = {
      taskDefinition,
      group: 'family:web',
      launchType: 'FARGATE',
      networkConfiguration,
      behaviour,
    } as const
    const { task } = launchTask(place, spec)
    expect(task).toMatchObject({
      cpu: '256',
      memory: '512',
      version: 1,
      desiredStatus: 'RUNNING',
      platformVersion: '1.4.0',
    })
    expect(watch(place, 60, () => task.lastStatus)).toEqual([
      [0, 'PROVISIONING'],
      [10, 'PENDING'],
      [11, 'ACTIVATING'],
      [20, 'RUNNING'],
    ])
    expect(task).toMatchObject({
      createdAt,
      connectivity: 'CONNECTED',
      connectivityAt: createdAt + 10,
      pullStartedAt: createdAt + 11,
      pullStoppedAt: createdAt + 17,
      startedAt: createdAt + 20,
      version: 5,
    })
    expect(task.containers?.[0]).toMatchObject({
      lastStatus: 'RUNNING',
      imageDigest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      runtimeId: expect.stringMatching(/^[0-9a-f]{32}-\d+$/),
      networkInterfaces: [{ privateIpv4Address: expect.stringMatching(/^10\./) }],
    })
  })

  it('stops in order, gives its network interface back and vanishes an hour later', () => {
    const place = emptyPlace()
    const record = launchTask(place, {
      taskDefinition: register(place, 'web'),
      group: 'family:web',
      launchType: 'FARGATE',
      networkConfiguration,
      behaviour: { stoppingSeconds: 5, deprovisioningSeconds: 10 },
    })
    const { task } = record
    place.world.clock.advance(60)
    const stoppingAt = place.world.clock.now()
    stopTask(place, record, asked)
    expect(watch(place, 60, () => task.lastStatus)).toEqual([
      [0, 'DEACTIVATING'],
      [1, 'STOPPING'],
      [6, 'DEPROVISIONING'],
      [16, 'STOPPED'],
    ])
    expect(task).toMatchObject({
      ...asked,
      desiredStatus: 'STOPPED',
      stoppingAt,
      executionStoppedAt: stoppingAt + 6,
      stoppedAt: stoppingAt + 16,
    })
    expect(task.containers).toMatchObject([{ lastStatus: 'STOPPED', exitCode: 0 }])
    expect(task.attachments).toMatchObject([{ type: 'ElasticNetworkInterface', status: 'DELETED' }])
    place.world.clock.set((stoppingAt + 16 + 3_599) * 1_000)
    expect(place.cluster.tasks.size).toBe(1)
    place.world.clock.advance(1)
    expect(place.cluster.tasks.size).toBe(0)
  })

  it('shows its network interface attached once it is PENDING', () => {
    const place = emptyPlace()
    const taskDefinition = register(place, 'web')
    const spec = { taskDefinition, group: 'family:web', launchType: 'FARGATE', networkConfiguration } as const
    const { task } = launchTask(place, spec)
    expect(task.attachments?.[0]).toMatchObject({
      status: 'PRECREATED',
      details: [{ name: 'subnetId', value: 'subnet-a' }],
    })
    place.world.clock.advance(15)
    expect(task.attachments?.[0]?.status).toBe('ATTACHED')
    expect(task.attachments?.[0]?.details?.map(({ name }) => name)).toEqual([
      'subnetId',
      'networkInterfaceId',
      'macAddress',
      'privateDnsName',
      'privateIPv4Address',
    ])
  })

  it('is killed when it needs longer than its stopTimeout', () => {
    const place = emptyPlace()
    const taskDefinition = register(place, 'web', { container: { stopTimeout: 20 } })
    const behaviour = { stoppingSeconds: 20 }
    const record = launchTask(place, { taskDefinition, group: 'family:web', launchType: 'FARGATE', behaviour })
    place.world.clock.advance(60)
    stopTask(place, record, asked)
    place.world.clock.advance(60)
    expect(record.task.containers?.[0]?.exitCode).toBe(137)
  })
})

describe('a task that cannot start', () => {
  it('never runs and says why, on the task and on the container', () => {
    const place = emptyPlace()
    const stoppedReason = 'CannotPullContainerError: pull access denied for example/web'
    const { task } = launchTask(place, {
      taskDefinition: register(place, 'web'),
      group: 'family:web',
      launchType: 'FARGATE',
      behaviour: {
        startFailure: { phase: 'pulling', stoppedReason, container: 'app', containerReason: stoppedReason },
      },
    })
    place.world.clock.advance(120)
    expect(task).toMatchObject({ lastStatus: 'STOPPED', stopCode: 'TaskFailedToStart', stoppedReason })
    expect(task.startedAt).toBeUndefined()
    expect(task.pullStoppedAt).toBeGreaterThan(task.pullStartedAt ?? 0)
    expect(task.containers).toMatchObject([{ lastStatus: 'STOPPED', reason: stoppedReason }])
    expect(task.containers?.[0]?.exitCode).toBeUndefined()
  })

  it('may fail before it is provisioned', () => {
    const place = emptyPlace()
    const stoppedReason = 'ResourceInitializationError: unable to pull secrets or registry auth'
    const behaviour = { startFailure: { phase: 'provisioning' as const, stoppedReason } }
    const taskDefinition = register(place, 'web')
    const { task } = launchTask(place, { taskDefinition, group: 'family:web', launchType: 'FARGATE', behaviour })
    place.world.clock.advance(120)
    expect(task).toMatchObject({ lastStatus: 'STOPPED', stopCode: 'TaskFailedToStart', stoppedReason })
    expect(task.pullStartedAt).toBeUndefined()
  })
})

describe('a container that exits', () => {
  const killed = { exitCode: 137, reason: 'OutOfMemoryError: Container killed due to memory usage' }

  function runPair(essential: boolean) {
    const place = emptyPlace()
    const taskDefinition = register(place, 'web', {
      containerDefinitions: [
        { name: 'app', image: 'example/app', essential: true },
        { name: 'worker', image: 'example/worker', essential },
      ],
    })
    const behaviour = { exit: { container: 'worker', afterSeconds: 100, ...killed } }
    const { task } = launchTask(place, { taskDefinition, group: 'family:web', launchType: 'FARGATE', behaviour })
    place.world.clock.advance(200)
    return task
  }

  it('takes its task along when it is essential, and its siblings end with SIGTERM', () => {
    const task = runPair(true)
    expect(task).toMatchObject({
      lastStatus: 'STOPPED',
      stopCode: 'EssentialContainerExited',
      stoppedReason: 'Essential container in task exited',
    })
    expect(task.stoppingAt).toBeCloseTo((task.startedAt ?? 0) + 100)
    expect(task.containers).toMatchObject([
      { name: 'app', exitCode: 0 },
      { name: 'worker', ...killed },
    ])
  })

  it('goes alone when it is not', () => {
    const task = runPair(false)
    expect(task.lastStatus).toBe('RUNNING')
    expect(task.containers).toMatchObject([
      { name: 'app', lastStatus: 'RUNNING' },
      { name: 'worker', lastStatus: 'STOPPED', ...killed },
    ])
  })
})

describe('a container health check', () => {
  it('makes the task HEALTHY after its interval, and UNHEALTHY when it fails', () => {
    const place = emptyPlace()
    const container = { healthCheck: { command: ['CMD-SHELL', 'true'], interval: 15 } }
    const behaviour = { provisioningSeconds: 0, pullSeconds: 0, activatingSeconds: 0, unhealthyAfterSeconds: 40 }
    const taskDefinition = register(place, 'web', { container })
    const { task } = launchTask(place, { taskDefinition, group: 'family:web', launchType: 'FARGATE', behaviour })
    expect(watch(place, 60, () => task.healthStatus)).toEqual([
      [0, 'UNKNOWN'],
      [16, 'HEALTHY'],
      [41, 'UNHEALTHY'],
    ])
    expect(task.containers?.[0]?.healthStatus).toBe('UNHEALTHY')
  })
})

describe('a health check on a container that is not essential', () => {
  it('says nothing about the task', () => {
    const place = emptyPlace()
    const taskDefinition = register(place, 'web', {
      containerDefinitions: [
        { name: 'app', image: 'example/app', essential: true },
        { name: 'log', image: 'example/log', essential: false, healthCheck: { command: ['CMD', 'true'] } },
      ],
    })
    const behaviour = { unhealthyAfterSeconds: 60 }
    const { task } = launchTask(place, { taskDefinition, group: 'family:web', launchType: 'FARGATE', behaviour })
    place.world.clock.advance(300)
    expect(task.healthStatus).toBe('UNKNOWN')
    expect(task.containers?.map(({ healthStatus }) => healthStatus)).toEqual(['UNKNOWN', 'HEALTHY'])
  })
})

describe('an EC2 task in bridge mode', () => {
  const portMappings = [{ containerPort: 80, hostPort: 8080 }, { containerPort: 9000 }]

  it('begins PENDING on its instance, without a network interface, and binds host ports', () => {
    const place = emptyPlace()
    const { containerInstanceArn = '' } = newContainerInstance(place, { availabilityZone: 'ap-northeast-1c' })
    const taskDefinition = register(place, 'web', { networkMode: 'bridge', container: { portMappings } })
    const { task } = launchTask(place, { taskDefinition, group: 'family:web', launchType: 'EC2', containerInstanceArn })
    expect(task).toMatchObject({
      lastStatus: 'PENDING',
      attachments: [],
      containerInstanceArn,
      availabilityZone: 'ap-northeast-1c',
    })
    expect(task.platformVersion).toBeUndefined()
    place.world.clock.advance(30)
    const [fixed, dynamic] = task.containers?.[0]?.networkBindings ?? []
    expect(fixed).toEqual({ bindIP: '0.0.0.0', containerPort: 80, hostPort: 8080, protocol: 'tcp' })
    expect(dynamic?.hostPort).toBeGreaterThanOrEqual(32_768)
    expect(task.containers?.[0]?.runtimeId).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is not heard of while the agent is disconnected', () => {
    const place = emptyPlace()
    const instance = newContainerInstance(place, {})
    const { containerInstanceArn } = instance
    const taskDefinition = register(place, 'web', { networkMode: 'bridge' })
    const record = launchTask(place, { taskDefinition, group: 'family:web', launchType: 'EC2', containerInstanceArn })
    place.world.clock.advance(30)
    setAgentConnected(place, instance, false)
    stopTask(place, record, asked)
    place.world.clock.advance(600)
    expect(record.task).toMatchObject({ lastStatus: 'RUNNING', desiredStatus: 'STOPPED' })
    setAgentConnected(place, instance, true)
    place.world.clock.advance(60)
    expect(record.task.lastStatus).toBe('STOPPED')
  })
})

describe('a record that somebody wrote down', () => {
  it('lives on from its state and its moments', () => {
    const place = emptyPlace()
    const task = newTask(place, { taskDefinition: register(place, 'web'), group: 'family:web', launchType: 'FARGATE' })
    const now = place.world.clock.now()
    Object.assign(task, { lastStatus: 'STOPPED', desiredStatus: 'STOPPED', stoppedAt: now - 3_000 })
    const record = { task, behaviour: usualBehaviour('FARGATE') }
    place.cluster.tasks.set(task.taskArn as string, record)
    scheduleWalk(place, record)
    place.world.clock.advance(599)
    expect(place.cluster.tasks.has(task.taskArn as string)).toBe(true)
    place.world.clock.advance(1)
    expect(place.cluster.tasks.has(task.taskArn as string)).toBe(false)
  })
})
