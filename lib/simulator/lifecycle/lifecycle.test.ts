import type { Task } from '@aws-sdk/client-ecs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Wire } from '../wire'
import type { ServiceRecord } from '../world'
import { newContainerInstance, setAgentConnected, setInstanceStatus } from './container-instance'
import { remainingResources, serviceCounts } from './counts'
import { beginDeployment } from './deployment'
import { aliveTasksOf, createService, emptyPlace, register, tasksOf } from './lifecycle-fixture'
import type { Place } from './place'
import { reconcileService } from './service'
import { stopTask } from './task'

type Act = { wait: number; pick: number } & (
  | { kind: 'scale'; desiredCount: number }
  | { kind: 'deploy' | 'force' | 'stop' | 'drain' | 'disconnect' }
)

const act = fc
  .tuple(
    fc.record({ wait: fc.nat(90), pick: fc.nat(10) }),
    fc.oneof(
      fc.record({ kind: fc.constant('scale' as const), desiredCount: fc.nat(9) }),
      fc.record({ kind: fc.constantFrom('deploy' as const, 'force', 'stop', 'drain', 'disconnect') }),
    ),
  )
  .map(([timing, what]): Act => ({ ...timing, ...what }))

function perform(place: Place, record: ServiceRecord, one: Act): void {
  const instances = [...place.cluster.containerInstances.values()]
  const instance = instances[one.pick % instances.length]
  const tasks = aliveTasksOf(place, record)
  const task = tasks[one.pick % Math.max(1, tasks.length)]
  if (one.kind === 'scale') record.service.desiredCount = one.desiredCount
  if (one.kind === 'deploy') deploy(place, record, register(place, 'web', { networkMode: 'bridge' }).taskDefinitionArn)
  if (one.kind === 'force') deploy(place, record, record.service.taskDefinition)
  if (one.kind === 'stop' && task) stopTask(place, task, { stopCode: 'UserInitiated', stoppedReason: 'enough' })
  if (one.kind === 'drain' && instance)
    setInstanceStatus(place, instance, instance.status === 'ACTIVE' ? 'DRAINING' : 'ACTIVE')
  if (one.kind === 'disconnect' && instance) setAgentConnected(place, instance, !instance.agentConnected)
  reconcileService(place, record)
}

function deploy(place: Place, record: ServiceRecord, taskDefinitionArn = ''): void {
  beginDeployment(place, record, { taskDefinitionArn, reason: 'updated' })
}

function momentsOf(task: Wire<Task>): number[] {
  const { createdAt, connectivityAt, pullStartedAt, pullStoppedAt, startedAt } = task
  const { stoppingAt, executionStoppedAt, stoppedAt } = task
  const all = [
    createdAt,
    connectivityAt,
    pullStartedAt,
    pullStoppedAt,
    startedAt,
    stoppingAt,
    executionStoppedAt,
    stoppedAt,
  ]
  return all.filter((at) => at !== undefined)
}

describe('whatever is done to a service', () => {
  it('it settles on what is desired, no instance is overbooked, and every task has its moments in order', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 15 }), fc.nat(1_000), (acts, seed) => {
        const place = emptyPlace(seed)
        const instances = [1, 2, 3].map(() => newContainerInstance(place, { cpu: 8_192, memoryMiB: 5_000 }))
        const definition = register(place, 'web', { networkMode: 'bridge' })
        const record = createService(place, definition, { launchType: 'EC2', desiredCount: 3 })
        for (const one of acts) {
          place.world.clock.advance(one.wait)
          perform(place, record, one)
          for (const instance of instances) {
            const memory = remainingResources(place.cluster, instance).find(({ name }) => name === 'MEMORY')
            expect(memory?.integerValue).toBeGreaterThanOrEqual(0)
          }
        }
        for (const instance of instances) {
          setInstanceStatus(place, instance, 'ACTIVE')
          setAgentConnected(place, instance, true)
        }
        place.world.clock.advance(3_000)
        expect(serviceCounts(place.cluster, record.service)).toEqual({
          runningCount: record.service.desiredCount,
          pendingCount: 0,
        })
        expect(record.service.deployments).toMatchObject([{ status: 'PRIMARY', rolloutState: 'COMPLETED' }])
        for (const { task } of tasksOf(place, record)) {
          expect(momentsOf(task)).toEqual(momentsOf(task).sort((one, other) => one - other))
          expect(task.lastStatus === 'STOPPED').toBe(task.stoppedReason !== undefined)
        }
        const statuses = [...place.cluster.serviceDeployments.values()].map(({ status }) => status)
        expect(statuses.filter((status) => status === 'IN_PROGRESS')).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
