import { describe, expect, it } from 'vitest'
import type { ServiceRecord, TaskBehaviour } from '../world'
import { beginDeployment } from './deployment'
import { aliveTasksOf, createService, emptyPlace, register, storyOf, tasksOf } from './lifecycle-fixture'
import type { Place } from './place'
import { reconcileService } from './service'

const cannotPull: Partial<TaskBehaviour> = {
  startFailure: {
    phase: 'pulling',
    stoppedReason: 'CannotPullContainerError: pull image manifest has been retried 7 time(s): failed to resolve ref',
    container: 'app',
    containerReason: 'CannotPullContainerError: pull image manifest has been retried 7 time(s)',
  },
}

function rollToFailing(place: Place, record: ServiceRecord, behaviour = cannotPull) {
  const { taskDefinitionArn = '' } = register(place, 'web', { container: { healthCheck: { command: ['true'] } } })
  record.revisionBehaviour = { [taskDefinitionArn]: behaviour }
  const deployment = beginDeployment(place, record, { taskDefinitionArn, reason: 'updated' })
  reconcileService(place, record)
  return deployment
}

function watchedService(place: Place, rollback: boolean, desiredCount = 2): ServiceRecord {
  const deploymentConfiguration = { deploymentCircuitBreaker: { enable: true, rollback } }
  const record = createService(place, register(place, 'web'), { desiredCount, deploymentConfiguration })
  place.world.clock.advance(120)
  return record
}

describe('the deployment circuit breaker', () => {
  it('rolls back to the last completed deployment', () => {
    const place = emptyPlace()
    const record = watchedService(place, true, 1)
    const [good] = record.service.deployments ?? []
    const goodDefinition = record.service.taskDefinition
    const before = storyOf(record).length
    const failed = rollToFailing(place, record)
    while (failed.rolloutState === 'IN_PROGRESS') place.world.clock.advance(1)
    expect(failed).toMatchObject({
      status: 'ACTIVE',
      rolloutState: 'FAILED',
      rolloutStateReason: 'ECS deployment circuit breaker: tasks failed to start.',
      failedTasks: 3,
    })
    expect(record.service.deployments?.[0]).toMatchObject({
      id: good?.id,
      status: 'PRIMARY',
      taskDefinition: goodDefinition,
      rolloutState: 'IN_PROGRESS',
      rolloutStateReason: `ECS deployment circuit breaker: rolling back to deploymentId ${good?.id}.`,
    })
    const current = () => place.cluster.serviceDeployments.get(record.service.currentServiceDeployment ?? '')
    expect(current()).toMatchObject({
      status: 'ROLLBACK_IN_PROGRESS',
      deploymentCircuitBreaker: { status: 'TRIGGERED', failureCount: 3, threshold: 3 },
    })
    place.world.clock.advance(120)
    expect(current()?.status).toBe('ROLLBACK_SUCCESSFUL')
    expect(record.service.deployments).toMatchObject([
      { id: good?.id, rolloutState: 'COMPLETED', rolloutStateReason: `ECS deployment ${good?.id} completed.` },
    ])
    expect(record.service.taskDefinition).toBe(goodDefinition)
    const told = storyOf(record).slice(before)
    const failure = told.indexOf('(service web) (deployment ecs-svc/N) deployment failed: tasks failed to start.')
    expect(told[failure + 1]).toBe('(service web) rolling back to deployment ecs-svc/N.')
    expect(told.slice(-2)).toEqual([
      '(service web) (deployment ecs-svc/N) deployment completed.',
      '(service web) has reached a steady state.',
    ])
  })

  it('rolls back to the revision on record when none of its tasks is left', () => {
    const place = emptyPlace()
    const record = watchedService(place, true)
    record.service.deploymentConfiguration = {
      ...record.service.deploymentConfiguration,
      minimumHealthyPercent: 0,
    }
    const goodDefinition = record.service.taskDefinition
    rollToFailing(place, record)
    place.world.clock.advance(600)
    expect(record.service.taskDefinition).toBe(goodDefinition)
    expect(aliveTasksOf(place, record).map(({ task }) => [task.lastStatus, task.taskDefinitionArn])).toEqual([
      ['RUNNING', goodDefinition],
      ['RUNNING', goodDefinition],
    ])
  })

  it('without rollback stops launching and leaves what runs, until the service is deleted', () => {
    const place = emptyPlace()
    const record = watchedService(place, false)
    const failed = rollToFailing(place, record)
    place.world.clock.advance(600)
    expect(failed).toMatchObject({ status: 'PRIMARY', rolloutState: 'FAILED' })
    const launched = tasksOf(place, record).length
    place.world.clock.advance(1_200)
    expect(tasksOf(place, record)).toHaveLength(launched)
    expect(aliveTasksOf(place, record)).toHaveLength(2)
    Object.assign(record.service, { status: 'DRAINING', desiredCount: 0 })
    reconcileService(place, record)
    place.world.clock.advance(120)
    expect(record.service.status).toBe('INACTIVE')
  })

  it('has nothing to roll back to when no deployment ever completed', () => {
    const place = emptyPlace()
    const deploymentConfiguration = { deploymentCircuitBreaker: { enable: true, rollback: true } }
    const record = createService(place, register(place, 'web'), { deploymentConfiguration }, cannotPull)
    place.world.clock.advance(600)
    const [current] = place.cluster.serviceDeployments.values()
    expect(current).toMatchObject({
      status: 'ROLLBACK_FAILED',
      statusReason: 'No rollback candidate was found to run the rollback.',
    })
    expect(record.service.deployments).toMatchObject([{ status: 'PRIMARY', rolloutState: 'FAILED' }])
  })

  it('counts tasks that fail their health checks', () => {
    const place = emptyPlace()
    const record = watchedService(place, true)
    const failed = rollToFailing(place, record, { unhealthyAfterSeconds: 20 })
    place.world.clock.advance(600)
    expect(failed.rolloutState).toBe('FAILED')
    expect(storyOf(record)).toContain('(service web) (task T) failed container health checks.')
    expect(record.service.deployments).toMatchObject([{ rolloutState: 'COMPLETED' }])
  })

  it('is not tripped while it is disabled, however often tasks fail', () => {
    const place = emptyPlace()
    const record = createService(place, register(place, 'web'), {}, cannotPull)
    place.world.clock.advance(3_600)
    const [deployment] = record.service.deployments ?? []
    expect(deployment?.rolloutState).toBe('IN_PROGRESS')
    expect(deployment?.failedTasks).toBeGreaterThan(3)
  })
})

describe('a service whose tasks never reach RUNNING', () => {
  it('starts them less and less often, at least every 27 minutes, and says so once', () => {
    const place = emptyPlace()
    const record = createService(place, register(place, 'web'), {}, cannotPull)
    const startedAt: number[] = []
    for (let seconds = 0; seconds < 5 * 3_600; seconds += 10) {
      place.world.clock.advance(10)
      for (const { task } of aliveTasksOf(place, record)) startedAt.push(task.createdAt ?? 0)
    }
    const starts = [...new Set(startedAt)]
    const pauses = starts.slice(1).map((at, index) => at - (starts[index] ?? 0))
    expect(Math.max(...pauses)).toBeGreaterThan(20 * 60)
    expect(Math.max(...pauses)).toBeLessThan(29 * 60)
    const impaired = storyOf(record).filter((text) =>
      text.includes('is unable to consistently start tasks successfully.'),
    )
    expect(impaired).toHaveLength(1)
  })
})
