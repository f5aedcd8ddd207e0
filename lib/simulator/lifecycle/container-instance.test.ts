import { describe, expect, it } from 'vitest'
import { nameOf } from '@/lib/ecs/arn'
import { newContainerInstance, setAgentConnected, setInstanceStatus } from './container-instance'
import { serviceCounts } from './counts'
import { beginDeployment } from './deployment'
import { aliveTasksOf, createService, emptyPlace, eventsOf, register } from './lifecycle-fixture'
import { reconcileService } from './service'
import { launchTask } from './task'

const onEc2 = { networkMode: 'bridge' as const }

describe('an EC2 service that fits on no container instance', () => {
  it('stays short with the event that ECS writes, and starts when room appears', () => {
    const place = emptyPlace()
    const { containerInstanceArn = '' } = newContainerInstance(place, { memoryMiB: 3_829 })
    const definition = register(place, 'report', { ...onEc2, memory: '3918' })
    const record = createService(place, definition, { serviceName: 'report-renderer', launchType: 'EC2' })
    place.world.clock.advance(30)
    const text =
      '(service report-renderer) was unable to place a task because no container instance met all of its requirements. ' +
      `The closest matching (container-instance ${nameOf(containerInstanceArn)}) has insufficient memory available. ` +
      'For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.'
    expect(eventsOf(record)).toEqual([text])
    place.world.clock.advance(60)
    expect(eventsOf(record)).toEqual([text, text])
    newContainerInstance(place, { memoryMiB: 7_600 })
    place.world.clock.advance(30)
    expect(serviceCounts(place.cluster, record.service)).toEqual({ runningCount: 1, pendingCount: 0 })
  })

  it('uses the room that another task leaves', () => {
    const place = emptyPlace()
    newContainerInstance(place, { memoryMiB: 1_000 })
    const definition = register(place, 'job', onEc2)
    const record = createService(place, definition, { launchType: 'EC2', desiredCount: 1 })
    place.world.clock.advance(30)
    const other = createService(place, definition, { serviceName: 'other', launchType: 'EC2', desiredCount: 1 })
    place.world.clock.advance(30)
    expect(serviceCounts(place.cluster, other.service).runningCount).toBe(0)
    record.service.status = 'DRAINING'
    reconcileService(place, record)
    place.world.clock.advance(60)
    expect(serviceCounts(place.cluster, other.service).runningCount).toBe(1)
    expect(record.service.status).toBe('INACTIVE')
  })
})

describe('a deployment whose tasks fit on no container instance', () => {
  it('trips the circuit breaker and goes back to what fits', () => {
    const place = emptyPlace()
    newContainerInstance(place, { memoryMiB: 2_000 })
    const deploymentConfiguration = { deploymentCircuitBreaker: { enable: true, rollback: true } }
    const good = register(place, 'job', onEc2)
    const record = createService(place, good, { launchType: 'EC2', deploymentConfiguration })
    place.world.clock.advance(60)
    const tooLarge = register(place, 'job', { ...onEc2, memory: '4096' }).taskDefinitionArn as string
    const failed = beginDeployment(place, record, { taskDefinitionArn: tooLarge, reason: 'updated' })
    reconcileService(place, record)
    place.world.clock.advance(900)
    expect(failed).toMatchObject({ rolloutState: 'FAILED', failedTasks: 3 })
    expect(record.service.taskDefinition).toBe(good.taskDefinitionArn)
    expect(eventsOf(record).at(-1)).toBe('(service web) has reached a steady state.')
    expect(serviceCounts(place.cluster, record.service)).toEqual({ runningCount: 1, pendingCount: 0 })
  })
})

