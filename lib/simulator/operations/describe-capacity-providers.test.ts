import { DescribeCapacityProvidersCommand } from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { sharedSimulator } from '@/lib/testing/simulator'

const simulator = await sharedSimulator()
const client = simulator.client()

test('FARGATE and FARGATE_SPOT always exist', async () => {
  const { capacityProviders, nextToken } = await client.send(new DescribeCapacityProvidersCommand({}))
  expect(capacityProviders?.map(({ name, status }) => [name, status])).toEqual([
    ['FARGATE', 'ACTIVE'],
    ['FARGATE_SPOT', 'ACTIVE'],
  ])
  expect(nextToken).toBeUndefined()
})

test('providers are found by name and ARN; others are missing', async () => {
  const arn = 'arn:aws:ecs:ap-northeast-1:012345678910:capacity-provider/FARGATE_SPOT'
  const { capacityProviders, failures } = await client.send(
    new DescribeCapacityProvidersCommand({ capacityProviders: ['FARGATE', arn, 'moon'] }),
  )
  expect(capacityProviders?.map(({ name }) => name)).toEqual(['FARGATE', 'FARGATE_SPOT'])
  expect(failures).toEqual([{ arn: arn.replace('FARGATE_SPOT', 'moon'), reason: 'MISSING' }])
})

test("an account's own providers come after them, 10 a page", async () => {
  const region = simulator.world.region('012345678910', 'ap-northeast-1')
  for (let number = 0; number < 11; number++) {
    const name = `group-${number}`
    region.capacityProviders.set(name, { name, status: 'ACTIVE', type: 'EC2_AUTOSCALING' })
  }
  const first = await client.send(new DescribeCapacityProvidersCommand({}))
  const second = await client.send(new DescribeCapacityProvidersCommand({ nextToken: first.nextToken }))
  expect([first, second].map(({ capacityProviders }) => capacityProviders?.length)).toEqual([10, 3])
  expect(second.nextToken).toBeUndefined()
})
