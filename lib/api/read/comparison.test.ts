import { expect, test } from 'vitest'
import { demoAccount, testScope } from '@/lib/testing/account'
import { readComparison, readDefinitionDiff } from './comparison'

await demoAccount()

const checkout = { ...testScope, family: 'checkout' }

test('two revisions tell what changed between them, by task and container', async () => {
  const { data } = await readComparison({ ...checkout, from: '140', to: '141' })
  expect(data.changes.changedCount).toBe(6)
  expect(
    data.changes.groups.map(({ container, changes }) => [
      container,
      ...changes.map(({ field, item }) => item ?? field),
    ]),
  ).toEqual([
    [null, 'memory'],
    ['app', 'memory', 'DB_PASSWORD', 'image', 'FEATURE_BULK_COUPON'],
    ['otel-collector', 'OTEL_DEBUG'],
  ])
  expect([data.memory.from.taskMiB, data.memory.to.taskMiB]).toEqual([6144, 4096])
  expect(data.from.revisions?.map(({ revision }) => revision)).toEqual([141, 140, 139, 138, 137])
})

test('without a name the newest is compared with the one before', async () => {
  const { data } = await readComparison({ ...checkout, from: null, to: null })
  expect([data.from.revision, data.to.revision]).toEqual([140, 141])
  const older = await readComparison({ ...checkout, from: null, to: '138' })
  expect([older.data.from.revision, older.data.to.revision]).toEqual([137, 138])
})

test('revisions of two families are compared as well', async () => {
  const { data } = await readComparison({ ...checkout, from: 'storefront:88', to: '141' })
  expect([data.from.family, data.to.family]).toEqual(['storefront', 'checkout'])
})

test('the lines of both have the same container in the same run', async () => {
  const { data } = await readDefinitionDiff({ ...checkout, from: '140', to: '141' })
  expect([...new Set(data.runs.filter(({ isSame }) => !isSame).map(({ container }) => container))]).toEqual([
    'app',
    'otel-collector',
    null,
  ])
})

test.each([
  ['no revision', '9999'],
  ['no number', 'twelve'],
  ['zero', '0'],
])('%s is not found', async (_, from) => {
  await expect(readComparison({ ...checkout, from, to: '141' })).rejects.toMatchObject({ facts: { code: 'notFound' } })
})