describe('a draining container instance', () => {
  it('has its service tasks replaced elsewhere within the limits, and keeps the others', () => {
    const place = emptyPlace()
    const first = newContainerInstance(place, { memoryMiB: 4_000 })
    const definition = register(place, 'worker', onEc2)
    const record = createService(place, definition, { launchType: 'EC2', desiredCount: 2 })
    const alone = launchTask(place, {
      taskDefinition: definition,
      group: 'family:worker',
      launchType: 'EC2',
      containerInstanceArn: first.containerInstanceArn,
    })
    place.world.clock.advance(60)
    const second = newContainerInstance(place, { memoryMiB: 4_000 })
    setInstanceStatus(place, first, 'DRAINING')
    let lowest = 2
    for (let second = 0; second < 60; second++) {
      place.world.clock.advance(1)
      lowest = Math.min(lowest, serviceCounts(place.cluster, record.service).runningCount)
    }
    expect(lowest).toBe(2)
    const instances = aliveTasksOf(place, record).map(({ task }) => task.containerInstanceArn)
    expect(instances).toEqual([second.containerInstanceArn, second.containerInstanceArn])
    expect(alone.task.lastStatus).toBe('RUNNING')
  })
})

describe('a DAEMON service', () => {
  it('keeps one task on every ACTIVE container instance', () => {
    const place = emptyPlace()
    const instances = [1, 2, 3].map(() => newContainerInstance(place, {}))
    const definition = register(place, 'agent', onEc2)
    const record = createService(place, definition, {
      launchType: 'EC2',
      schedulingStrategy: 'DAEMON',
      desiredCount: 0,
    })
    place.world.clock.advance(60)
    const onInstances = () => aliveTasksOf(place, record).map(({ task }) => task.containerInstanceArn)
    expect(onInstances()).toEqual(instances.map(({ containerInstanceArn }) => containerInstanceArn))
    expect(record.service.desiredCount).toBe(3)
    const fourth = newContainerInstance(place, {})
    place.world.clock.advance(60)
    expect(onInstances()).toContain(fourth.containerInstanceArn)
    if (instances[0]) setInstanceStatus(place, instances[0], 'DRAINING')
    place.world.clock.advance(60)
    expect(onInstances()).not.toContain(instances[0]?.containerInstanceArn)
    expect(record.service.desiredCount).toBe(3)
  })
})

describe('a DAEMON service that rolls', () => {
  it('stops each old task before the new one takes its place, and ends with one per instance', () => {
    const place = emptyPlace()
    const instances = [1, 2, 3].map(() => newContainerInstance(place, {}))
    const service = { launchType: 'EC2' as const, schedulingStrategy: 'DAEMON' as const, desiredCount: 0 }
    const record = createService(place, register(place, 'agent', onEc2), service)
    place.world.clock.advance(60)
    const next = register(place, 'agent', onEc2).taskDefinitionArn as string
    const deployment = beginDeployment(place, record, { taskDefinitionArn: next, reason: 'updated' })
    reconcileService(place, record)
    for (let second = 0; second < 60; second++) {
      place.world.clock.advance(1)
      for (const { containerInstanceArn = '' } of instances) {
        const here = aliveTasksOf(place, record).filter(
          ({ task }) => task.containerInstanceArn === containerInstanceArn,
        )
        expect(here.length).toBeLessThanOrEqual(1)
      }
    }
    expect(deployment.rolloutState).toBe('COMPLETED')
    expect(aliveTasksOf(place, record).map(({ task }) => task.taskDefinitionArn)).toEqual([next, next, next])
  })
})

describe('a disconnected agent', () => {
  it('keeps its tasks as they were known and gets no new ones', () => {
    const place = emptyPlace()
    const instance = newContainerInstance(place, { external: true })
    const definition = register(place, 'edge', onEc2)
    const record = createService(place, definition, { launchType: 'EXTERNAL', desiredCount: 1 })
    place.world.clock.advance(60)
    setAgentConnected(place, instance, false)
    record.service.desiredCount = 2
    reconcileService(place, record)
    const version = aliveTasksOf(place, record)[0]?.task.version
    place.world.clock.advance(600)
    expect(serviceCounts(place.cluster, record.service)).toEqual({ runningCount: 1, pendingCount: 0 })
    expect(aliveTasksOf(place, record)[0]?.task.version).toBe(version)
    expect(eventsOf(record).at(-1)).toContain('encountered error "AGENT"')
    expect(instance.ec2InstanceId).toMatch(/^mi-/)
  })
})
