import { expect, test } from 'vitest'
import { part, scope, task, taskDefinition } from '@/lib/testing/aws-answer'
import { mostListed, neighbourhood } from './same-cause'
import { taskView } from './task'

const stop = (minute: number) => new Date(Date.UTC(2026, 10, 22, 14, minute))
const arnOf = (id: string) => `arn:aws:ecs:ap-northeast-1:012345678910:task/shop-prod/${id}`
const definition = taskDefinition()
const older = definition.taskDefinitionArn?.replace(/\d+$/, '7') ?? ''

/** A task whose container was killed for its memory. */
function killed(id: string, minute: number, change: Parameters<typeof task>[0] = {}) {
  return task({
    taskArn: arnOf(id),
    lastStatus: 'STOPPED',
    desiredStatus: 'STOPPED',
    stopCode: 'EssentialContainerExited',
    stoppedReason: 'Essential container in task exited',
    containers: [{ name: 'app', exitCode: 137, reason: 'OutOfMemoryError: Container killed due to memory usage' }],
    stoppedAt: stop(minute),
    ...change,
  })
}

const unlike = (id: string, change: Parameters<typeof task>[0]) => killed(id, 30, { containers: [], ...change })

function view(of: ReturnType<typeof task>, neighbours: readonly ReturnType<typeof task>[]) {
  const definitions = new Map([[definition.taskDefinitionArn ?? '', definition]])
  return taskView({
    scope,
    demo: false,
    clusterName: 'shop-prod',
    task: part(of),
    definition: part(definition),
    containerInstance: null,
    neighbours: part(neighbours),
    definitions,
  }).data.sameCause
}

test('tasks of the same group that stopped for the same cause are counted, newest first, this one left out', () => {
  const own = killed('a', 40)
  const found = view(own, [own, killed('b', 20), killed('c', 30)])
  expect(found).toMatchObject({ count: 2, since: stop(20).toISOString(), sameRevisionCount: 2, otherRevisions: [] })
  expect(found?.tasks.map(({ id }) => id)).toEqual(['c', 'b'])
})

test.each([
  ['another cause', unlike('b', { stopCode: 'UserInitiated', stoppedReason: 'Task stopped by user' })],
  [
    'another container',
    killed('b', 30, { containers: [{ name: 'envoy', exitCode: 137, reason: 'OutOfMemoryError' }] }),
  ],
  ['another group', killed('b', 30, { group: 'service:other' })],
  ['no stop', task({ taskArn: arnOf('b') })],
])('%s is not the same cause', (_, other) => {
  expect(view(killed('a', 40), [other])?.count).toBe(0)
})

test('causes that nobody knows are the same only in the same words of ECS', () => {
  const own = unlike('a', { stopCode: 'New' as 'UserInitiated', stoppedReason: 'A reason of tomorrow' })
  const others = ['A reason of tomorrow', 'Another one'].map((stoppedReason, index) =>
    unlike(`b${index}`, { stopCode: 'New' as 'UserInitiated', stoppedReason }),
  )
  expect(view(own, others)?.tasks.map(({ id }) => id)).toEqual(['b0'])
})

test('other revisions that it happened to are named', () => {
  const found = view(killed('a', 40), [killed('b', 30), killed('c', 20, { taskDefinitionArn: older })])
  expect(found).toMatchObject({ count: 2, sameRevisionCount: 1, otherRevisions: [{ revision: 7 }] })
})

test('thousands of companions are counted, and the first few named', () => {
  const many = Array.from({ length: 3000 }, (_, index) => killed(`b${index}`, index % 60))
  const found = view(killed('a', 40), many)
  expect(found?.count).toBe(3000)
  expect(found?.tasks).toHaveLength(mostListed)
})

test('beside them stand the tasks that run and those that start; a task on its way out is neither', () => {
  const found = view(killed('a', 40), [
    task({ taskArn: arnOf('b') }),
    task({ taskArn: arnOf('c'), lastStatus: 'PENDING' }),
    task({ taskArn: arnOf('d'), lastStatus: 'STOPPING', desiredStatus: 'STOPPED' }),
  ])
  expect(found).toMatchObject({ count: 0, since: null, runningCount: 1, startingCount: 1 })
})

test('the median life is of this task and its companions', () => {
  const createdAt = stop(0)
  const own = killed('a', 10, { createdAt })
  expect(view(own, [killed('b', 20, { createdAt }), killed('c', 50, { createdAt })])?.medianLivedSeconds).toBe(1200)
})

test('a running task has no companions, and is not looked for among any', () => {
  expect(view(task(), [killed('b', 20)])).toBeNull()
  expect(neighbourhood(task())).toBeNull()
})

test.each([
  ['service:worker', { service: 'worker' }],
  ['family:nightly', { family: definition.family }],
  [undefined, { family: definition.family }],
  [7, { family: definition.family }],
])('a task of group %s is looked for in %j', (group, where) => {
  expect(neighbourhood(killed('a', 1, { group: group as string }))).toEqual(where)
})
