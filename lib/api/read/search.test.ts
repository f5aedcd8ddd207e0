import { expect, test } from 'vitest'
import { demoAccount } from '@/lib/testing/account'
import { readUntil } from '@/lib/testing/read-until'
import type { SearchView } from '@/lib/views/search'
import type { View } from '@/lib/views/view'
import { readSearch } from './search'

const simulator = await demoAccount()

const callCount = () => simulator.simulation.calls.summary().count
const whole = (find: string) =>
  readUntil(
    () => readSearch(find),
    ({ data }) => data.unread.length === 0,
  )
const found = ({ data }: View<SearchView>) =>
  data.groups.flatMap(({ kind, hits }) => hits.map(({ name, cluster }) => `${kind} ${name} ${cluster ?? ''}`.trim()))

test('finds in the demo what killed tasks of checkout, by the exit code alone', async () => {
  const { data } = await whole('137')
  expect(data.looked).toMatchObject({ services: 33 })
  expect(data.groups[0]).toMatchObject({
    kind: 'exitCodes',
    hits: [
      { name: 'checkout', condition: 'failing', cause: { code: 'outOfMemory' }, why: { container: 'app' } },
      { name: 'checkout', condition: 'note', why: { container: 'otel-collector' } },
    ],
  })
})

test.each([
  ['9f2c41d0', 'tasks 9f2c41d07be14a63b8d05e7c2a91f634 shop-prod'],
  ['report-rend', 'services report-renderer batch-ec2'],
  ['checkout:141', 'taskDefinitions checkout:141'],
  ['mi-0c41f7', 'containerInstances mi-0c41f7a2e85d9b360 edge-external'],
  ['search-indexer:v2.9.0-arm', 'images search-indexer shop-prod'],
])('finds %s in the demo as %s', async (find, hit) => {
  expect(found(await whole(find))).toContain(hit)
})

test('a revision that nothing runs is found by its family', async () => {
  const view = await readUntil(
    () => readSearch('checkout:139'),
    ({ data }) => data.groups.length > 0,
  )
  expect(found(view)).toEqual(['taskDefinitions checkout:139'])
})

test('typing costs no call once everything is read', async () => {
  await whole('')
  const before = callCount()
  for (const find of ['c', 'ch', 'che', 'checkout', 'exit 1', '10.0']) await readSearch(find)
  expect(callCount()).toBe(before)
})

test('what the role may not read is told, and everything else is found', async () => {
  simulator.faults.add({ action: 'ListTasks', kind: 'deny' })
  const view = await readUntil(
    () => readSearch('checkout'),
    ({ data, notices }) => data.unread.length === 0 && notices.length > 0,
  )
  expect(found(view)).toContain('services checkout shop-prod')
  expect(view.notices).toMatchObject([{ code: 'accessDenied', section: 'tasks', action: 'ecs:ListTasks' }])
})

test('the first look does not wait, and tells what is not read yet', async () => {
  simulator.faults.add({ kind: 'hang' })
  const { data, notices } = await readSearch('checkout')
  expect(data.unread).toEqual([
    { part: 'clusters', unread: 1, all: 1 },
    { part: 'families', unread: 1, all: 1 },
  ])
  expect(data.groups).toEqual([])
  expect(data.closeNames).toEqual([])
  expect(notices).toEqual([])
})
