import {
  CreateClusterCommand,
  CreateServiceCommand,
  DeleteServiceCommand,
  DescribeServicesCommand,
  ListServicesCommand,
  RegisterTaskDefinitionCommand,
  UpdateServiceCommand,
  type UpdateServiceRequest,
} from '@aws-sdk/client-ecs'
import { beforeEach, describe, expect, test } from 'vitest'
import { fargateDefinition, network } from '@/lib/testing/ecs-request'
import { sharedSimulator } from '@/lib/testing/simulator'

const simulator = await sharedSimulator()
const client = simulator.client()
beforeEach(async () => {
  await client.send(new CreateClusterCommand({}))
  for (const family of ['web', 'web']) await client.send(new RegisterTaskDefinitionCommand(fargateDefinition(family)))
  await client.send(
    new CreateServiceCommand({
      serviceName: 'web',
      taskDefinition: 'web:1',
      desiredCount: 2,
      launchType: 'FARGATE',
      networkConfiguration: network,
    }),
  )
  simulator.world.clock.advance(300)
})

const update = (changes: Partial<UpdateServiceRequest>) =>
  client.send(new UpdateServiceCommand({ service: 'web', ...changes }))

async function describeWeb() {
  const { services } = await client.send(new DescribeServicesCommand({ services: ['web'] }))
  return services?.[0]
}

test('another desired count scales the service within its deployment', async () => {
  const { service } = await update({ desiredCount: 3 })
  expect(service).toMatchObject({ desiredCount: 3, runningCount: 2 })
  expect(service?.deployments).toHaveLength(1)
  simulator.world.clock.advance(300)
  expect(await describeWeb()).toMatchObject({ runningCount: 3 })
  await update({ desiredCount: 0 })
  simulator.world.clock.advance(300)
  expect(await describeWeb()).toMatchObject({ runningCount: 0 })
})

test('another task definition begins a deployment that replaces every task', async () => {
  const { service } = await update({ taskDefinition: 'web:2' })
  expect(service?.deployments?.map(({ status }) => status)).toEqual(['PRIMARY', 'ACTIVE'])
  expect(service?.taskDefinition).toMatch(/web:2$/)
  simulator.world.clock.advance(900)
  const after = await describeWeb()
  expect(after?.deployments).toMatchObject([{ status: 'PRIMARY', rolloutState: 'COMPLETED', runningCount: 2 }])
})

test('forceNewDeployment begins a deployment of the same task definition', async () => {
  const { service } = await update({ forceNewDeployment: true })
  expect(service?.deployments).toHaveLength(2)
  expect(service?.taskDefinition).toMatch(/web:1$/)
})

test('the same task definition again begins nothing', async () => {
  const { service } = await update({ taskDefinition: 'web:1' })
  expect(service?.deployments).toHaveLength(1)
})

test('a service that does not exist is not found', async () => {
  await expect(update({ service: 'moon' })).rejects.toThrow(
    expect.objectContaining({ name: 'ServiceNotFoundException', message: 'Service not found.' }),
  )
})

test('an ARN of another cluster is refused with both names', async () => {
  const service = 'arn:aws:ecs:ap-northeast-1:012345678910:service/prod/web'
  await expect(update({ service })).rejects.toThrow(
    'Invalid identifier: Identifier is for cluster prod. Your cluster is default',
  )
})

describe('DeleteService', () => {
  const deletion = (force?: boolean) => client.send(new DeleteServiceCommand({ service: 'web', force }))

  test('a service above 0 is kept unless forced', async () => {
    await expect(deletion()).rejects.toThrow('The service cannot be stopped while it is scaled above 0.')
    const { service } = await deletion(true)
    expect(service).toMatchObject({ status: 'DRAINING', desiredCount: 0 })
  })

  test('a deleted service drains, is no longer listed, ends INACTIVE and frees its name', async () => {
    await deletion(true)
    expect((await client.send(new ListServicesCommand({}))).serviceArns).toEqual([])
    await expect(update({ desiredCount: 1 })).rejects.toThrow(
      expect.objectContaining({ name: 'ServiceNotActiveException' }),
    )
    simulator.world.clock.advance(600)
    expect((await describeWeb())?.status).toBe('INACTIVE')
    const { service } = await client.send(
      new CreateServiceCommand({
        serviceName: 'web',
        taskDefinition: 'web',
        launchType: 'FARGATE',
        networkConfiguration: network,
      }),
    )
    expect(service?.status).toBe('ACTIVE')
  })
})
