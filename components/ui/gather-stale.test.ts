import { describe, expect, test } from 'vitest'
import type { Notice } from '@/lib/problem'
import { gatherStale } from './gather-stale'

const stale = (section: string, reason: string, ageSeconds: number, action = `ecs:Describe${section}`): Notice => ({
  code: 'stale',
  section,
  action,
  values: { reason, ageSeconds },
})

describe('gatherStale', () => {
  test('says once that ECS does not answer, with the age of the oldest data', () => {
    const denied: Notice = { code: 'accessDenied', section: 'history', action: 'ecs:ListServiceDeployments' }
    const notices = [stale('service', 'unreachable', 20), denied, stale('tasks', 'unreachable', 90)]
    expect(gatherStale(notices)).toEqual([{ code: 'stale', values: { reason: 'unreachable', ageSeconds: 90 } }, denied])
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
})
