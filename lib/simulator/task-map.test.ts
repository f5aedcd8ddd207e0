import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualBehaviour } from './lifecycle/behaviour'
import { TaskMap } from './task-map'
import type { TaskRecord } from './world'

function record(taskArn: string, group: string, containerInstanceArn?: string): TaskRecord {
  return { task: { taskArn, group, containerInstanceArn }, behaviour: usualBehaviour('EC2') }
}

describe('the tasks of a cluster', () => {
  const change = fc.record({
    arn: fc.constantFrom('a', 'b', 'c', 'd'),
    group: fc.constantFrom('service:x', 'service:y'),
    instance: fc.constantFrom('i', 'j', undefined),
    isDeletion: fc.boolean(),
  })

  it('are found by group and by container instance exactly as by looking at all of them', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const tasks = new TaskMap()
        for (const { arn, group, instance, isDeletion } of changes) {
          if (isDeletion) tasks.delete(arn)
          else tasks.set(arn, record(arn, group, instance))
        }
        const all = [...tasks.values()]
        for (const group of ['service:x', 'service:y'])
          expect([...tasks.ofGroup(group)]).toEqual(all.filter(({ task }) => task.group === group))
        for (const instance of ['i', 'j'])
          expect([...tasks.onInstance(instance)]).toEqual(
            all.filter(({ task }) => task.containerInstanceArn === instance),
          )
      }),
    )
  })

  it('are gone from every index when all are', () => {
    const tasks = new TaskMap([['a', record('a', 'service:x', 'i')]])
    expect(tasks.ofGroup('service:x').size).toBe(1)
    tasks.clear()
    expect([tasks.size, tasks.ofGroup('service:x').size, tasks.onInstance('i').size]).toEqual([0, 0, 0])
  })
})
