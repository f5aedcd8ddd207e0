import { ListAccountSettingsCommand } from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { sharedSimulator } from '@/lib/testing/simulator'

const simulator = await sharedSimulator()
const client = simulator.client()

test('an account that set nothing has settings in force all the same, 10 a page', async () => {
  expect((await client.send(new ListAccountSettingsCommand({}))).settings).toEqual([])
  const first = await client.send(new ListAccountSettingsCommand({ effectiveSettings: true }))
  expect(first.settings).toHaveLength(10)
  const second = await client.send(
    new ListAccountSettingsCommand({ effectiveSettings: true, nextToken: first.nextToken }),
  )
  expect(second.nextToken).toBeUndefined()
  expect([...(first.settings ?? []), ...(second.settings ?? [])]).toContainEqual(
    expect.objectContaining({ name: 'taskLongArnFormat', value: 'enabled' }),
  )
})

test('a setting that was made is in force', async () => {
  const { settings } = simulator.world.region('012345678910', 'ap-northeast-1')
  settings.set('containerInsights', { name: 'containerInsights', value: 'enhanced', type: 'user' })
  const answer = await client.send(
    new ListAccountSettingsCommand({ name: 'containerInsights', effectiveSettings: true }),
  )
  expect(answer.settings).toEqual([{ name: 'containerInsights', value: 'enhanced', type: 'user' }])
})
