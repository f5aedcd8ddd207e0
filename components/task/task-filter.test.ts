import { describe, expect, test } from 'vitest'
import type { TaskRow } from '@/lib/views/task'
import { filterTasks, taskFilter, tasksOf } from './task-filter'

const task = (lastStatus: string, desiredStatus = 'RUNNING') =>
  ({ id: lastStatus, lastStatus, desiredStatus }) as TaskRow
const tasks = [
  task('PROVISIONING'),
  task('PENDING'),
  task('RUNNING'),
  { ...task('RUNNING', 'STOPPED'), id: 'RUNNING to stop' },
  task('DEACTIVATING', 'STOPPED'),
  task('STOPPED', 'STOPPED'),
]
const ids = (filter: Parameters<typeof filterTasks>[1]) => filterTasks(tasks, filter).map(({ id }) => id)

describe('filterTasks', () => {
  test('all leaves out the stopped ones', () => {
    expect(ids('all')).toEqual(['PROVISIONING', 'PENDING', 'RUNNING', 'RUNNING to stop', 'DEACTIVATING'])
  })

  test('changing is on its way up or down', () => {
    expect(ids('changing')).toEqual(['PROVISIONING', 'PENDING', 'RUNNING to stop', 'DEACTIVATING'])
  })

  test('stopped is what is gone', () => {
    expect(ids('stopped')).toEqual(['STOPPED'])
  })

  test('what stopped last comes first, what did not tell when comes last', () => {
    const times = ['2026-11-22T14:10:00.000Z', null, '2026-11-22T14:28:57.000Z']
    const stopped = times.map((stoppedAt) => ({ ...task('STOPPED', 'STOPPED'), stoppedAt }))
    const sorted = [times[2], times[0], null]
    expect(filterTasks(stopped, 'stopped').map((row) => row.stoppedAt)).toEqual(sorted)
    expect(tasksOf({ running: null, stopped }, 'stopped')?.map((row) => row.stoppedAt)).toEqual(sorted)
  })
})

test.each([
  ['stopped', 'stopped'],
  ['changing', 'changing'],
  [null, 'all'],
  ['STOPPED', 'all'],
])('the URL text %s means %s', (text, filter) => {
  expect(taskFilter(text)).toBe(filter)
})

test('a list that could not be read is not an empty one, and leaves the other alone', () => {
  const stopped = [task('STOPPED', 'STOPPED')]
  expect(tasksOf({ running: null, stopped }, 'all')).toBeNull()
  expect(tasksOf({ running: null, stopped }, 'changing')).toBeNull()
  expect(tasksOf({ running: null, stopped }, 'stopped')).toEqual(stopped)
  expect(tasksOf({ running: tasks, stopped: null }, 'stopped')).toBeNull()
})
