import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { service, task } from '@/lib/testing/aws-answer'
import { serviceRow } from '@/lib/views/service-row'
import { taskRow } from '@/lib/views/task-row'
import { type RolloutInput, rolloutLayout } from './rollout-layout'
import { type CellCounts, cellCount, cellKinds } from './tray-cell'

const [deployment] = serviceRow(service()).deployments
if (!deployment) throw new Error('the service of the tests has a deployment')

const revisionOf = (revision: number) => ({
  arn: `task-definition/storefront:${revision}`,
  family: 'storefront',
  revision,
})
const rolling = (revision: number, change: Partial<typeof deployment> = {}) => ({
  ...deployment,
  id: `ecs-svc/${revision}`,
  taskDefinition: revisionOf(revision),
  runningCount: null,
  createdAt: `2026-11-22T14:00:00.${revision}0Z`,
  ...change,
})
const primary = (revision: number, desiredCount: number) =>
  rolling(revision, { status: 'PRIMARY', rolloutState: 'IN_PROGRESS', desiredCount })
const active = (revision: number, rolloutState = 'COMPLETED') => rolling(revision, { status: 'ACTIVE', rolloutState })

const tasksOf = (revision: number, count: number, lastStatus = 'RUNNING', change: object = {}) =>
  Array.from({ length: count }, () => ({
    ...taskRow(task({ lastStatus, startedBy: `ecs-svc/${revision}`, ...change }), null),
    taskDefinition: revisionOf(revision),
  }))

const some = (cells: CellCounts | undefined) =>
  Object.fromEntries(Object.entries(cells ?? {}).filter(([, count]) => count > 0))

