import { describe, expect, it } from 'vitest'
import { serviceCounts } from '../counts'
import { beginDeployment } from './deployment'
import { aliveTasksOf, createService, emptyPlace, eventsOf, register, storyOf, tasksOf } from './lifecycle-fixture'
import { reconcileService } from './service'
import { stopTask } from './task'

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
})
