import { describe, expect, it } from 'vitest'
import { newContainerInstance } from './container-instance'
import { serviceCounts } from './counts'
import { beginDeployment } from './deployment'
import { aliveTasksOf, createService, emptyPlace, eventsOf, register, storyOf, tasksOf } from './lifecycle-fixture'
import { reconcileService } from './service'
import { stopTask } from './task'
import { scheduleWalk } from './walk'

describe('a service', () => {
  it('starts its desired count, completes its deployment and reaches a steady state', () => {
    const place = emptyPlace()
    const record = createService(place, register(place, 'web'), { desiredCount: 2 })
    place.world.clock.advance(60)
    expect(storyOf(record)).toEqual([
      '(service web) has started 2 tasks: (task T) (task T).',
      '(service web) (deployment ecs-svc/N) deployment completed.',
      '(service web) has reached a steady state.',
    ])
    expect(serviceCounts(place.cluster, record.service)).toEqual({ runningCount: 2, pendingCount: 0 })
    expect(record.service.deployments).toMatchObject([
      { status: 'PRIMARY', rolloutState: 'COMPLETED', desiredCount: 2, failedTasks: 0 },
    ])
  })

  it('rolls to a new task definition and tells it in ECS order', () => {
    const place = emptyPlace()
    const targetGroupArn = 'arn:aws:elasticloadbalancing:ap-northeast-1:012345678910:targetgroup/web/1'
    const loadBalancers = [{ targetGroupArn, containerName: 'app', containerPort: 80 }]
    const record = createService(place, register(place, 'web'), { loadBalancers })
    place.world.clock.advance(60)
    const before = eventsOf(record).length
    const next = register(place, 'web')
    beginDeployment(place, record, { taskDefinitionArn: next.taskDefinitionArn as string, reason: 'updated' })
    reconcileService(place, record)
    place.world.clock.advance(5)
    expect(record.service.deployments).toMatchObject([
      { status: 'PRIMARY', rolloutState: 'IN_PROGRESS' },
      { status: 'ACTIVE', rolloutState: 'COMPLETED' },
    ])
    place.world.clock.advance(90)
    expect(storyOf(record).slice(before)).toEqual([
      '(service web) has started 1 tasks: (task T).',
      `(service web) registered 1 targets in (target-group ${targetGroupArn})`,
      '(service web) has stopped 1 running tasks: (task T).',
      `(service web) deregistered 1 targets in (target-group ${targetGroupArn})`,
      '(service web, taskSet ecs-svc/N) has begun draining connections on 1 tasks.',
      '(service web) (deployment ecs-svc/N) deployment completed.',
      '(service web) has reached a steady state.',
    ])
    expect(record.service.deployments).toHaveLength(1)
    expect(record.service.taskDefinition).toBe(next.taskDefinitionArn)
  })

  it('replaces a task that somebody stops', () => {
    const place = emptyPlace()
    const record = createService(place, register(place, 'web'), { desiredCount: 1 })
    place.world.clock.advance(60)
    const [first] = aliveTasksOf(place, record)
    if (first) stopTask(place, first, { stopCode: 'UserInitiated', stoppedReason: 'Task stopped by user' })
    place.world.clock.advance(60)
    expect(tasksOf(place, record).map(({ task }) => [task.lastStatus, task.stopCode])).toEqual([
      ['STOPPED', 'UserInitiated'],
      ['RUNNING', undefined],
    ])
    expect(eventsOf(record).at(-1)).toBe('(service web) has reached a steady state.')
  })

  it('says every six hours or so that it is still in a steady state', () => {
    const place = emptyPlace()
    const record = createService(place, register(place, 'web'))
    place.world.clock.advance(60)
    const before = eventsOf(record).length
    place.world.clock.advance(12 * 3_600)
    expect(storyOf(record).slice(before)).toEqual(Array(2).fill('(service web) has reached a steady state.'))
  })

  it('follows its desired count up and down', () => {
    const place = emptyPlace()
    const record = createService(place, register(place, 'web'), { desiredCount: 2 })
    place.world.clock.advance(60)
    const scaleTo = (desiredCount: number) => {
      record.service.desiredCount = desiredCount
      reconcileService(place, record)
      place.world.clock.advance(120)
      return serviceCounts(place.cluster, record.service).runningCount
    }
    expect(scaleTo(25)).toBe(25)
    const oldest = aliveTasksOf(place, record)[0]
    expect(scaleTo(24)).toBe(24)
    expect(oldest?.task.stoppedReason).toMatch(/^Scaling activity initiated by \(deployment ecs-svc\/\d+\)$/)
    expect(record.service.currentServiceRevisions).toMatchObject([{ requestedTaskCount: 24 }])
    expect(scaleTo(0)).toBe(0)
    expect(record.service.deployments).toMatchObject([{ desiredCount: 0, rolloutState: 'COMPLETED' }])
  })

  it('starts the replacement of an unhealthy task before it stops it', () => {
    const place = emptyPlace()
    const container = { healthCheck: { command: ['CMD-SHELL', 'true'], interval: 5 } }
    const record = createService(place, register(place, 'web', { container }))
    place.world.clock.advance(60)
    const [sick] = aliveTasksOf(place, record)
    record.behaviour.unhealthyAfterSeconds = null
    if (sick) sick.behaviour.unhealthyAfterSeconds = 0
    if (sick) scheduleWalk(place, sick)
    const before = eventsOf(record).length
    place.world.clock.advance(120)
    expect(storyOf(record).slice(before)).toEqual([
      '(service web) (task T) failed container health checks.',
      '(service web) has started 1 tasks: (task T). Amazon ECS replaced 1 tasks due to an unhealthy status.',
      '(service web) has stopped 1 running tasks: (task T).',
      '(service web) has reached a steady state.',
    ])
    expect(sick?.task.stoppedReason).toBe('Task failed container health checks')
    expect(record.service.deployments).toMatchObject([{ rolloutState: 'COMPLETED', failedTasks: 0 }])
  })

  it('replaces what exits by itself, again and again', () => {
    const place = emptyPlace()
    const reason = 'OutOfMemoryError: Container killed due to memory usage'
    const exit = { container: 'app', afterSeconds: 300, exitCode: 137, reason }
    const record = createService(place, register(place, 'checkout'), { serviceName: 'checkout' }, { exit })
    place.world.clock.advance(1_800)
    const ended = tasksOf(place, record).filter(({ task }) => task.stopCode === 'EssentialContainerExited')
    expect(ended.length).toBeGreaterThanOrEqual(4)
    expect(ended[0]?.task.containers).toMatchObject([{ exitCode: 137, reason }])
    expect(aliveTasksOf(place, record)).toHaveLength(1)
  })

  it('splits its tasks over a capacity provider strategy', () => {
    const place = emptyPlace()
    const capacityProviderStrategy = [
      { capacityProvider: 'FARGATE', weight: 80 },
      { capacityProvider: 'FARGATE_SPOT', weight: 20 },
    ]
    const record = createService(place, register(place, 'web'), { desiredCount: 10, capacityProviderStrategy })
    place.world.clock.advance(60)
    const providers = aliveTasksOf(place, record).map(({ task }) => task.capacityProviderName)
    expect(providers.filter((name) => name === 'FARGATE_SPOT')).toHaveLength(2)
    expect(new Set(aliveTasksOf(place, record).map(({ task }) => task.launchType))).toEqual(new Set(['FARGATE']))
  })

  it('drains when it is deleted and is INACTIVE when its last task is gone', () => {
    const place = emptyPlace()
    const record = createService(place, register(place, 'web'), { desiredCount: 2 })
    place.world.clock.advance(60)
    Object.assign(record.service, { status: 'DRAINING', desiredCount: 0 })
    reconcileService(place, record)
    place.world.clock.advance(3)
    expect(record.service.status).toBe('DRAINING')
    place.world.clock.advance(60)
    expect(record.service).toMatchObject({ status: 'INACTIVE', deployments: [] })
    expect(aliveTasksOf(place, record)).toEqual([])
  })

  it('keeps its newest hundred events', () => {
    const place = emptyPlace()
    const exit = { container: 'app', afterSeconds: 60, exitCode: 1 }
    const record = createService(place, register(place, 'web'), {}, { exit })
    place.world.clock.advance(6 * 3_600)
    const { events = [] } = record.service
    expect(events).toHaveLength(100)
    const times = events.map(({ createdAt }) => createdAt ?? 0)
    expect(times).toEqual([...times].sort((one, other) => other - one))
    expect(new Set(events.map(({ id }) => id)).size).toBe(100)
  })
})

describe('a world', () => {
  it('is the same to the letter for the same seed, and another for another', () => {
    const live = (seed: number) => {
      const place = emptyPlace(seed)
      newContainerInstance(place, {})
      createService(place, register(place, 'web'), { desiredCount: 7 })
      const onEc2 = register(place, 'worker', { networkMode: 'bridge' })
      const placementStrategy = [{ type: 'random' as const }]
      createService(place, onEc2, { serviceName: 'worker', launchType: 'EC2', desiredCount: 3, placementStrategy })
      place.world.clock.advance(600)
      const { services, tasks, serviceDeployments, serviceRevisions, containerInstances } = place.cluster
      return JSON.stringify(
        [services, tasks, serviceDeployments, serviceRevisions, containerInstances].map((map) => [...map]),
      )
    }
    expect(live(7)).toBe(live(7))
    expect(live(7)).not.toBe(live(8))
  })
})
