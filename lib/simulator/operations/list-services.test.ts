import {
  CreateClusterCommand,
  CreateServiceCommand,
  type CreateServiceRequest,
  DescribeServicesCommand,
  ListServicesCommand,
  type ListServicesRequest,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs'
import { beforeEach, describe, expect, test } from 'vitest'
import { ec2Definition, fargateDefinition, network } from '@/lib/testing/ecs-request'
import { sharedSimulator } from '@/lib/testing/simulator'

const simulator = await sharedSimulator()
const client = simulator.client()
beforeEach(async () => {
  await client.send(new CreateClusterCommand({}))
  await client.send(new RegisterTaskDefinitionCommand(fargateDefinition('web')))
  await client.send(new RegisterTaskDefinitionCommand(ec2Definition('job')))
})

const create = (serviceName: string, changes: Partial<CreateServiceRequest> = {}) =>
  client.send(
    new CreateServiceCommand({
      serviceName,
      taskDefinition: 'web',
      launchType: 'FARGATE',
      networkConfiguration: network,
      ...changes,
    }),
  )

async function createServices(count: number): Promise<string[]> {
  const names = Array.from({ length: count }, (_, number) => `service-${number}`)
  for (const name of names) await create(name)
  return names
}

test.each([
  { count: 0, pages: [0] },
  { count: 9, pages: [9] },
  { count: 10, pages: [10] },
  { count: 11, pages: [10, 1] },
  { count: 21, pages: [10, 10, 1] },
])('$count services come 10 a page unless told otherwise', async ({ count, pages }) => {
  await createServices(count)
  const found: number[] = []
  let nextToken: string | undefined
  do {
    const page = await client.send(new ListServicesCommand({ nextToken }))
    found.push(page.serviceArns?.length ?? 0)
    nextToken = page.nextToken
  } while (nextToken)
  expect(found).toEqual(pages)
  expect((await client.send(new ListServicesCommand({ maxResults: 100 }))).serviceArns).toHaveLength(count)
})

test.each<{ filter: ListServicesRequest; names: string[] }>([
  { filter: { launchType: 'FARGATE' }, names: ['web'] },
  { filter: { launchType: 'EC2' }, names: ['job', 'agent'] },
  { filter: { schedulingStrategy: 'DAEMON' }, names: ['agent'] },
  { filter: { resourceManagementType: 'ECS' }, names: [] },
  { filter: { resourceManagementType: 'CUSTOMER' }, names: ['web', 'job', 'agent'] },
])('$filter finds $names', async ({ filter, names }) => {
  const onEc2 = { taskDefinition: 'job', launchType: 'EC2', networkConfiguration: undefined } as const
  await create('web')
  await create('job', onEc2)
  await create('agent', { ...onEc2, schedulingStrategy: 'DAEMON' })
  const { serviceArns } = await client.send(new ListServicesCommand(filter))
  expect(serviceArns?.map((arn) => arn.split('/').at(-1))).toEqual(names)
})

test('a cluster that does not exist is not found', async () => {
  await expect(client.send(new ListServicesCommand({ cluster: 'gone' }))).rejects.toThrow(
    expect.objectContaining({ name: 'ClusterNotFoundException' }),
  )
})

describe('DescribeServices', () => {
  test('takes names and ARNs, and says what is missing', async () => {
    await create('web')
    const arn = 'arn:aws:ecs:ap-northeast-1:012345678910:service/default/web'
    const { services, failures } = await client.send(new DescribeServicesCommand({ services: ['web', arn, 'moon'] }))
    expect(services?.map(({ serviceArn }) => serviceArn)).toEqual([arn, arn])
    expect(failures).toEqual([{ arn: arn.replace(/web$/, 'moon'), reason: 'MISSING' }])
  })

  test('brings tags only when asked', async () => {
    await create('web', { tags: [{ key: 'team', value: 'a' }] })
    const silent = await client.send(new DescribeServicesCommand({ services: ['web'] }))
    expect(silent.services?.[0]?.tags).toBeUndefined()
    const asked = await client.send(new DescribeServicesCommand({ services: ['web'], include: ['TAGS'] }))
    expect(asked.services?.[0]?.tags).toEqual([{ key: 'team', value: 'a' }])
  })

  test('takes 10 services, refuses 11 and none', async () => {
    const names = await createServices(11)
    const { services } = await client.send(new DescribeServicesCommand({ services: names.slice(0, 10) }))
    expect(services).toHaveLength(10)
    await expect(client.send(new DescribeServicesCommand({ services: names }))).rejects.toThrow(
      expect.objectContaining({
        name: 'InvalidParameterException',
        message: 'service names can have at most 10 items.',
      }),
    )
    await expect(client.send(new DescribeServicesCommand({ services: [] }))).rejects.toThrow(
      'Services cannot be empty.',
    )
  })
})
