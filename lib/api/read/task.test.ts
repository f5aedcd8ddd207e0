import { expect, test } from 'vitest'
import { nameOf } from '@/lib/ecs/arn'
import { demoAccount, testScope } from '@/lib/testing/account'
import { readTask } from './task'

const shop = { ...testScope, cluster: 'shop-prod' }
const simulator = await demoAccount()

/** A stopped task of a group, by the simulator's own records. */
function stoppedTaskOf(group: string): string {
  const cluster = simulator.world.region('012345678910', testScope.region).clusters.get('shop-prod')
  const tasks = [...(cluster?.tasks.values() ?? [])].map(({ task }) => task)
  const found = tasks.find((task) => task.group === group && task.lastStatus === 'STOPPED')
  return nameOf(found?.taskArn ?? '')
}

test('a task that was killed with others of its service tells of them', async () => {
  const { data, notices } = await readTask({ ...shop, task: stoppedTaskOf('service:checkout') })
  expect(data.task.cause).toMatchObject({ code: 'outOfMemory', container: 'app' })
  expect(data.sameCause?.count).toBeGreaterThan(0)
  expect(data.sameCause?.tasks.map(({ id }) => id)).not.toContain(data.task.id)
  expect(notices).toEqual([])
})

test('a task that was run by itself is looked for among those of its family', async () => {
  const { data } = await readTask({ ...shop, task: stoppedTaskOf('family:db-migrate') })
  expect(data.sameCause).toMatchObject({ count: 0 })
})

test('neighbours that may not be listed leave the task as it is', async () => {
  simulator.faults.add({ kind: 'deny', action: 'ListTasks' })
  const { data, notices } = await readTask({ ...shop, task: stoppedTaskOf('service:checkout') })
  expect(data.task.lastStatus).toBe('STOPPED')
  expect(data.memory).not.toBeNull()
  expect(data.sameCause).toBeNull()
  expect(notices).toMatchObject([{ code: 'accessDenied', section: 'tasks', action: 'ecs:ListTasks' }])
})
