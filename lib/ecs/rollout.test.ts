import { expect, test } from 'vitest'
import { type RolloutPart, rolloutOf } from './rollout'

const part = (id: string, change: Partial<RolloutPart> = {}): RolloutPart => ({
  id,
  status: 'ACTIVE',
  rolloutState: 'COMPLETED',
  createdAt: `2026-11-22T14:0${id}:00.000Z`,
  stabilityStatus: null,
  ...change,
})
const primary = (id: string, rolloutState = 'IN_PROGRESS') => part(id, { status: 'PRIMARY', rolloutState })
const taskSet = (id: string, status: string) =>
  part(id, { status, rolloutState: null, stabilityStatus: 'STEADY_STATE' })

test.each<[string, RolloutPart[], string | null, string[], string]>([
  ['a steady service', [primary('1', 'COMPLETED')], '1', [], 'none'],
  ['its first deployment', [primary('1')], '1', [], 'none'],
  ['a rolling update', [part('1'), primary('2')], '2', ['1'], 'forward'],
  [
    'a second update before the first is through',
    [primary('3'), part('1'), part('2', { rolloutState: 'IN_PROGRESS' })],
    '3',
    ['2', '1'],
    'forward',
  ],
  ['a rollback', [primary('3'), part('2', { rolloutState: 'FAILED' })], '3', ['2'], 'back'],
  ['a deployment given up without a rollback', [primary('2', 'FAILED'), part('1')], '2', ['1'], 'stopped'],
  ['a deployment that nothing of is left', [primary('2'), part('1', { status: 'INACTIVE' })], '2', [], 'none'],
  ['one task set', [taskSet('1', 'PRIMARY')], '1', [], 'none'],
  ['a green task set beside the blue one', [taskSet('1', 'PRIMARY'), taskSet('2', 'ACTIVE')], '2', ['1'], 'forward'],
  ['the blue task set on its way out', [taskSet('1', 'DRAINING'), taskSet('2', 'PRIMARY')], '2', ['1'], 'forward'],
  ['the green task set given up', [taskSet('1', 'PRIMARY'), taskSet('2', 'DRAINING')], '1', ['2'], 'back'],
  ['no deployment', [], null, [], 'none'],
])('%s', (_, parts, target, sources, direction) => {
  const rollout = rolloutOf(parts)
  expect([rollout.target?.id ?? null, rollout.sources.map(({ id }) => id), rollout.direction]).toEqual([
    target,
    sources,
    direction,
  ])
})

test('a rollback that somebody asked for goes back although no deployment has failed', () => {
  expect(rolloutOf([primary('3'), part('2')], true).direction).toBe('back')
})
