import { expect, test } from 'vitest'
import { combine, partValue, timeless } from './view'

const at = (minute: string, ...codes: ('loading' | 'stale')[]) => ({
  value: minute,
  takenAt: `2026-11-22T14:${minute}:00.000Z`,
  notices: codes.map((code) => ({ code })),
})

test('a view is as old as its oldest part and carries the notices of all', () => {
  const view = combine('data', [at('30', 'stale'), null, at('10'), { notices: [{ code: 'loading' }] }])
  expect(view).toEqual({
    data: 'data',
    takenAt: '2026-11-22T14:10:00.000Z',
    notices: [{ code: 'stale' }, { code: 'loading' }],
  })
})

test('a part without an age makes no view old and is never stale itself; what else is said of it stays', () => {
  const notices = [{ code: 'loading' as const }, { code: 'stale' as const }]
  expect(combine(1, [at('30'), timeless({ ...at('01'), notices }), timeless(null)])).toMatchObject({
    takenAt: '2026-11-22T14:30:00.000Z',
    notices: [{ code: 'loading' }],
  })
})

test('a view of nothing that could be read is as old as it is told to be', () => {
  expect(combine(null, [{ notices: [] }], '2026-01-01T00:00:00.000Z').takenAt).toBe('2026-01-01T00:00:00.000Z')
})

test('the value of a part that could not be read is null', () => {
  const part = { ...at('30'), value: ['30'] }
  expect([partValue(part), partValue({ notices: [] }), partValue(null)]).toEqual([['30'], null, null])
})

test('the words of AWS in a notice are made visible and lose their secrets', () => {
  const notice = { code: 'awsError', awsMessage: 'bad\u202e TOKEN=hunter2', resource: 'a\u0000' } as const
  expect(combine(1, [{ notices: [notice] }]).notices).toEqual([
    { code: 'awsError', awsMessage: 'bad\\u{202E} TOKEN=•••', resource: 'a␀' },
  ])
})