describe('the trays of a service', () => {
  test('a steady service has one tray, a slot for each task that it wants', () => {
    const { target, sources, direction } = rolloutLayout({
      deployments: [rolling(88, { status: 'PRIMARY' })],
      tasks: tasksOf(88, 3),
      desiredCount: 4,
    })
    expect([some(target?.cells), sources, direction]).toEqual([{ running: 3, toCome: 1 }, [], 'none'])
  })

  test('a rolling update empties the old tray and fills the new one', () => {
    const { target, sources, direction } = rolloutLayout({
      deployments: [primary(88, 160), active(87)],
      tasks: [
        ...tasksOf(88, 112),
        ...tasksOf(88, 8, 'PENDING'),
        ...tasksOf(88, 6, 'PROVISIONING'),
        ...tasksOf(87, 56),
        ...tasksOf(87, 8, 'DEACTIVATING'),
        ...tasksOf(87, 40, 'STOPPED'),
      ],
      desiredCount: 160,
    })
    expect(direction).toBe('forward')
    expect(some(target?.cells)).toEqual({ running: 112, pending: 8, provisioning: 6, toCome: 34 })
    expect(sources.map(({ cells }) => some(cells))).toEqual([{ gone: 96, leaving: 8, running: 56 }])
  })

  test('what a failed deployment never started is not drawn as gone', () => {
    const { target, sources, direction } = rolloutLayout({
      deployments: [primary(140, 24), active(141, 'FAILED')],
      tasks: [...tasksOf(140, 20), ...tasksOf(141, 12)],
      desiredCount: 24,
    })
    expect(direction).toBe('back')
    expect(some(target?.cells)).toEqual({ running: 20, toCome: 4 })
    expect(sources.map(({ cells }) => some(cells))).toEqual([{ running: 12 }])
  })

  test('a new deployment of the same revision has a tray of its own', () => {
    const again = { ...active(88), id: 'ecs-svc/before', createdAt: '2026-11-20T00:00:00.000Z' }
    const { target, sources } = rolloutLayout({
      deployments: [primary(88, 3), again],
      tasks: [...tasksOf(88, 1), ...tasksOf(88, 2, 'RUNNING', { startedBy: 'ecs-svc/before' })],
      desiredCount: 3,
    })
    expect(some(target?.cells)).toEqual({ running: 1, toCome: 2 })
    expect(some(sources[0]?.cells)).toEqual({ gone: 1, running: 2 })
  })

  test('a task that does not name its deployment goes with its revision', () => {
    const nameless = tasksOf(87, 2, 'RUNNING', { startedBy: undefined })
    const { sources } = rolloutLayout({ deployments: [primary(88, 2), active(87)], tasks: nameless, desiredCount: 2 })
    expect(some(sources[0]?.cells)).toEqual({ running: 2 })
  })

  test('the last tasks of a deployment of the same revision are not those of the new one', () => {
    const { target, sources } = rolloutLayout({
      deployments: [rolling(88, { status: 'PRIMARY' })],
      tasks: [...tasksOf(88, 4), ...tasksOf(88, 2, 'STOPPING', { startedBy: 'ecs-svc/before' })],
      desiredCount: 4,
    })
    expect(some(target?.cells)).toEqual({ running: 4 })
    expect(sources.map(({ cells }) => some(cells))).toEqual([{ leaving: 2 }])
  })

  test('tasks of a task set go with its revision, whatever they name', () => {
    const set = { ...rolling(88, { status: 'PRIMARY', rolloutState: null }), stabilityStatus: 'STABILIZING' }
    const tasks = tasksOf(88, 2, 'RUNNING', { startedBy: 'ecs-svc/of-the-service' })
    const { target, sources } = rolloutLayout({ deployments: [set], tasks, desiredCount: 2 })
    expect([some(target?.cells), sources]).toEqual([{ running: 2, toCome: 2 }, []])
  })

  test('the last tasks of a deployment that ECS lists no more still have a tray', () => {
    const { sources, direction } = rolloutLayout({
      deployments: [rolling(88, { status: 'PRIMARY' })],
      tasks: [...tasksOf(88, 4), ...tasksOf(87, 2, 'STOPPING')],
      desiredCount: 4,
    })
    expect(sources).toMatchObject([{ deployment: null, revision: { revision: 87 }, cells: { leaving: 2, gone: 0 } }])
    expect(direction).toBe('forward')
  })

  test('tasks that nobody could list are drawn as ECS counts them', () => {
    const input = {
      deployments: [{ ...primary(88, 4), runningCount: 1, pendingCount: 2 }],
      tasks: null,
      desiredCount: 4,
    }
    expect(some(rolloutLayout(input).target?.cells)).toEqual({ running: 1, pending: 2, toCome: 1 })
  })

  test('tasks that nobody lists or counts are unknown, not missing', () => {
    const { target } = rolloutLayout({ deployments: [primary(88, 4)], tasks: null, desiredCount: 4 })
    expect(some(target?.cells)).toEqual({ unknown: 4 })
  })

  test('a list of tasks that is older than the counts is not drawn', () => {
    const deployments = [
      { ...primary(88, 1600), runningCount: 910, pendingCount: 210 },
      { ...active(87), runningCount: 692, pendingCount: 0 },
    ]
    const stale = rolloutLayout({ deployments, tasks: tasksOf(87, 1600), desiredCount: 1600 })
    expect(stale.isCounted).toBe(true)
    expect(some(stale.target?.cells)).toEqual({ running: 910, pending: 210, toCome: 480 })
    const current = [...tasksOf(88, 905), ...tasksOf(87, 690)]
    expect(rolloutLayout({ deployments, tasks: current, desiredCount: 1600 }).isCounted).toBe(false)
  })

  test('an unhealthy task and one that nobody can see hold their slots', () => {
    const tasks = [
      ...tasksOf(88, 1, 'RUNNING', { healthStatus: 'UNHEALTHY' }),
      ...tasksOf(88, 1, 'RUNNING', { connectivity: 'DISCONNECTED' }),
    ]
    const { target } = rolloutLayout({ deployments: [primary(88, 3)], tasks, desiredCount: 3 })
    expect(some(target?.cells)).toEqual({ unhealthy: 1, unknown: 1, toCome: 1 })
  })
})

const statuses = ['PROVISIONING', 'PENDING', 'ACTIVATING', 'RUNNING', 'DEACTIVATING', 'STOPPING', 'STOPPED', 'TOMORROW']
const anyTasks = fc
  .array(fc.tuple(fc.constantFrom(86, 87, 88), fc.constantFrom(...statuses), fc.boolean()), { maxLength: 60 })
  .map((all) =>
    all.flatMap(([revision, status, isNamed]) => tasksOf(revision, 1, status, isNamed ? {} : { startedBy: '' })),
  )

test('every task that has not stopped stands in exactly one cell, and the new tray has a slot for each one wanted', () => {
  fc.assert(
    fc.property(anyTasks, fc.nat(40), fc.constantFrom('COMPLETED', 'FAILED'), (tasks, desiredCount, rolloutState) => {
      const input: RolloutInput = {
        deployments: [primary(88, desiredCount), active(87, rolloutState)],
        tasks,
        desiredCount,
      }
      const { target, sources } = rolloutLayout(input)
      const trays = [target, ...sources].flatMap((tray) => tray?.cells ?? [])
      const drawn = trays.reduce((sum, cells) => sum + cellCount(cells) - cells.gone - cells.toCome, 0)
      expect(drawn).toBe(tasks.filter(({ lastStatus }) => lastStatus !== 'STOPPED').length)
      expect(target && cellCount(target.cells) - target.cells.leaving).toBeGreaterThanOrEqual(desiredCount)
      for (const cells of trays) for (const kind of cellKinds) expect(cells[kind]).toBeGreaterThanOrEqual(0)
    }),
  )
})
