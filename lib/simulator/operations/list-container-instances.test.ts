import {
  CreateClusterCommand,
  DescribeContainerInstancesCommand,
  ListAttributesCommand,
  ListContainerInstancesCommand,
  type ListContainerInstancesRequest,
  RegisterContainerInstanceCommand,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
  UpdateContainerInstancesStateCommand,
} from '@aws-sdk/client-ecs'
import { beforeEach, describe, expect, test } from 'vitest'
import { ec2Definition } from '@/lib/testing/ecs-request'
import { sharedSimulator } from '@/lib/testing/simulator'

const simulator = await sharedSimulator()
const client = simulator.client()
beforeEach(async () => {
  await client.send(new CreateClusterCommand({}))
})

async function register(stack: string): Promise<string> {
  const { containerInstance } = await client.send(
    new RegisterContainerInstanceCommand({
      instanceIdentityDocument: JSON.stringify({ instanceId: 'i-0123456789abcdef0', instanceType: 'm5.large' }),
      totalResources: [
        { name: 'CPU', type: 'INTEGER', integerValue: 2048 },
        { name: 'MEMORY', type: 'INTEGER', integerValue: 7680 },
      ],
      attributes: [{ name: 'stack', value: stack }],
      tags: [{ key: 'team', value: 'a' }],
    }),
  )
  return containerInstance?.containerInstanceArn ?? ''
}

const listed = async (request: ListContainerInstancesRequest = {}) =>
  (await client.send(new ListContainerInstancesCommand(request))).containerInstanceArns

test('a registered container instance is ACTIVE with what it registered', async () => {
  const arn = await register('blue')
  expect(await listed()).toEqual([arn])
  const { containerInstances } = await client.send(
    new DescribeContainerInstancesCommand({ containerInstances: [arn], include: ['TAGS'] }),
  )
  expect(containerInstances?.[0]).toMatchObject({
    ec2InstanceId: 'i-0123456789abcdef0',
    status: 'ACTIVE',
    agentConnected: true,
    runningTasksCount: 0,
    tags: [{ key: 'team', value: 'a' }],
  })
  const memory = containerInstances?.[0]?.registeredResources?.find(({ name }) => name === 'MEMORY')
  expect(memory?.integerValue).toBe(7680)
})

test('tasks take what they reserve of the remaining resources', async () => {
  const arn = await register('blue')
  await client.send(new RegisterTaskDefinitionCommand(ec2Definition('job', 1000)))
  await client.send(new RunTaskCommand({ taskDefinition: 'job', count: 2 }))
  simulator.world.clock.advance(60)
  const { containerInstances } = await client.send(new DescribeContainerInstancesCommand({ containerInstances: [arn] }))
  const [instance] = containerInstances ?? []
  expect(instance).toMatchObject({ runningTasksCount: 2, pendingTasksCount: 0 })
  const remaining = Object.fromEntries(instance?.remainingResources?.map((one) => [one.name, one.integerValue]) ?? [])
  expect(remaining).toMatchObject({ CPU: 2048 - 256, MEMORY: 7680 - 2000 })
})

test('DRAINING is a status to list by; an unknown instance is a failure', async () => {
  const [one, other] = [await register('blue'), await register('green')]
  const { containerInstances, failures } = await client.send(
    new UpdateContainerInstancesStateCommand({ containerInstances: [one, 'f'.repeat(32)], status: 'DRAINING' }),
  )
  expect(containerInstances?.map(({ status }) => status)).toEqual(['DRAINING'])
  expect(failures?.map(({ reason }) => reason)).toEqual(['MISSING'])
  expect(await listed({ status: 'DRAINING' })).toEqual([one])
  expect(await listed({ status: 'ACTIVE' })).toEqual([other])
  expect(await listed()).toEqual([one, other])
})

test('only ACTIVE and DRAINING can be set', async () => {
  const arn = await register('blue')
  const update = client.send(
    new UpdateContainerInstancesStateCommand({ containerInstances: [arn], status: 'REGISTERING' }),
  )
  await expect(update).rejects.toThrow(expect.objectContaining({ name: 'InvalidParameterException' }))
})

test('a filter of the cluster query language picks by attribute', async () => {
  const [one, other] = [await register('blue'), await register('green')]
  expect(await listed({ filter: 'attribute:stack == green' })).toEqual([other])
  expect(await listed({ filter: 'attribute:stack in [blue, green]' })).toEqual([one, other])
  await expect(listed({ filter: 'phase of the moon' })).rejects.toThrow(
    expect.objectContaining({ name: 'InvalidParameterException' }),
  )
})

test('ListAttributes tells who has which attribute', async () => {
  const [, other] = [await register('blue'), await register('green')]
  const { attributes } = await client.send(
    new ListAttributesCommand({ targetType: 'container-instance', attributeName: 'stack', attributeValue: 'green' }),
  )
  expect(attributes).toEqual([{ name: 'stack', value: 'green', targetId: other }])
})

describe('DescribeContainerInstances', () => {
  const describeAll = (containerInstances: string[]) =>
    client.send(new DescribeContainerInstancesCommand({ containerInstances }))

  test('takes 100, refuses 101 and none', async () => {
    const ids = Array.from({ length: 101 }, (_, number) => number.toString(16).padStart(32, '0'))
    expect((await describeAll(ids.slice(0, 100))).failures).toHaveLength(100)
    for (const wrong of [ids, []]) {
      await expect(describeAll(wrong)).rejects.toThrow(expect.objectContaining({ name: 'InvalidParameterException' }))
    }
  })
})
