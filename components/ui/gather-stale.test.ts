import { describe, expect, test } from 'vitest'
import type { Notice } from '@/lib/problem'
import { gatherStale, LATE_SECONDS } from './gather-stale'

const stale = (section: string, reason: string, ageSeconds: number, action = `ecs:Describe${section}`): Notice => ({
  code: 'stale',
  section,
  action,
  values: { reason, ageSeconds },
})

describe('gatherStale', () => {
  test('says once that ECS does not answer, with the age of the oldest data and every action', () => {
    const denied: Notice = { code: 'accessDenied', section: 'history', action: 'ecs:ListServiceDeployments' }
    const notices = [stale('Services', 'unreachable', 20), denied, stale('Tasks', 'unreachable', 90)]
    expect(gatherStale(notices)).toEqual([
      {
        code: 'stale',
        action: 'ecs:DescribeServices, ecs:DescribeTasks',
        values: { reason: 'unreachable', ageSeconds: 90 },
      },
      denied,
    ])
  })

  test('leaves the notice of one part in its place', () => {
    const notices = [stale('tasks', 'throttled', 20), stale('services', 'unreachable', 20)]
    expect(gatherStale(notices)).toEqual(notices)
  })

  test('tells each refused action, so that each can be allowed', () => {
    const notices = [stale('tasks', 'accessDenied', 20), stale('services', 'accessDenied', 30)]
    expect(gatherStale(notices)).toEqual(notices)
  })

  test('keeps the action that every part was refused', () => {
    const notices = ['tasks', 'history'].map((section) => stale(section, 'accessDenied', 20, 'ecs:DescribeTasks'))
    expect(gatherStale(notices)).toEqual([
      { code: 'stale', action: 'ecs:DescribeTasks', values: { reason: 'accessDenied', ageSeconds: 20 } },
    ])
  })

  test.each([
    [LATE_SECONDS - 1, 0],
    [LATE_SECONDS, 1],
  ])('an answer that is %d seconds late is told %d times', (ageSeconds, count) => {
    expect(gatherStale([stale('tasks', 'loading', ageSeconds)])).toHaveLength(count)
  })

  test('a refusal is told at once', () => {
    expect(gatherStale([stale('tasks', 'throttled', 0)])).toHaveLength(1)
  })
})
